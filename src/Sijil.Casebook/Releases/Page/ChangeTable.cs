using System.Globalization;
using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Casebook.Publishing.Report.Wording;

namespace Sijil.Casebook.Releases;

/// <summary>The people of one kind of change on the page, with what changed and why.</summary>
internal sealed class ChangeTable(HtmlWriter html, ReleaseDifference difference, ReleaseWords words, bool names)
{
    // A page with every row of a large list opens slowly on a weak machine; the CSV has them all.
    private const int MostRows = 300;
    private const int IdsFrom = 2;
    private const int NameAt = 4;

    /// <summary>Writes the table.</summary>
    public void Write(ChangeKind kind)
    {
        var people = difference.People.Where(person => person.Kind == kind).ToArray();
        var table = new HtmlTable(
            Fragment.Text(words.Kinds[(int)kind]),
            [
                .. words
                    .ChangeHeadings.Where((_, i) => IsShown(i))
                    .Select((heading, i) => new Column(Fragment.Text(heading), i < 2)),
            ]
        );
        foreach (var person in people.Take(MostRows))
        {
            Fragment[] cells =
            [
                Row(person.OldRow),
                Row(person.NewRow),
                Fragment.Data(person.OldId ?? ""),
                Fragment.Data(person.NewId ?? ""),
                Fragment.Data(person.Name),
                WhatChanged(person),
                Fragment.Data(person.Reason ?? ""),
            ];
            table.Row([.. cells.Where((_, i) => IsShown(i))]);
        }

        table.WriteTo(html, Fragment.Text(words.Kinds[(int)kind]));
        if (people.Length > MostRows)
        {
            var more = people.Length - MostRows;
            html.Element(
                "p",
                ReleasePageText.Filled(words.More, Fragment.Number(Digits.Whole(words.Language, more), more)),
                ("class", "note")
            );
        }
    }

    private bool IsShown(int column) => names || column is < IdsFrom or > NameAt;

    private Fragment WhatChanged(PersonChange person)
    {
        var parts = person
            .Fields.Where(field => field.IsOfPerson)
            .Select(field =>
            {
                var column = Fragment.Data(words.Column(difference.Columns[field.Column])).Html;
                var nature = Fragment.Text(words.Natures[(int)field.Nature]).Html;
                return names
                    ? $"{column}: {nature}: {Fragment.Data(Shown(field.Old)).Html} → {Fragment.Data(Shown(field.New)).Html}"
                    : $"{column}: {nature}";
            });
        return new(string.Join("<br>", parts));
    }

    private static string Shown(string cell) => string.IsNullOrWhiteSpace(cell) ? "–" : cell.Trim();

    private Fragment Row(int? row) =>
        row is { } number
            ? Fragment.Digits(Digits.Plain(words.Language, number.ToString(CultureInfo.InvariantCulture)))
            : Fragment.Text("–");
}
