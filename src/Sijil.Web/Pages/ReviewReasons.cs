using System.Globalization;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>Reasons that are given by one key. What is recorded is the reason's text in the reviewer's language, with their own words behind it.</summary>
internal static class ReviewReasons
{
    private static readonly SiteText[] All =
    [
        new("same mother", "الأم نفسها"),
        new("same family and place", "العائلة والمكان نفسهما"),
        new("one name spelled otherwise", "اسم واحد بإملاء مختلف"),
        new("brothers or sisters", "إخوة"),
        new("age or date does not fit", "العمر أو التاريخ لا يتفق"),
        new("seen in the original", "كما في الأصل"),
    ];

    /// <summary>The choice. It works without JavaScript; where that runs the digits choose.</summary>
    public static void Write(Visit visit, HtmlWriter html)
    {
        html.Open("fieldset", ("class", "because")).Element("legend", visit.Say(ReviewTexts.Because));
        for (var i = 0; i < All.Length; i++)
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            html.Open("label")
                .Open("input", ("type", "checkbox"), ("name", "because"), ("value", number), ("data-digit", number))
                .Add(visit.Say(All[i]))
                .Raw("<kbd>")
                .Raw(number)
                .Raw("</kbd>")
                .Close("label");
        }

        html.Close("fieldset");
    }

    /// <summary>The reason as the form says it.</summary>
    public static string Of(Visit visit)
    {
        var chosen = visit
            .Form["because"]
            .Select(b => int.TryParse(b, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Where(number => number >= 1 && number <= All.Length)
            .Distinct()
            .Order()
            .Select(number => All[number - 1].In(visit.Language));
        return string.Join(
            visit.Language == "ar" ? "، " : ", ",
            chosen.Append(visit.Form["reason"].ToString().Trim()).Where(r => r.Length > 0)
        );
    }
}
