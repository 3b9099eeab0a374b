using Microsoft.Playwright;

namespace Sijil.Browser.Tests.Web;

/// <summary>Deciding by keyboard.</summary>
internal static class Keys
{
    /// <summary>Presses a key by its place and waits until the next pair is there.</summary>
    public static async Task Decide(IPage page, string code)
    {
        var before = await page.InputValueAsync("#decide input[name=key]");
        await page.Keyboard.PressAsync(code);
        await page.WaitForFunctionAsync(
            "before => document.readyState === 'complete' && document.querySelector('#decide input[name=key]')?.value !== before",
            before
        );
    }
}
