namespace Sijil.Text.Names;

/// <summary>Parts names that were written without the space between them («احمدكمال»), in names that are too short without.</summary>
internal static class RunTogether
{
    /// <summary>Names of so many units are not too short.</summary>
    public const int FullName = 4;

    private const int ShortestWhole = 6;
    private const int ShortestPart = 3;

    /// <summary>The units with run-together ones parted, as long as the name has fewer than four.</summary>
    public static List<DraftUnit> Split(List<DraftUnit> units)
    {
        if (units.Count >= FullName || !units.Exists(unit => unit.Fold.Length >= ShortestWhole))
        {
            return units;
        }

        var parted = new List<DraftUnit>(FullName);
        for (var i = 0; i < units.Count; i++)
        {
            var fold = units[i].Fold;
            var isFull = parted.Count + units.Count - i >= FullName;
            var cut = isFull ? 0 : Cut(units[i]);
            if (cut == 0)
            {
                parted.Add(units[i]);
            }
            else
            {
                parted.Add(new DraftUnit(fold[..cut], fold[..cut]));
                parted.Add(new DraftUnit(fold[cut..], fold[cut..]));
            }
        }

        return parted;
    }

    /// <summary>Whether the unit is two names.</summary>
    public static bool IsRunTogether(DraftUnit unit) => Cut(unit) > 0;

    private static int Cut(DraftUnit unit) => unit.Text.Contains(' ', StringComparison.Ordinal) ? 0 : Cut(unit.Fold);

    /// <summary>Where the second name begins: the cut whose rarer part is most frequent; 0 when there is none.</summary>
    private static int Cut(string fold)
    {
        if (
            fold.Length < ShortestWhole
            || fold.Length > 24
            || NameTable.Find(fold) is not null
            || StartsWithParticle(fold)
        )
        {
            return 0;
        }

        var (best, count) = (0, 0);
        for (var cut = ShortestPart; cut <= fold.Length - ShortestPart; cut++)
        {
            if (NameTable.Find(fold.AsSpan(..cut)) is { } first && NameTable.Find(fold.AsSpan(cut)) is { } second)
            {
                var rarer = Math.Min(first.Given + first.Ancestor, second.Total);
                if (rarer > count)
                {
                    (best, count) = (cut, rarer);
                }
            }
        }

        return count >= 10 ? best : 0;
    }

    private static bool StartsWithParticle(string fold) =>
        fold.StartsWith("عبد", StringComparison.Ordinal)
        || fold.StartsWith("ابو", StringComparison.Ordinal)
        || fold.StartsWith("ال", StringComparison.Ordinal);
}
