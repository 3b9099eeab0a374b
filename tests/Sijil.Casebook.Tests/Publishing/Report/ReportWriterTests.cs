using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sijil.Casebook.Publishing.Report;

namespace Sijil.Casebook.Tests.Publishing.Report;

public sealed partial class ReportWriterTests
{
    [Fact]
    public void The_same_data_give_the_same_bytes_in_any_culture()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        foreach (var (name, data) in SampleReports.All)
        {
            var first = ReportWriter.Html(data);
            using var stream = new MemoryStream();
            try
            {
                var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
                strange.NumberFormat.NumberDecimalSeparator = "|";
                strange.NumberFormat.NumberGroupSeparator = "_";
                strange.NumberFormat.NegativeSign = "~";
                Thread.CurrentThread.CurrentCulture = strange;
                ReportWriter.Write(data, stream);
            }
            finally
            {
                Thread.CurrentThread.CurrentCulture = before;
            }
            Encoding.UTF8.GetString(stream.ToArray()).ShouldBe(first, name);
        }
    }

    [Fact]
    public void The_report_fits_into_a_message()
    {
        foreach (var (name, data) in SampleReports.All)
        {
            Encoding.UTF8.GetByteCount(ReportWriter.Html(data)).ShouldBeLessThan(3_000_000, name);
        }
    }

    [Fact]
    public void Nothing_in_the_report_points_outside_it()
    {
        foreach (var (name, data) in SampleReports.All)
        {
            var html = ReportWriter.Html(data);
            var text = Text(html);
            Loads().IsMatch(text).ShouldBeFalse(name);
            html.ShouldContain("default-src &#39;none&#39;; script-src &#39;sha256-");
            html.ShouldNotContain("unsafe-inline");
        }
    }

    [Fact]
    public void Names_from_lists_never_become_markup()
    {
        var html = ReportWriter.Html(SampleReports.Hostile());
        var text = Text(html);
        text.ShouldNotContain("<script");
        text.ShouldNotContain("<img");
        text.ShouldNotContain("<b>reason");
        html.ShouldNotContain("\u202E");
        html.ShouldNotContain("\u2066</script");
        text.ShouldContain("&lt;script&gt;document.title=&#39;broken&#39;&lt;/script&gt;");
        text.ShouldContain("⟨U+202E⟩gnp.exe⟨U+2066⟩&lt;/script&gt;&lt;!--⟨U+000D⟩⟨U+000A⟩");
        JsonDocument
            .Parse(Json().Match(html).Groups["json"].Value)
            .RootElement.GetProperty("lists")
            .GetArrayLength()
            .ShouldBe(4);
        Count(html, "<script").ShouldBe(Count(html, "</script>"));
    }

    [Fact]
    public void Synthetic_lists_are_called_so_on_the_first_line_of_each_language()
    {
        var html = ReportWriter.Html(SampleReports.FourLists());
        FirstLine(html, "en").ShouldContain("every person in this report is invented");
        FirstLine(html, "ar").ShouldContain("من نسج الخيال");
        ReportWriter.Html(SampleReports.Refused()).ShouldNotContain("class=\"synthetic\"");
    }

    [Fact]
    public void The_estimate_is_a_range_first_and_a_point_second_and_never_a_sum()
    {
        var text = Text(ReportWriter.Html(SampleReports.FourLists()));
        var documented = text.IndexOf(">14,032</data> people", StringComparison.Ordinal);
        var lower = text.IndexOf("between <data value=\"18650\">18,650", StringComparison.Ordinal);
        var point = text.IndexOf("<data value=\"19703\">19,703", StringComparison.Ordinal);
        documented.ShouldBeGreaterThan(0);
        lower.ShouldBeGreaterThan(documented);
        point.ShouldBeGreaterThan(lower);
        text.ShouldNotContain("33,735");
    }

    [Fact]
    public void A_refused_estimate_gives_its_reason_in_both_languages_and_no_number()
    {
        var text = Text(ReportWriter.Html(SampleReports.Refused()));
        text.ShouldContain("only 4 people are on more than one list");
        text.ShouldContain("أربعة أشخاص فقط في أكثر من قائمة");
        text.ShouldContain("No estimate is given");
        text.ShouldContain("لا يُعطى تقدير");
        text[..text.IndexOf("id=\"en-lists\"", StringComparison.Ordinal)].ShouldNotContain("between <data");
    }

    [Fact]
    public void A_reason_known_in_English_only_is_marked_as_English_in_the_Arabic_text()
    {
        var html = ReportWriter.Html(SampleReports.OneList());
        html[html.IndexOf("<main id=\"ar\"", StringComparison.Ordinal)..]
            .ShouldContain(
                "<span lang=\"en\" dir=\"ltr\" class=\"foreign\"><bdi dir=\"auto\">one-list: an estimate needs"
            );
    }

    [Fact]
    public void Rows_that_do_not_add_up_are_said_so()
    {
        var data = SampleReports.TwoLists();
        ReportWriter.Html(data).ShouldNotContain("class=\"warn\"");
        var broken = data with { Lists = data.Lists.SetItem(0, data.Lists[0] with { Refused = 0 }) };
        Text(ReportWriter.Html(broken)).ShouldContain("do not add up");
    }

    [Fact]
    public void Sections_stand_in_their_order_in_both_languages()
    {
        var html = ReportWriter.Html(SampleReports.FourLists());
        foreach (var language in new[] { "en", "ar" })
        {
            var places = new[]
            {
                "what",
                "figures",
                "lists",
                "overlap",
                "deaths",
                "ages",
                "complete",
                "weights",
                "models",
                "warnings",
                "check",
            }
                .Select(name => html.IndexOf($"<section id=\"{language}-{name}\"", StringComparison.Ordinal))
                .ToArray();
            places.ShouldAllBe(place => place > 0);
            places.ShouldBe(places.Order());
        }
    }

    [Fact]
    public void Months_are_Levantine_with_their_number()
    {
        var text = Tags().Replace(Text(ReportWriter.Html(SampleReports.FourLists())), "");
        text.ShouldContain("كانون الثاني (١) ٢٠٢٤");
        text.ShouldContain("January 2024");
        text.ShouldContain("٢٩ شباط (٢) ٢٠٢٤");
    }

    [Fact]
    public void An_open_upper_end_breaks_nothing()
    {
        var data = SampleReports.TwoLists();
        var infinite = data with
        {
            Estimates = [data.Estimates[0] with { Upper = double.PositiveInfinity }],
            Headline = null,
        };
        Should.NotThrow(() => ReportWriter.Html(infinite));
        ReportWriter.Html(data).ShouldContain("at least <data value=\"51000\">51,000</data> people");
    }

    private static string Text(string html) =>
        html[html.IndexOf("<main", StringComparison.Ordinal)..html.IndexOf("<footer", StringComparison.Ordinal)];

    private static string FirstLine(string html, string language)
    {
        var main = html[html.IndexOf($"<main id=\"{language}\"", StringComparison.Ordinal)..];
        return main[..main.IndexOf("</p>", StringComparison.Ordinal)];
    }

    private static int Count(string html, string part) => html.Split(part).Length - 1;

    [GeneratedRegex("(src|href)=\"(?!#)|url\\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Loads();

    [GeneratedRegex(
        "id=\"report-data\">(?<json>.*?)</script>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Json();

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tags();
}
