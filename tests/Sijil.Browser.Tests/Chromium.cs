using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Sijil.Browser.Tests.Chromium))]

namespace Sijil.Browser.Tests;

/// <summary>One real browser for all tests of this project, without network.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Where the browser is: SIJIL_CHROMIUM, or where Debian puts it.</summary>
    public static string Executable => Environment.GetEnvironmentVariable("SIJIL_CHROMIUM") ?? "/usr/bin/chromium";

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable))
        {
            throw new FileNotFoundException(
                $"The browser tests need Chromium at {Executable}. Install it (Debian: apt-get install chromium), or name another in SIJIL_CHROMIUM."
            );
        }
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Arguments });
    }

    /// <summary>A page of its own storage, whose complaints are written down.</summary>
    public async Task<OpenPage> Open(
        int width = 1280,
        ColorScheme scheme = ColorScheme.Light,
        bool scripts = true,
        string locale = "en-GB"
    )
    {
        var context = await browser!.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                ColorScheme = scheme,
                JavaScriptEnabled = scripts,
                Locale = locale,
                AcceptDownloads = true,
            }
        );
        return new OpenPage(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }
        playwright?.Dispose();
    }
}
