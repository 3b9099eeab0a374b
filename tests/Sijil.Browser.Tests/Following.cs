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
        void Note(object? sender, IPage it) => loaded.TrySetResult();
        page.Load += Note;
        try
        {
            await link.ClickAsync();
            await loaded.Task.WaitAsync(TimeSpan.FromSeconds(60));
        }
        finally
        {
            page.Load -= Note;
        }
    }
}
