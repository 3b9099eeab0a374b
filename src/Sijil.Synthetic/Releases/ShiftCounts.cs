using Sijil.Synthetic.Names;

namespace Sijil.Synthetic.Releases;

/// <summary>Counts what the changes of whole columns did between a release and the one before.</summary>
internal static class ShiftCounts
{
    public static IEnumerable<PlantedShift> Of(
        int release,
        ReleaseStep? step,
        List<SyntheticRelease> releases,
        List<PlantedChange> changes
    )
    {
        if (step is null)
        {
            yield break;
        }

        var before = releases[^2].Step;
        foreach (var kind in new[] { PlantedKind.AgeShift, PlantedKind.LetterLost })
        {
            if (changes.Count(change => change.Release == release && change.Kind == kind) is > 0 and var people)
            {
                yield return new(release, kind, people);
            }
        }

        var old = releases[^2].Rows.ToDictionary(row => row.PersonId, StringComparer.Ordinal);
        var both = releases[^1].Rows.Where(row => old.ContainsKey(row.PersonId)).ToArray();
        if (step.LamAlefDamaged != (before?.LamAlefDamaged ?? false))
        {
            yield return new(
                release,
                PlantedKind.LamAlef,
                both.Count(row => ArabicNoise.LamAlefDamage(row.Name) != row.Name)
            );
        }

        if (step.DayMonthExchanged != (before?.DayMonthExchanged ?? false))
        {
            yield return new(
                release,
                PlantedKind.DayMonth,
                both.Count(row => row.Born is { Day: <= 12 } born && born.Day != born.Month)
            );
        }

        if (step.ColumnRenamed != (before?.ColumnRenamed ?? false))
        {
            yield return new(release, PlantedKind.ColumnRenamed, 0);
        }

        if (step.ColumnDropped != (before?.ColumnDropped ?? false))
        {
            yield return new(release, PlantedKind.ColumnDropped, 0);
        }
    }
}
