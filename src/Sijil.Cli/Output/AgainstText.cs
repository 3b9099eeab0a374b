using Sijil.Casebook;
using Sijil.Casebook.Quality;
using Sijil.Casebook.Releases;

namespace Sijil.Cli.Output;

/// <summary>An added release against the one beside it, in a few lines: totals only, never a name.</summary>
internal static class AgainstText
{
    private static readonly (ChangeKind Kind, string Word)[] Kinds =
    [
        (ChangeKind.Added, "added"),
        (ChangeKind.Removed, "removed"),
        (ChangeKind.Changed, "changed"),
        (ChangeKind.Renumbered, "under another id"),
        (ChangeKind.Reinstated, "reinstated"),
        (ChangeKind.Rewritten, "only written otherwise"),
        (ChangeKind.Same, "the same"),
    ];

    /// <summary>Prints it.</summary>
    public static void Print(Terminal terminal, AddedAgainst against)
    {
        if (!against.IsNewest)
        {
            terminal.Result(
                $"  Older than a release that is there already: {against.Current} goes on counting; this one is kept beside it."
            );
        }

        if (against.Changes is not { } changes)
        {
            terminal.Result("  It could not be held against the release before: " + against.Fault);
            return;
        }

        var difference = changes.Difference;
        terminal.Result($"  From {changes.Older} to {changes.Newer}:");
        terminal.Result(
            IsTheSame(difference)
                ? "    the same release again: nobody was added, removed or changed, in no column"
                : "    people: "
                    + string.Join(
                        ", ",
                        Kinds
                            .Select(k => (k.Word, Count: difference.Count(k.Kind)))
                            .Where(k => k.Count > 0)
                            .Select(k => TextTable.Count(k.Count) + " " + k.Word)
                    )
        );
        PrintColumns(terminal, difference);
    }

    /// <summary>As data; null for a list's first release.</summary>
    public static object? Data(AddedAgainst? against) =>
        against is null
            ? null
            : new
            {
                against.IsNewest,
                against.Current,
                against.Fault,
                Difference = against.Changes is { } changes
                    ? DifferenceJson.Data(changes.Older, changes.Newer, changes.Difference)
                    : null,
            };

    private static bool IsTheSame(ReleaseDifference difference) =>
        difference.People.IsEmpty && difference.Columns.All(c => c.Fate is ColumnFate.Kept or ColumnFate.Index);

    private static void PrintColumns(Terminal terminal, ReleaseDifference difference)
    {
        foreach (var column in difference.Columns)
        {
            var line = column.Fate switch
            {
                ColumnFate.Renamed => $"column {column.OldHeader} is now called {column.NewHeader}",
                ColumnFate.Dropped => $"column {column.OldHeader} was dropped",
                ColumnFate.Added => $"column {column.NewHeader} is new",
                _ => null,
            };
            if (line is not null)
            {
                terminal.Result("    " + line);
            }
        }

        var words = ReleaseWords.Of("en");
        foreach (var shift in difference.Shifts)
        {
            terminal.Result(
                "    "
                    + QualityWords.Fill(
                        words.ShiftLine,
                        words.Column(difference.Columns[shift.Column]),
                        words.Shift(shift),
                        TextTable.Count(shift.Affected),
                        TextTable.Count(shift.Susceptible)
                    )
            );
        }
    }
}
