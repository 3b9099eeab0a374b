using Sijil.Casebook.Releases.Values;

namespace Sijil.Casebook.Releases.Shifts;

/// <summary>
/// Damage to a whole column of names, or its repair: lam-alef exchanged, letters lost or turned into others, as programs do that take text
/// out of a PDF. A slip of single names spreads over all letters; damage keeps to one or two.
/// </summary>
internal static class NameShifts
{
    private const double LeastLamAlef = 0.2;
    private const double LeastLetter = 0.005;
    private const double TimesTheRest = 8;

    public static IEnumerable<FoundShift?> Of(ColumnValues column)
    {
        var withPair = column.Values.Count(value => HasLamAlef(value.Old) || HasLamAlef(value.New));
        var lamAlef = FoundShift.Of(
            column,
            ShiftKind.LamAlef,
            column.Values.Count(IsLamAlef),
            withPair,
            LeastLamAlef,
            IsLamAlef
        );
        yield return lamAlef;
        foreach (var letter in Letters(column))
        {
            yield return letter;
        }
    }

    private static IEnumerable<FoundShift?> Letters(ColumnValues column)
    {
        var counts = new Dictionary<LetterStep, int>();
        var all = 0;
        foreach (var value in column.Values)
        {
            foreach (var step in StepsOf(value).Distinct())
            {
                counts[step] = counts.GetValueOrDefault(step) + 1;
                all++;
            }
        }

        var shifted = counts
            .Where(step => step.Value >= FoundShift.FewestPeople)
            .Select(step => (Step: step.Key, step.Value, Names: NamesWith(column, step.Key)))
            .Where(step => step.Value >= LeastLetter * step.Names && IsAboveTheRest(step.Value, all, counts.Count))
            .OrderBy(step => step.Step.From, StringComparer.Ordinal)
            .ThenBy(step => step.Step.To, StringComparer.Ordinal)
            .ToList();
        var steps = shifted.Select(step => step.Step).ToHashSet();
        foreach (var (step, affected, names) in shifted)
        {
            yield return FoundShift.Of(
                column,
                ShiftKind.Letter,
                affected,
                names,
                LeastLetter,
                value => StepsOf(value) is { Length: > 0 } found && found[0] == step && found.All(steps.Contains),
                step.From,
                step.To
            );
        }
    }

    // The average of the other steps, of which chance makes many kinds.
    private static bool IsAboveTheRest(int count, int all, int kinds) =>
        count >= TimesTheRest * (all - count) / Math.Max(kinds - 1, 8);

    private static int NamesWith(ColumnValues column, LetterStep step) =>
        column.Values.Count(value =>
            step.From.Length > 0
                ? value.Old.Contains(step.From, StringComparison.Ordinal)
                : value.New.Contains(step.To, StringComparison.Ordinal)
        );

    private static LetterStep[] StepsOf(PairedValue value) =>
        value.Change is { Letters: { IsDefaultOrEmpty: false } letters } ? [.. letters] : [];

    private static bool IsLamAlef(PairedValue value) => value.Change?.Nature == ChangeNature.LamAlef;

    private static bool HasLamAlef(string name)
    {
        for (var i = name.IndexOf('ل', StringComparison.Ordinal); i >= 0 && i + 1 < name.Length; )
        {
            if (name[i + 1] is 'ا' or 'أ' or 'إ' or 'آ')
            {
                return true;
            }

            var next = name.AsSpan(i + 1).IndexOf('ل');
            i = next < 0 ? -1 : i + 1 + next;
        }

        return false;
    }
}
