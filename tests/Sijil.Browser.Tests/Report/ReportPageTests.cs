using Microsoft.Playwright;

namespace Sijil.Browser.Tests.Report;

public sealed class ReportPageTests(Chromium chromium)
{
    [Fact]
    public async Task Every_report_draws_all_its_pictures_without_complaint_and_without_network()
    {
        foreach (var name in ReportFiles.Names)
        {
            await using var open = await chromium.Open();
            foreach (var language in ReportFiles.Languages)
            {
                await open.Page.Show(name, language);
                var places = await open.Page.Locator($"#{language} .plot").CountAsync();
                var drawn = await open.Page.EvaluateAsync<int>(
                    "language => [...document.querySelectorAll(`#${language} .plot`)].filter(p => p.querySelectorAll('svg path, svg text').length > 3 && p.querySelector('svg').getBoundingClientRect().height > 40).length",
                    language
                );
                drawn.ShouldBe(places, $"{name} {language}");
                open.Complaints.ShouldBeEmpty($"{name} {language}");
                open.Requests.ShouldBeEmpty($"{name} {language}");
            }
        }
    }

    [Fact]
    public async Task The_full_report_has_six_pictures_and_the_empty_one_none()
    {
        await using var open = await chromium.Open();
        await open.Page.Show("four", "en");
        (await open.Page.Locator("#en .plot svg").CountAsync()).ShouldBe(6);
        await open.Page.Show("empty", "en");
        (await open.Page.Locator("#en .plot svg").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task The_switch_turns_language_and_direction_and_is_remembered()
    {
        await using var open = await chromium.Open();
        var page = open.Page;
        await page.GotoAsync(ReportFiles.Address("four"));
        await page.Drawn("en");
        (await page.Locator("#ar").IsVisibleAsync()).ShouldBeFalse();
        await page.Locator("[data-language=ar]").ClickAsync();
        await page.Drawn("ar");
        (await page.EvaluateAsync<string>("document.documentElement.lang + document.documentElement.dir")).ShouldBe(
            "arrtl"
        );
        (await page.Locator("#ar").IsVisibleAsync()).ShouldBeTrue();
        (await page.Locator("#en").IsVisibleAsync()).ShouldBeFalse();
        await page.GotoAsync("about:blank");
        await page.GotoAsync(ReportFiles.Address("four"));
        await page.Drawn("ar");
        (await page.Locator("#ar").IsVisibleAsync()).ShouldBeTrue();
        open.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_browser_that_speaks_Arabic_opens_the_report_in_Arabic()
    {
        await using var open = await chromium.Open(locale: "ar-SY");
        await open.Page.GotoAsync(ReportFiles.Address("four"));
        await open.Page.Drawn("ar");
        (await open.Page.Locator("#ar h1").IsVisibleAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Digits_are_as_the_reader_chose_in_text_and_pictures_and_never_in_hashes()
    {
        await using var open = await chromium.Open();
        var page = open.Page;
        await page.Show("four", "ar");
        var hash = await page.Locator("#ar .identity code").Last.TextContentAsync();
        (await page.Locator("#ar .figure").First.TextContentAsync()).ShouldBe("١٤٬٠٣٢ شخصاً");
        (await page.Locator("#ar-deaths .plot svg").TextContentAsync())!.ShouldContain("٢٠٢٤");
        await page.Locator("button[data-digits=latin]").ClickAsync();
        await page.WaitForFunctionAsync("() => document.documentElement.dataset.ready === 'ar latin'");
        (await page.Locator("#ar .figure").First.TextContentAsync()).ShouldBe("14,032 شخصاً");
        (await page.Locator("#ar-deaths .plot svg").TextContentAsync())!.ShouldContain("2024");
        (await page.Locator("#ar-deaths .plot svg").TextContentAsync())!.ShouldNotContain("٢");
        await page.Locator("button[data-digits=arabic]").ClickAsync();
        await page.WaitForFunctionAsync("() => document.documentElement.dataset.ready === 'ar arabic'");
        (await page.Locator("#ar .figure").First.TextContentAsync()).ShouldBe("١٤٬٠٣٢ شخصاً");
        (await page.Locator("#ar .identity code").Last.TextContentAsync()).ShouldBe(hash);
    }

    // Recorded bug: after an isolate character Chromium drew the first digit of «٧٦٪» on the wrong side of the others.
    [Fact]
    public async Task Digits_in_Arabic_labels_stand_in_their_order()
    {
        await using var open = await chromium.Open();
        await open.Page.Show("four", "ar");
        var wrong = await open.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('#ar .plot svg text')].filter(text => {
              const written = text.textContent;
              if (/[\u2066-\u2069]/.test(written)) return true;
              if (!/^[٠-٩]+٪$/.test(written)) return false;
              const at = [...written].map((_, i) => text.getExtentOfChar(i).x);
              const digits = at.slice(0, -1);
              return digits.some((x, i) => i > 0 && x <= digits[i - 1]) || at.at(-1) >= digits[0];
            }).map(text => text.textContent)
            """
        );
        wrong.ShouldBeEmpty();
    }

    // 320 px is the narrowest phone, 640 px a laptop's page at 200 % zoom.
    [Fact]
    public async Task Nothing_makes_the_page_scroll_sideways()
    {
        foreach (
            var (name, width) in new[] { ("four", 320), ("six", 320), ("hostile", 320), ("two", 640), ("six", 640) }
        )
        {
            foreach (var language in ReportFiles.Languages)
            {
                await using var open = await chromium.Open(width);
                await open.Page.Show(name, language);
                await open.Page.EvaluateAsync("document.querySelectorAll('main details').forEach(d => d.open = true)");
                var wide = await open.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                wide.ShouldBeLessThanOrEqualTo(width, $"{name} {language}");
            }
        }
    }

    [Fact]
    public async Task Without_scripts_the_tables_are_there_and_the_switch_works()
    {
        await using var open = await chromium.Open(scripts: false);
        var page = open.Page;
        await page.GotoAsync(ReportFiles.Address("four"));
        (await page.Locator("#en table").CountAsync()).ShouldBe(12);
        (await page.Locator("#en-chains polyline").CountAsync()).ShouldBe(4);
        (await page.Locator("#en-models circle").CountAsync()).ShouldBe(4);
        (await page.Locator("#en h1").IsVisibleAsync()).ShouldBeTrue();
        (await page.Locator("#ar h1").IsVisibleAsync()).ShouldBeFalse();
        (await page.Locator("#en noscript p").IsVisibleAsync()).ShouldBeTrue();
        await page.Locator("#en-deaths summary").ClickAsync();
        (await page.Locator("#en-deaths table").IsVisibleAsync()).ShouldBeTrue();
        await page.Locator("[data-language=ar]").ClickAsync();
        (await page.Locator("#ar h1").IsVisibleAsync()).ShouldBeTrue();
        (await page.Locator("#en h1").IsVisibleAsync()).ShouldBeFalse();
        await page.Locator("#ar .contents a").Nth(3).ClickAsync();
        (await page.Locator("#ar-deaths").IsVisibleAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Hostile_names_are_only_text()
    {
        await using var open = await chromium.Open();
        foreach (var language in ReportFiles.Languages)
        {
            await open.Page.Show("hostile", language);
            (await open.Page.TitleAsync()).ShouldStartWith("</title><script>");
            (await open.Page.Locator("main script, main img").CountAsync()).ShouldBe(0);
            var text = (await open.Page.Locator($"#{language}-lists").TextContentAsync())!;
            text.ShouldContain("<script>document.title='broken'</script>");
            text.ShouldContain("⟨U+202E⟩gnp.exe");
            (await open.Page.ContentAsync()).ShouldNotContain("\u202E");
        }
        open.Complaints.ShouldBeEmpty();
        open.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Printing_opens_the_tables_in_light_colours_and_closes_them_again()
    {
        await using var open = await chromium.Open(scheme: ColorScheme.Dark);
        var page = open.Page;
        await page.Show("four", "ar");
        var pdf = await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });
        pdf.Length.ShouldBeGreaterThan(50_000);
        (await page.Locator("#ar details[open]").CountAsync()).ShouldBe(0);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        (await page.Locator("#ar details:not([open])").CountAsync()).ShouldBe(0);
        (await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor")).ShouldBe(
            "rgb(255, 255, 255)"
        );
        (
            await page.EvaluateAsync<string>(
                "getComputedStyle(document.querySelector('#ar-deaths svg path[fill*=accent]')).fill"
            )
        ).ShouldBe("rgb(14, 90, 90)");
        (await page.Locator("#ar-deaths .acts").IsVisibleAsync()).ShouldBeFalse();
    }
}
