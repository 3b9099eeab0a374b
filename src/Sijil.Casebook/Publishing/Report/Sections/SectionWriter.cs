using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Casebook.Publishing.Report.Wording;

namespace Sijil.Casebook.Publishing.Report.Sections;

/// <summary>What every section needs: the data, the language's words, and where to write.</summary>
internal sealed class SectionWriter(ReportData data, Phrases words, HtmlWriter html)
{
    /// <summary>The report's data.</summary>
    public ReportData Data => data;

    /// <summary>The texts of the language being written.</summary>
    public Phrases Words => words;

    /// <summary>The page.</summary>
    public HtmlWriter Html => html;

    /// <summary>Starts a section with its heading and address (<c>#en-overlap</c>).</summary>
    public void Open(string name)
    {
        var id = $"{words.Language}-{name}";
        html.Open("section", ("id", id), ("aria-labelledby", id + "-title"), ("class", name));
        html.Element("h2", words.Say(name + ".title"), ("id", id + "-title"));
    }

    /// <summary>Ends a section.</summary>
    public void Close() => html.Close("section");

    /// <summary>A paragraph.</summary>
    public void Paragraph(Fragment text) => html.Element("p", text);

    /// <summary>A quieter paragraph that qualifies what stands before it.</summary>
    public void Note(Fragment text) => html.Element("p", text, ("class", "note"));

    /// <summary>Says that a section has nothing to show, and why.</summary>
    public void Nothing(string why) => Note(words.Say("page.none", ("why", words.Say(why))));

    /// <summary>A picture: its title, the place where it is drawn, what to read with it, and the same numbers as a table.</summary>
    public void Figure(string plot, Fragment seen, HtmlTable table, Fragment? note = null)
    {
        var id = $"{words.Language}-{plot}";
        html.Open("figure").Element("figcaption", seen, ("id", id + "-seen"));
        html.Open("div", ("class", "plot"), ("data-plot", plot), ("data-lang", words.Language));
        html.Close("div");
        if (note is { } text)
        {
            Note(text);
        }
        html.Open("div", ("class", "acts"), ("data-acts", plot), ("hidden", "")).Close("div");
        html.Open("details").Element("summary", words.Say("page.table"));
        Table(table, seen);
        html.Close("details").Close("figure");
    }

    /// <summary>A table that scrolls by itself when the page is too narrow.</summary>
    public void Table(HtmlTable table, Fragment title) =>
        table.WriteTo(html, words.Say("page.table.part", ("title", title)));

    /// <summary>The header of a column of text.</summary>
    public Column TextColumn(string key) => new(words.Say(key), Numeric: false);

    /// <summary>The header of a column of numbers.</summary>
    public Column NumberColumn(string key) => new(words.Say(key), Numeric: true);

    /// <summary>The letter that stands for a list.</summary>
    public Fragment Letter(int list) =>
        new($"<b class=\"letter\">{Fragment.Escape(ListLabels.Letter(words.Language, list))}</b>");

    /// <summary>The letter and name of a list where there are few; its letter alone where names would bury the numbers.</summary>
    public Fragment ListInTable(int list) => data.Lists.Length <= 4 ? ListName(list) : Letter(list);

    /// <summary>The letter and name of a list.</summary>
    public Fragment ListName(int list) =>
        new($"{Letter(list).Html} {Fragment.Data(ListLabels.Name(data.Lists[list])).Html}");
}
