using System.Text;
using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Casebook.Publishing.Report.Sections;
using Sijil.Casebook.Publishing.Report.Wording;

namespace Sijil.Casebook.Publishing.Report;

/// <summary>
/// Writes the report: one HTML file in English and Arabic that needs no network, no other file and, but for the pictures,
/// no JavaScript. The same data give the same bytes.
/// </summary>
public static class ReportWriter
{
    private static readonly (string Name, Action<SectionWriter> Write)[] Sections =
    [
        ("figures", Figures.Write),
        ("lists", Lists.Write),
        ("overlap", Overlap.Write),
        ("deaths", Deaths.Write),
        ("ages", Ages.Write),
        ("complete", Completeness.Write),
        ("weights", Weights.Write),
        ("models", Models.Write),
        ("links", Links.Write),
        ("chains", Chains.Write),
        ("warnings", Warnings.Write),
        ("check", Checking.Write),
    ];

    /// <summary>Writes the report as UTF-8 without byte order mark.</summary>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(ReportData data, Stream output) => output.Write(Encoding.UTF8.GetBytes(Html(data)));

    /// <summary>The report as text.</summary>
    public static string Html(ReportData data)
    {
        var html = new HtmlWriter();
        PageShell.Open(html, data);
        WriteLanguage(html, data, Phrases.English);
        WriteLanguage(html, data, Phrases.Arabic);
        PageShell.Close(html, data);
        return html.ToString();
    }

    private static void WriteLanguage(HtmlWriter html, ReportData data, Phrases words)
    {
        var section = new SectionWriter(data, words, html);
        html.Open("main", ("id", words.Language), ("lang", words.Language), ("dir", words.Direction));
        WhatThisIs.Write(section);
        html.Open("nav", ("aria-label", words.Text("page.nav")), ("class", "contents")).Open("ul");
        foreach (var (name, _) in Sections)
        {
            html.Element("li", Link(words, name));
        }
        html.Close("ul").Close("nav");
        html.Raw("<noscript>").Element("p", words.Say("page.noscript"), ("class", "note")).Raw("</noscript>\n");
        foreach (var (_, write) in Sections)
        {
            write(section);
        }
        html.Close("main");
    }

    private static Fragment Link(Phrases words, string name) =>
        new($"<a href=\"#{words.Language}-{name}\">{words.Say(name + ".title").Html}</a>");
}
