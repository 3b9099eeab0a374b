using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Playwright;

namespace Sijil.Browser.Tests.Report;

public sealed class ReportSavingTests(Chromium chromium)
{
    private static readonly string[] Plots = ["overlap", "deaths", "ages", "complete", "weights", "models"];

    [Fact]
    public async Task Every_picture_can_be_saved_in_every_form_from_a_file_without_network()
    {
        foreach (var language in ReportFiles.Languages)
        {
            await using var open = await chromium.Open();
            await open.Page.Show("four", language);
            foreach (var plot in Plots)
            {
                var spec = JsonDocument.Parse(await Save(open.Page, language, plot, "spec")).RootElement;
                spec.GetProperty("$schema").GetString().ShouldBe("https://vega.github.io/schema/vega-lite/v6.json");
                spec.GetRawText().ShouldNotContain("var(--");
                var svg = XDocument.Parse(Encoding.UTF8.GetString(await Save(open.Page, language, plot, "svg")));
                svg.Root!.Name.LocalName.ShouldBe("svg");
                svg.ToString().ShouldContain("@font-face");
                svg.ToString().ShouldNotContain("var(--");
                var png = await Save(open.Page, language, plot, "png");
                png[..8].ShouldBe([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
                png.Length.ShouldBeGreaterThan(5_000);
                Encoding.UTF8.GetString(await Save(open.Page, language, plot, "csv")).ShouldContain("\r\n");
            }
            open.Complaints.ShouldBeEmpty();
            open.Requests.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task The_saved_data_are_the_documented_people()
    {
        await using var open = await chromium.Open();
        await open.Page.Show("four", "en");
        var lines = Encoding
            .UTF8.GetString(await Save(open.Page, "en", "overlap", "csv"))
            .TrimStart('\uFEFF')
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(16);
        lines.Skip(1).Sum(line => int.Parse(line[(line.LastIndexOf(',') + 1)..])).ShouldBe(14_032);
    }

    [Fact]
    public async Task A_saved_table_runs_no_formula()
    {
        await using var open = await chromium.Open();
        await open.Page.Show("hostile", "en");
        var text = Encoding.UTF8.GetString(await Save(open.Page, "en", "complete", "csv"));
        text.ShouldContain("\"B \"\"><img");
        text.Split("\r\n").ShouldAllBe(line => !line.StartsWith('='));
    }

    private static async Task<byte[]> Save(IPage page, string language, string plot, string kind)
    {
        // Chromium drops downloads that a page starts faster than ten a second; a reader does not.
        await page.WaitForTimeoutAsync(150);
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.Locator($"#{language} [data-acts={plot}] [data-save={kind}]").ClickAsync()
        );
        await using var stream = await download.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
