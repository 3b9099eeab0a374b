using System.Globalization;
using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Casebook.Publishing.Report.Wording;
using Sijil.Casebook.Quality;

namespace Sijil.Casebook.Releases;

/// <summary>The text of the page of a difference in one language.</summary>
internal sealed class ReleasePageText(HtmlWriter html, ReleaseDifference difference, ReleaseWords words, bool names)
{
    private readonly ChangeTable changes = new(html, difference, words, names);

    /// <summary>Writes the text.</summary>
    public void Write(string older, string newer)
    {
        html.Open("main", ("id", words.Language), ("lang", words.Language), ("dir", Direction));
        html.Element("h1", Filled(words.Title, Fragment.Data(older), Fragment.Data(newer)));
        html.Element("p", Fragment.Text(words.About));
        WriteSide(0, difference.Older);
        WriteSide(1, difference.Newer);
        WritePeople();
        WriteColumns();
        WriteValues();
        WriteGroups();
        WriteReasons();
        foreach (
            var kind in new[]
            {
                ChangeKind.Removed,
                ChangeKind.Reinstated,
                ChangeKind.Renumbered,
                ChangeKind.Changed,
            }.Where(kind => difference.Count(kind) > 0)
        )
        {
            Open(ChangeCodes.Of(kind), words.Kinds[(int)kind]);
            changes.Write(kind);
            html.Close("section");
        }

        html.Close("main");
    }

    private string Direction => words.Language == "ar" ? "rtl" : "ltr";

    private void WriteSide(int side, ReleaseSide rows) =>
        html.Element(
            "p",
            Filled(
                words.Side,
                Fragment.Text(words.Sides[side]),
                Number(rows.Rows),
                Number(rows.People),
                Number(rows.Duplicates),
                Number(rows.Refused)
            ),
            ("class", "note")
        );

    private void WritePeople()
    {
        Open("people", words.People);
        if (difference.People.IsEmpty)
        {
            html.Element("p", Fragment.Text(words.Nothing));
        }

        var table = Table(words.People, (words.People, false), ("", true));
        foreach (var kind in Enum.GetValues<ChangeKind>())
        {
            table.Row(Fragment.Text(words.Kinds[(int)kind]), Number(difference.Count(kind)));
        }

        table.WriteTo(html, Fragment.Text(words.People));
        var removed = difference.People.Where(person => person.Kind == ChangeKind.Removed).ToArray();
        WriteCount(words.Perhaps, removed.Count(person => person.PerhapsRow is not null));
        WriteCount(words.SameIds, removed.Count(person => person.SameIdRow is not null));
        WriteCount(words.Twins, removed.Count(person => person.TwinRow is not null));
        var found = difference.Matching;
        html.Element(
            "p",
            Filled(
                words.Matching,
                Number(found.SameRow),
                Number(found.IdAndName),
                Number(found.NameAndFacts),
                Number(found.Linked),
                Number(found.IdAlone),
                Fragment.Number(Digits.Fraction(words.Language, found.IdBits, 1), found.IdBits)
            ),
            ("class", "note")
        );
        html.Close("section");
    }

    private void WriteCount(string text, int count)
    {
        if (count > 0)
        {
            html.Element("p", Filled(text, Number(count)));
        }
    }

    private void WriteColumns()
    {
        Open("columns", words.Columns);
        foreach (var shift in difference.Shifts)
        {
            html.Element(
                "p",
                Filled(
                    words.ShiftLine,
                    Fragment.Data(words.Column(difference.Columns[shift.Column])),
                    Fragment.Data(words.Shift(shift)),
                    Number(shift.Affected),
                    Number(shift.Susceptible)
                ),
                ("class", "warn")
            );
        }

        var table = Table(
            words.Columns,
            (words.Sides[0], false),
            (words.Sides[1], false),
            (words.ValueHeadings[0], false),
            ("", false)
        );
        foreach (var column in difference.Columns)
        {
            table.Row(
                Fragment.Data(column.OldHeader ?? "–"),
                Fragment.Data(column.NewHeader ?? "–"),
                Fragment.Data(words.Column(column)),
                Fragment.Text(words.Fates[(int)column.Fate])
            );
        }

        table.WriteTo(html, Fragment.Text(words.Columns));
        html.Close("section");
    }

    private void WriteValues()
    {
        Open("values", words.Values);
        var table = Table(words.Values, [.. words.ValueHeadings.Select((heading, i) => (heading, i > 1))]);
        foreach (var value in difference.Values)
        {
            table.Row(
                Fragment.Data(words.Column(difference.Columns[value.Column])),
                Fragment.Text(words.Natures[(int)value.Nature]),
                Number(value.OfPeople),
                Number(value.OfColumn),
                Number(value.OfWriting)
            );
        }

        table.WriteTo(html, Fragment.Text(words.Values));
        html.Close("section");
    }

    private void WriteGroups()
    {
        Open("groups", words.Groups);
        var kinds = Enum.GetValues<ChangeKind>().Where(kind => difference.Count(kind) > 0).ToArray();
        var table = Table(
            words.Groups,
            [
                .. words.GroupHeadings.Select(heading => (heading, false)),
                .. kinds.Select(kind => (words.Kinds[(int)kind], true)),
            ]
        );
        foreach (
            var group in difference.Groups.GroupBy(group => (group.Sex, group.AgeBand)).OrderBy(group => group.Key)
        )
        {
            table.Row([
                Fragment.Text(words.Sexes[(int)group.Key.Sex]),
                Fragment.Digits(Digits.Plain(words.Language, AgeBands.Range(group.Key.AgeBand))),
                .. kinds.Select(kind => Number(group.Where(each => each.Kind == kind).Sum(each => each.People))),
            ]);
        }

        table.WriteTo(html, Fragment.Text(words.Groups));
        html.Close("section");
    }

    private void WriteReasons()
    {
        var given = difference.People.Where(person => person.Reason is not null).ToArray();
        if (given.Length == 0)
        {
            return;
        }

        Open("reasons", words.Reasons);
        html.Element("p", Filled(words.ReasonsGiven, Number(given.Length), Number(difference.People.Length)));
        var table = Table(words.Reasons, (words.Reasons, false), (words.People, true));
        foreach (
            var reason in given
                .GroupBy(person => person.Reason!, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            table.Row(Fragment.Data(reason.Key), Number(reason.Count()));
        }

        table.WriteTo(html, Fragment.Text(words.Reasons));
        html.Close("section");
    }

    private void Open(string name, string title)
    {
        var id = $"{words.Language}-{name}";
        html.Open("section", ("id", id), ("aria-labelledby", id + "-title"));
        html.Element("h2", Fragment.Text(title), ("id", id + "-title"));
    }

    private static HtmlTable Table(string caption, params (string Heading, bool Numeric)[] columns) =>
        new(
            Fragment.Text(caption),
            [.. columns.Select(column => new Column(Fragment.Text(column.Heading), column.Numeric))]
        );

    private Fragment Number(int number) => Fragment.Number(Digits.Whole(words.Language, number), number);

    /// <summary>A text with its places filled.</summary>
    internal static Fragment Filled(string text, params ReadOnlySpan<Fragment> values)
    {
        var parts = Fragment.Escape(text);
        for (var i = 0; i < values.Length; i++)
        {
            parts = parts.Replace(
                $"{{{i.ToString(CultureInfo.InvariantCulture)}}}",
                values[i].Html,
                StringComparison.Ordinal
            );
        }

        return new(parts);
    }
}
