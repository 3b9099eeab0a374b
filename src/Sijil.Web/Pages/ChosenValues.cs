using System.Globalization;
using Sijil.Casebook.Browsing;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>The values that the register chose for a person, each with the record that it was taken from and how many say the same.</summary>
internal static class ChosenValues
{
    // The columns of people.csv that name the record which a field of a record's view was taken from.
    private static readonly (string Field, string[] Columns)[] From =
    [
        ("name", ["name_arabic", "name_latin"]),
        ("sex", ["sex"]),
        ("age", ["age"]),
        ("birth", ["birth"]),
        ("death", ["death"]),
        ("place", ["place"]),
    ];

    /// <summary>Whether the register took a field's value from this record.</summary>
    public static bool IsFrom(Func<string, string> cell, string field, string record) =>
        (From.FirstOrDefault(f => f.Field == field).Columns ?? []).Any(c => cell(c + "_from") == record);

    public static void Write(Visit visit, HtmlWriter html, PersonLine person, Func<string, string> cell)
    {
        html.Open("section").Element("h2", visit.Say(WebTexts.Chosen)).Open("dl", ("class", "identity"));
        if (person.NameArabic.Length > 0)
        {
            Line(WebTexts.Name, person.NameArabic, "name_arabic");
        }

        if (person.NameLatin.Length > 0)
        {
            Line(WebTexts.Name, person.NameLatin, "name_latin");
        }

        Line(WebTexts.Sex, person.Sex, "sex");
        Line(WebTexts.Age, person.Age, "age");
        if (visit.Sight.Sees("birth"))
        {
            Line(WebTexts.Birth, Range(cell("birth_earliest"), cell("birth_latest")), "birth");
        }

        Line(WebTexts.Death, person.Death, "death");
        Line(WebTexts.Place, person.Place, "place");
        html.Open("div").Element("dt", visit.Say(WebTexts.Lists));
        html.Element("dd", new Fragment(string.Join(" · ", person.Lists.Select(l => Fragment.Data(l).Html))))
            .Close("div")
            .Close("dl")
            .Close("section");

        void Line(SiteText label, string value, string column)
        {
            html.Open("div").Element("dt", visit.Say(label)).Open("dd").Add(Facts.Value(visit, value));
            var from = cell(column + "_from");
            if (value.Length > 0 && from.Length > 0)
            {
                html.Raw(" <span class=\"note\">").Add(visit.Say(PersonTexts.TakenFrom)).Raw(" ");
                html.Add(Facts.Link("/record?id=" + Facts.Part(from), Fragment.Data(from)));
                if (
                    int.TryParse(
                        cell(column + "_records"),
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var same
                    )
                )
                {
                    html.Raw(" · ").Add(visit.Say(PersonTexts.SayTheSame)).Raw(": ").Add(visit.Words.Number(same));
                }

                html.Raw("</span>");
            }

            html.Close("dd").Close("div");
        }
    }

    private static string Range(string earliest, string latest) =>
        earliest.Length == 0 || earliest == latest ? latest : earliest + "/" + latest;
}
