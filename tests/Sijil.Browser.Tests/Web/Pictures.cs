using Microsoft.Playwright;

namespace Sijil.Browser.Tests.Web;

/// <summary>Pictures of pages for people to look at, where SIJIL_PICTURES names a folder.</summary>
internal static class Pictures
{
    /// <summary>A phone, a laptop and a wide screen where pictures are taken; the laptop alone where not.</summary>
    public static int[] Widths { get; } =
        Environment.GetEnvironmentVariable("SIJIL_PICTURES") is { Length: > 0 } ? [390, 1920, 1366] : [1366];

    /// <summary>Takes one of the whole page.</summary>
    public static async Task Take(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SIJIL_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }
}
