using System.Text.Json;
using Microsoft.Playwright;

namespace Sijil.Browser.Tests.Web;

/// <summary>axe-core over a page that is served.</summary>
internal static class Axe
{
    private static readonly string Script = Read();

    /// <summary>What it finds serious or critical.</summary>
    public static async Task<List<string>> Serious(IPage page)
    {
        await page.EvaluateAsync(Script);
        var found = await page.EvaluateAsync<string>(
            """
            async () => {
              const result = await axe.run(document, { resultTypes: ['violations'], preload: false });
              return JSON.stringify(result.violations.map(v => [v.impact, v.id, v.nodes.length, v.nodes[0].html.slice(0, 200)]));
            }
            """
        );
        return
        [
            .. JsonSerializer
                .Deserialize<JsonElement[][]>(found)!
                .Where(violation => violation[0].GetString() is "serious" or "critical")
                .Select(violation => string.Join(' ', violation.Select(part => part.ToString()))),
        ];
    }

    private static string Read()
    {
        using var stream = typeof(Axe).Assembly.GetManifestResourceStream("axe.min.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
