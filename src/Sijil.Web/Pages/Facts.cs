using Sijil.Casebook.Browsing;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>How single facts are written: what is stated, what is not, what is unknown.</summary>
internal static class Facts
{
    /// <summary>The fields of a record in the order in which they are read.</summary>
    public static readonly (string Field, SiteText Label)[] Fields =
    [
        ("name", WebTexts.Name),
        ("mother", WebTexts.Mother),
        ("sex", WebTexts.Sex),
        ("age", WebTexts.Age),
        ("birth", WebTexts.Birth),
        ("death", WebTexts.Death),
        ("place", WebTexts.Place),
        ("origin", WebTexts.Origin),
        ("status", WebTexts.Status),
        ("repaired", RepairTexts.Repaired),
    ];

    /// <summary>A value, or that it is not stated.</summary>
    public static Fragment Value(Visit visit, string? text) =>
        text switch
        {
            null or "" => new Fragment($"<span class=\"unstated\">{visit.Say(WebTexts.Unstated).Html}</span>"),
            "male" => visit.Say(WebTexts.Male),
            "female" => visit.Say(WebTexts.Female),
            "unknown" => visit.Say(WebTexts.Unknown),
            _ => Fragment.Data(text),
        };

    /// <summary>What a record says in a field: the value, that it is not stated, or that the visitor does not see it.</summary>
    public static Fragment Said(Visit visit, RecordView record, string field) =>
        visit.Sight.Sees(field) ? Value(visit, record.Said.GetValueOrDefault(field)) : Withheld(visit);

    /// <summary>That a value is withheld: neither the value nor whether there is one.</summary>
    public static Fragment Withheld(Visit visit) =>
        new($"<span class=\"withheld\">{visit.Say(WebTexts.Withheld).Html}</span>");

    /// <summary>A link with a fragment inside.</summary>
    public static Fragment Link(string href, Fragment text) =>
        new($"<a href=\"{Fragment.Escape(href)}\">{text.Html}</a>");

    /// <summary>A text as a part of an address.</summary>
    public static string Part(string text) => Uri.EscapeDataString(text);
}
