using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.Playwright;
using Sijil.Synthetic;
using Sijil.Web;

namespace Sijil.Browser.Tests.Web;

/// <summary>From a file to people: a list that arrives as a PDF, its quality, what it covers, its next release, a damaged one mended, and the build.</summary>
public sealed class ListPagesTests(Chromium chromium, BuiltCasebook built) : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sijil-list-pages-");
    private readonly RandomNumberGenerator randomness = RandomNumberGenerator.Create();
    private WebServer server = null!;

    public async ValueTask InitializeAsync() => server = await BuiltCasebook.Serve(built.Copy(), randomness);

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        randomness.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task From_an_uploaded_PDF_to_people_in_both_languages()
    {
        var (first, second) = await Lists();
        await using var open = await chromium.Open(locale: "ar-SY");
        var page = open.Page;
        await page.GotoAsync(server.NewLink().ToString());
        var printed = await Printed(first);
        await Add(page, printed, "clinic", "2024-01-31");
        await Add(page, Damaged(second), "clinic", "2024-03-31");
        await Add(page, printed, "ward", "2024-01-31");

        await page.GotoAsync(Address("/lists?lang=en"));
        var release = await page.Locator("a[href^='/list?release=']").Nth(4).GetAttributeAsync("href");
        var number = release!.Split('=')[1];
        foreach (var language in (string[])["ar", "en"])
        {
            foreach (
                var (place, name) in ((string, string)[])
                    [
                        ("/lists", "lists-added"),
                        ("/list?release=" + number, "release-added"),
                        ("/source?source=clinic&list=main", "source"),
                        ("/quality?release=" + number, "quality"),
                        ("/changes?release=" + number, "changes"),
                        ("/repairs", "repairs"),
                    ]
            )
            {
                foreach (var width in Pictures.Widths)
                {
                    await page.SetViewportSizeAsync(width, 900);
                    await page.GotoAsync(
                        Address(
                            place + (place.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=" + language
                        )
                    );
                    await Pictures.Take(
                        page,
                        string.Create(CultureInfo.InvariantCulture, $"{name}-{language}-{width}")
                    );
                }

                (await Axe.Serious(page)).ShouldBeEmpty(place + " " + language);
            }
        }

        await page.GotoAsync(Address("/build?lang=en"));
        await page.Locator("form[action='/build'] button").Follow();
        await page.WaitForFunctionAsync(
            "() => document.body.innerText.includes('The register is up to date.')",
            null,
            new() { Timeout = 120_000 }
        );

        var family = first[5][2].Split(' ')[^1];
        await page.GotoAsync(Address("/people?lang=en&q=" + Uri.EscapeDataString(first[5][2])));
        (await page.InnerTextAsync("main")).ShouldContain(family);

        // The row as the page of the PDF shows it.
        await page.GotoAsync(Address("/record?lang=en&id=ward/main/" + first[5][1]));
        (await page.InnerTextAsync("main")).ShouldContain("Row of the page");
        await page.Locator("img.original").ScrollIntoViewIfNeededAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('img.original').naturalWidth > 500");
        await Pictures.Take(page, "record-of-pdf-en");
        (await Axe.Serious(page)).ShouldBeEmpty();
        open.Complaints.ShouldBeEmpty();
    }

    private async Task Add(IPage page, string file, string source, string day)
    {
        await page.GotoAsync(Address("/lists?lang=en"));
        await page.Locator("form[action='/lists/read'] input[name=source]").FillAsync(source);
        await page.Locator("form[action='/lists/read'] input[name=as_of]").FillAsync(day);
        await page.Locator("form[action='/lists/read'] input[type=file]").SetInputFilesAsync(file);
        await page.Locator("form[action='/lists/read'] button").Follow();
        (await page.InnerTextAsync("main")).ShouldContain("Nothing is kept yet");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep this list" }).Follow();
        (await page.InnerTextAsync("main")).ShouldContain(source);
    }

    // Two releases of one list: the second has some people more.
    private async Task<(List<string[]> First, List<string[]> Second)> Lists()
    {
        SyntheticLists
            .Generate(
                new GeneratorSettings
                {
                    People = 400,
                    Lists = 2,
                    Seed = 21,
                }
            )
            .WriteTo(folder.FullName);
        using var reader = new StreamReader(Path.Combine(folder.FullName, "list-1.csv"));
        using var csv = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture));
        var rows = new List<string[]>();
        while (rows.Count < 120 && await csv.ReadAsync())
        {
            rows.Add(csv.Record!);
        }

        return (rows[..100], rows);
    }

    private async Task<string> Printed(List<string[]> rows)
    {
        var html = new StringBuilder(
            "<!doctype html><html lang=ar dir=rtl><meta charset=utf-8><style>td{padding:2px 4px;border:1px solid}</style><table><thead>"
        );
        foreach (var row in rows)
        {
            html.Append("<tr>").AppendJoin("", row.Select(c => "<td>" + WebUtility.HtmlEncode(c)));
            html.Append(ReferenceEquals(row, rows[0]) ? "</thead>" : "");
        }

        await using var printer = await chromium.Open();
        await printer.Page.SetContentAsync(html.ToString());
        var file = Path.Combine(folder.FullName, "list.pdf");
        await printer.Page.PdfAsync(
            new()
            {
                Path = file,
                Landscape = true,
                Format = "A4",
            }
        );
        return file;
    }

    // As text extraction leaves it: every lam-alef turned round.
    private string Damaged(List<string[]> rows)
    {
        var file = Path.Combine(folder.FullName, "list-2.csv");
        File.WriteAllLines(
            file,
            rows.Select(
                (row, i) =>
                    string.Join(
                        ',',
                        row.Select(c =>
                            i == 0
                                ? c
                                : c.Replace("الله", "هللا", StringComparison.Ordinal)
                                    .Replace("لا", "ال", StringComparison.Ordinal)
                        )
                    )
            )
        );
        return file;
    }

    private string Address(string path) => new Uri(server.Address, path).ToString();
}
