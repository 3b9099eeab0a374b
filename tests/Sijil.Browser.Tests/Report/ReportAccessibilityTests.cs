using System.Text.Json;
using Microsoft.Playwright;

namespace Sijil.Browser.Tests.Report;

public sealed class ReportAccessibilityTests(Chromium chromium)
{
    private static readonly string[] Samples = ["four", "refused", "empty"];
    private static readonly string Axe = ReadAxe();

    [Theory]
    [InlineData("en", ColorScheme.Light)]
    [InlineData("en", ColorScheme.Dark)]
    [InlineData("ar", ColorScheme.Light)]
    [InlineData("ar", ColorScheme.Dark)]
    public async Task Axe_finds_nothing_serious(string language, ColorScheme scheme)
    {
        foreach (var name in Samples)
        {
            await using var open = await chromium.Open(scheme: scheme);
            await open.Page.Show(name, language);
            await open.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            await open.Page.EvaluateAsync(Axe);
            var found = await open.Page.EvaluateAsync<string>(
                """
                async () => {
                  const result = await axe.run(document, { resultTypes: ['violations'] });
                  return JSON.stringify(result.violations.map(v => [v.impact, v.id, v.nodes.length, v.nodes[0].html.slice(0, 200)]));
                }
                """
            );
            var violations = JsonSerializer.Deserialize<JsonElement[][]>(found)!;
            violations
                .Where(violation => violation[0].GetString() is "serious" or "critical")
                .Select(violation => string.Join(' ', violation.Select(part => part.ToString())))
                .ShouldBeEmpty($"{name} {language} {scheme}");
        }
    }

    [Fact]
    public async Task Every_picture_has_a_name_and_every_table_headers_with_a_scope()
    {
        await using var open = await chromium.Open();
        foreach (var language in ReportFiles.Languages)
        {
            await open.Page.Show("four", language);
            var nameless = await open.Page.EvaluateAsync<int>(
                "language => [...document.querySelectorAll(`#${language} .plot [role=img]`)].filter(p => !document.getElementById(p.getAttribute('aria-labelledby'))?.textContent.trim()).length",
                language
            );
            nameless.ShouldBe(0);
            (await open.Page.Locator($"#{language} th:not([scope])").CountAsync()).ShouldBe(0);
            (await open.Page.Locator($"#{language} table:not(:has(caption))").CountAsync()).ShouldBe(0);
        }
    }

    private static string ReadAxe()
    {
        using var stream = typeof(ReportAccessibilityTests).Assembly.GetManifestResourceStream("axe.min.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
