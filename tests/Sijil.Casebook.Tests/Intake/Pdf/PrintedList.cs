using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Sijil.Synthetic;

namespace Sijil.Casebook.Tests.Intake.Pdf;

/// <summary>A list of invented people, printed to a PDF by a real browser.</summary>
internal sealed class PrintedList : IDisposable
{
    private const string Browser = "/usr/bin/chromium";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sijil-pdf-");

    private PrintedList(string[] header, List<string[]> rows) => (Header, Rows) = (header, rows);

    public string[] Header { get; }

    /// <summary>The cells as they were printed.</summary>
    public List<string[]> Rows { get; }

    public string File => Path.Combine(folder.FullName, "list.pdf");

    /// <summary>Prints the first rows of the generator's first list.</summary>
    /// <param name="count">How many.</param>
    /// <param name="style">More CSS.</param>
    /// <param name="direction">Of the table, "rtl" or "ltr".</param>
    /// <param name="numbered">True: with the browser's running head and page numbers.</param>
    public static PrintedList Make(int count, string style = "", string direction = "rtl", bool numbered = false)
    {
        using var lists = new TemporaryFolder();
        var generated = SyntheticLists.Generate(
            new GeneratorSettings
            {
                People = Math.Max(600, count * 3),
                Lists = 2,
                Seed = 11,
            }
        );
        generated.WriteTo(lists.Path);
        using var reader = new StreamReader(Path.Combine(lists.Path, "list-1.csv"));
        using var csv = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture));
        csv.Read();
        var header = csv.Record!;
        var rows = new List<string[]>();
        while (rows.Count < count && csv.Read())
        {
            rows.Add([
                .. csv.Record!.Select(c =>
                    string.Join(' ', c.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                ),
            ]);
        }

        rows.Count.ShouldBe(count);
        var list = new PrintedList(header, rows);
        list.Print(style, direction, numbered);
        return list;
    }

    public FileStream Open() => new(File, FileMode.Open, FileAccess.Read);

    public void Dispose() => folder.Delete(recursive: true);

    private void Print(string style, string direction, bool numbered)
    {
        var html = new StringBuilder(
            $"<!doctype html><html lang=ar dir={direction}><meta charset=utf-8><title>قائمة</title><style>@page{{size:A4 landscape;margin:12mm}}"
                + "table{border-collapse:collapse;font:9pt 'DejaVu Sans',sans-serif;width:100%}td,th{border:1px solid #999;padding:2px 4px}"
                + style
                + "</style><h1>قائمة متخيَّلة</h1><table><thead><tr>"
        );
        foreach (var cell in Header)
        {
            html.Append("<th>").Append(WebUtility.HtmlEncode(cell));
        }

        html.Append("</thead><tbody>");
        foreach (var row in Rows)
        {
            html.Append("<tr>");
            foreach (var cell in row)
            {
                html.Append("<td>").Append(WebUtility.HtmlEncode(cell));
            }

            html.Append('\n');
        }

        var page = Path.Combine(folder.FullName, "list.html");
        System.IO.File.WriteAllText(page, html.ToString());
        var info = new ProcessStartInfo(
            Browser,
            [
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                .. numbered ? Array.Empty<string>() : ["--no-pdf-header-footer"],
                "--user-data-dir=" + Path.Combine(folder.FullName, "profile"),
                "--print-to-pdf=" + File,
                "file://" + page,
            ]
        )
        {
            RedirectStandardError = true,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(info)!;
        var said = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        process.WaitForExit();
        System.IO.File.Exists(File).ShouldBeTrue(said.GetAwaiter().GetResult());
    }
}

internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sijil-lists-");

    public string Path => folder.FullName;

    public void Dispose() => folder.Delete(recursive: true);
}
