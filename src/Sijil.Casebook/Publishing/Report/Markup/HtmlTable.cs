namespace Sijil.Casebook.Publishing.Report.Markup;

/// <summary>A table with a caption, column headers, and a row header in the first cell of each row.</summary>
internal sealed class HtmlTable(Fragment caption, params Column[] columns)
{
    private readonly List<Fragment[]> rows = [];
    private Fragment[]? total;

    /// <summary>Adds a row, one fragment per column.</summary>
    public HtmlTable Row(params Fragment[] cells)
    {
        rows.Add(cells);
        return this;
    }

    /// <summary>Sets the last row, set apart from the others.</summary>
    public HtmlTable Total(params Fragment[] cells)
    {
        total = cells;
        return this;
    }

    /// <summary>Writes the table inside a region that scrolls by itself when the page is narrower than the table.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="label">What a screen reader calls the region.</param>
    public void WriteTo(HtmlWriter html, Fragment label)
    {
        // aria-label takes text, not markup: the caption carries the name, the region points at it by nesting.
        html.Open(
            "div",
            ("class", "scroll"),
            ("role", "group"),
            ("tabindex", "0"),
            ("aria-label", PlainText.Of(label))
        );
        html.Open("table").Element("caption", caption);
        html.Open("thead").Open("tr");
        foreach (var column in columns)
        {
            html.Element("th", column.Header, ("scope", "col"), ("class", column.Class));
        }
        html.Close("tr").Close("thead").Open("tbody");
        foreach (var row in rows)
        {
            WriteRow(html, row);
        }
        html.Close("tbody");
        if (total is not null)
        {
            html.Open("tfoot");
            WriteRow(html, total);
            html.Close("tfoot");
        }
        html.Close("table").Close("div");
    }

    private void WriteRow(HtmlWriter html, Fragment[] row)
    {
        html.Open("tr");
        for (var i = 0; i < row.Length; i++)
        {
            if (i == 0)
            {
                html.Element("th", row[i], ("scope", "row"), ("class", columns[i].Class));
            }
            else
            {
                html.Element("td", row[i], ("class", columns[i].Class));
            }
        }
        html.Close("tr");
    }
}

/// <summary>A column's header and whether it holds numbers (set in columns) or text.</summary>
internal readonly record struct Column(Fragment Header, bool Numeric)
{
    /// <summary>The class that the style sheet knows.</summary>
    public string Class => Numeric ? "num" : "text";
}
