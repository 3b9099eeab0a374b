using System.Globalization;
using Sijil.Casebook.Quality;
using Sijil.Casebook.Releases;

namespace Sijil.Cli.Output;

/// <summary>The difference between two releases as text: totals only, never a name.</summary>
internal static class DifferenceText
{
    public static void Print(
        Terminal terminal,
        string older,
        string newer,
        ReleaseDifference difference,
        string language
    )
    {
        var words = ReleaseWords.Of(language);
        terminal.Result(QualityWords.Fill(words.Title, Path.GetFileName(older), Path.GetFileName(newer)));
        PrintSide(terminal, words, 0, difference.Older);
        PrintSide(terminal, words, 1, difference.Newer);
        terminal.Result();
        if (difference.People.IsEmpty)
        {
            terminal.Result("  " + words.Nothing);
        }

        Table(
            terminal,
            [words.People, ""],
            Enum.GetValues<ChangeKind>()
                .Select(kind => (IReadOnlyList<string>)[words.Kinds[(int)kind], Count(difference.Count(kind))])
        );
        PrintColumns(terminal, words, difference);
        Table(
            terminal,
            words.ValueHeadings,
            difference.Values.Select(value =>
                (IReadOnlyList<string>)
                    [
                        words.Column(difference.Columns[value.Column]),
                        words.Natures[(int)value.Nature],
                        Count(value.OfPeople),
                        Count(value.OfColumn),
                        Count(value.OfWriting),
                    ]
            )
        );
        PrintGroups(terminal, words, difference);
        PrintRemarks(terminal, words, difference);
    }

    private static void PrintSide(Terminal terminal, ReleaseWords words, int side, ReleaseSide rows) =>
        terminal.Result(
            "  "
                + QualityWords.Fill(
                    words.Side,
                    words.Sides[side],
                    Count(rows.Rows),
                    Count(rows.People),
                    Count(rows.Duplicates),
                    Count(rows.Refused)
                )
        );

    private static void PrintColumns(Terminal terminal, ReleaseWords words, ReleaseDifference difference)
    {
        foreach (var column in difference.Columns.Where(column => column.Fate != ColumnFate.Kept))
        {
            var headers = string.Join(
                " → ",
                new[] { column.OldHeader, column.NewHeader }.OfType<string>().Distinct(StringComparer.Ordinal)
            );
            terminal.Result($"  {words.Columns}: {headers}: {words.Fates[(int)column.Fate]}");
        }

        foreach (var shift in difference.Shifts)
        {
            terminal.Result(
                $"  {words.Shifts}: "
                    + QualityWords.Fill(
                        words.ShiftLine,
                        words.Column(difference.Columns[shift.Column]),
                        words.Shift(shift),
                        Count(shift.Affected),
                        Count(shift.Susceptible)
                    )
            );
        }

        terminal.Result();
    }

    private static void PrintGroups(Terminal terminal, ReleaseWords words, ReleaseDifference difference)
    {
        var kinds = Enum.GetValues<ChangeKind>().Where(kind => difference.Count(kind) > 0).ToArray();
        Table(
            terminal,
            [.. words.GroupHeadings, .. kinds.Select(kind => words.Kinds[(int)kind])],
            difference
                .Groups.GroupBy(group => (group.Sex, group.AgeBand))
                .OrderBy(group => group.Key)
                .Select(group =>
                    (IReadOnlyList<string>)
                        [
                            words.Sexes[(int)group.Key.Sex],
                            AgeBands.Range(group.Key.AgeBand),
                            .. kinds.Select(kind =>
                                Count(group.Where(each => each.Kind == kind).Sum(each => each.People))
                            ),
                        ]
                )
        );
    }

    private static void PrintRemarks(Terminal terminal, ReleaseWords words, ReleaseDifference difference)
    {
        var removed = difference.People.Where(person => person.Kind == ChangeKind.Removed).ToArray();
        Remark(words.Perhaps, removed.Count(person => person.PerhapsRow is not null));
        Remark(words.SameIds, removed.Count(person => person.SameIdRow is not null));
        Remark(words.Twins, removed.Count(person => person.TwinRow is not null));
        var reasons = difference.People.Count(person => person.Reason is not null);
        if (reasons > 0)
        {
            terminal.Result(
                "  " + QualityWords.Fill(words.ReasonsGiven, Count(reasons), Count(difference.People.Length))
            );
        }

        var found = difference.Matching;
        terminal.Result(
            "  "
                + QualityWords.Fill(
                    words.Matching,
                    Count(found.SameRow),
                    Count(found.IdAndName),
                    Count(found.NameAndFacts),
                    Count(found.Linked),
                    Count(found.IdAlone),
                    found.IdBits.ToString("0.0", CultureInfo.InvariantCulture)
                )
        );

        void Remark(string text, int count)
        {
            if (count > 0)
            {
                terminal.Result("  " + QualityWords.Fill(text, Count(count)));
            }
        }
    }

    private static void Table(Terminal terminal, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> lines)
    {
        var rows = lines.ToList();
        if (rows.Count == 0)
        {
            return;
        }

        foreach (var line in TextTable.Lines(header, rows))
        {
            terminal.Result("  " + line);
        }

        terminal.Result();
    }

    private static string Count(long count) => TextTable.Count(count);
}
