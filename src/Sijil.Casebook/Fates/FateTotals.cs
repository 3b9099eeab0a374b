namespace Sijil.Casebook.Fates;

/// <summary>Documented people by their last fate; the first eight add up to all of them.</summary>
public sealed record FateTotals(
    int Killed,
    int Injured,
    int Missing,
    int Detained,
    int Released,
    int Found,
    int Unknown,
    int NotStated
)
{
    /// <summary>People of whom lists end with different fates.</summary>
    public int Differ { get; init; }

    /// <summary>Whether any list says anything of fates.</summary>
    public bool IsStated => Killed + Injured + Missing + Detained + Released + Found + Unknown > 0;

    /// <summary>People who do not count among the killed.</summary>
    public int Others => Injured + Missing + Detained + Released + Found;

    /// <summary>Each fate with its number, in the order in which they are shown.</summary>
    public IEnumerable<(Fate Fate, int People)> Each() =>
        [
            (Fate.Killed, Killed),
            (Fate.Missing, Missing),
            (Fate.Detained, Detained),
            (Fate.Released, Released),
            (Fate.Found, Found),
            (Fate.Injured, Injured),
            (Fate.Unknown, Unknown),
            (Fate.NotStated, NotStated),
        ];

    /// <summary>Counts histories.</summary>
    public static FateTotals Of(IReadOnlyCollection<FateHistory> histories)
    {
        ArgumentNullException.ThrowIfNull(histories);
        return new(
            Count(Fate.Killed),
            Count(Fate.Injured),
            Count(Fate.Missing),
            Count(Fate.Detained),
            Count(Fate.Released),
            Count(Fate.Found),
            Count(Fate.Unknown),
            Count(Fate.NotStated)
        )
        {
            Differ = histories.Count(h => h.Differ),
        };

        int Count(Fate fate) => histories.Count(h => h.Last == fate);
    }
}
