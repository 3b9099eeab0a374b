using Microsoft.Playwright;

namespace Sijil.Browser.Tests;

/// <summary>Clicks on what leads to another page. A click alone returns before the next page is there, and what is asked then may be answered by the old one.</summary>
internal static class Following
{
    /// <summary>Clicks and waits until the page that it leads to is loaded.</summary>
    public static async Task Follow(this ILocator link)
    {
        var page = link.Page;
        var loaded = new TaskCompletionSource();
        var hasLeft = false;
        // That the page before has been loaded may be told late, after the click; it is not what is waited for.
        void Left(object? sender, IFrame frame) => hasLeft |= frame == page.MainFrame;
        void Loaded(object? sender, IPage it) => _ = hasLeft && loaded.TrySetResult();
        page.FrameNavigated += Left;
        page.Load += Loaded;
        try
        {
            await link.ClickAsync();
            await loaded.Task.WaitAsync(TimeSpan.FromSeconds(60));
        }
        finally
        {
            page.FrameNavigated -= Left;
            page.Load -= Loaded;
        }
    }
}
