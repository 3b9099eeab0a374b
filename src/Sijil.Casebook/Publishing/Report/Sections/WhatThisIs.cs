using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Casebook.Publishing.Report.Sections;

/// <summary>The report's title, whether its people are invented, and what it was made from.</summary>
internal static class WhatThisIs
{
    /// <summary>The first line of the page when the lists are synthetic, the title and the identity of the report.</summary>
    public static void Write(SectionWriter section)
    {
        var (data, words, html) = (section.Data, section.Words, section.Html);
        if (data.IsSynthetic)
        {
            html.Element("p", words.Say("page.synthetic"), ("class", "synthetic"));
        }
        html.Element("h1", Fragment.Data(Title(data, words.Language)));
        section.Open("what");
        section.Paragraph(
            data.Lists.IsEmpty
                ? words.Say("what.text.empty")
                : words.Say("what.text", ("lists", words.Count(data.Lists.Length, "list")))
        );
        html.Open("dl", ("class", "identity"));
        html.Open("div").Element("dt", words.Say("what.version"));
        html.Element("dd", Fragment.Code(data.Version)).Close("div");
        html.Open("div").Element("dt", words.Say("what.hash"));
        html.Element("dd", Fragment.Code(data.InputSha256)).Close("div");
        html.Close("dl");
        section.Note(words.Say("what.hash.why"));
        section.Close();
    }

    /// <summary>The title in a language, or in the first language that has one.</summary>
    public static string Title(ReportData data, string language)
    {
        if (data.Title.TryGetValue(language, out var title) && title.Length > 0)
        {
            return title;
        }
        foreach (var (_, other) in data.Title)
        {
            if (other.Length > 0)
            {
                return other;
            }
        }
        return language == "ar" ? "سجل" : "Sijil";
    }
}
