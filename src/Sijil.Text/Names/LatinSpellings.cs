using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Sijil.Text.Scripts;

namespace Sijil.Text.Names;

/// <summary>The Arabic units a Latin spelling may stand for, most probable first.</summary>
/// <param name="Folds">Arabic folds without spaces, at most four.</param>
/// <param name="IsClear">The first one has at least three quarters of the probability.</param>
internal sealed record ArabicReadings(ImmutableArray<string> Folds, bool IsClear)
{
    public static readonly ArabicReadings None = new([], false);

    private readonly ulong _signs = Folds.Aggregate(0UL, (signs, fold) => signs | Sign(fold));

    /// <summary>Whether the fold may be among them; most that are not are told by their first and last letter and length.</summary>
    public bool MayHold(string fold) => (_signs & Sign(fold)) != 0;

    /// <summary>Whether the others may share a fold with these.</summary>
    public bool MayMeet(ArabicReadings others) => (_signs & others._signs) != 0;

    private static ulong Sign(string fold) =>
        fold.Length == 0 ? 1 : 1UL << ((fold[0] + (7 * fold[^1]) + (13 * fold.Length)) & 63);
}

/// <summary>
/// From attested Latin spellings to Arabic units: probability of the unit is proportional to its frequency times the share of
/// the spelling among the unit's spellings.
/// </summary>
internal static class LatinSpellings
{
    private const double Clear = 0.75;
    private const double Faint = 0.02;
    private const int MostSpellings = 4;

    /// <summary>Mehmet for محمد is still above, an accident of the mining below.</summary>
    private const float Plausible = 0.6f;

    private static readonly (
        FrozenDictionary<string, ArabicReadings> Exact,
        FrozenDictionary<string, ArabicReadings> Styled
    ) Tables = Build();

    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<string>>> Backwards = new(() =>
        Weights()
            .Where(row => row.Key.Key.Length > 1)
            .GroupBy(row => row.Key.Fold, StringComparer.Ordinal)
            .ToFrozenDictionary(
                unit => unit.Key,
                unit =>
                    unit.OrderByDescending(row => row.Value)
                        .ThenBy(row => row.Key.Key, StringComparer.Ordinal)
                        .Take(MostSpellings)
                        .Select(row => row.Key.Key)
                        .ToImmutableArray(),
                StringComparer.Ordinal
            )
    );

    /// <summary>The readings of a unit in Latin letters whose particles are in their usual form: of this very spelling, else of
    /// spellings that differ in style only, else put together from its particle and its stem.</summary>
    public static ArabicReadings Of(string fold)
    {
        var key = LatinFold.Squash(fold);
        if (Simple(key) is { } found)
        {
            return found;
        }

        return Compound(key, "abdal", "عبدال")
            ?? Compound(key, "abu", "ابو")
            ?? Compound(key, "al", "ال")
            ?? Suffixed(key)
            ?? ArabicReadings.None;
    }

    /// <summary>The usual Latin spellings of an Arabic unit as keys, most frequent first, at most four; none of an unknown unit.</summary>
    public static ImmutableArray<string> Usual(string arabicFold) =>
        Backwards.Value.TryGetValue(arabicFold, out var spellings) ? spellings : [];

    private static ArabicReadings? Simple(string key) =>
        Tables.Exact.GetValueOrDefault(key) ?? Tables.Styled.GetValueOrDefault(LatinStyle.Of(key));

    private static ArabicReadings? Compound(string key, string particle, string arabic)
    {
        if (key.Length < particle.Length + 3 || !key.StartsWith(particle, StringComparison.Ordinal))
        {
            return null;
        }

        var stem = key[particle.Length..];
        var readings = stem.StartsWith("al", StringComparison.Ordinal) ? Of(stem) : Simple(stem);
        return readings is null ? null : Known(readings, fold => arabic + fold);
    }

    private static ArabicReadings? Suffixed(string key) =>
        key.Length >= 8 && key.EndsWith("aldin", StringComparison.Ordinal) && Simple(key[..^5]) is { } stem
            ? Known(stem, fold => fold + "الدين")
            : null;

    /// <summary>Only compounds that exist as names: a stem's reading alone proves nothing about the compound.</summary>
    private static ArabicReadings? Known(ArabicReadings stem, Func<string, string> compound)
    {
        var known = stem.Folds.Select(compound).Where(fold => NameTable.Find(fold) is not null).ToImmutableArray();
        return known.IsEmpty ? null : new ArabicReadings(known, known.Length == 1);
    }

    private static (FrozenDictionary<string, ArabicReadings>, FrozenDictionary<string, ArabicReadings>) Build()
    {
        var weights = Weights();
        return (Readings(weights, key => key), Readings(weights, LatinStyle.Of));
    }

    private static Dictionary<(string Key, string Fold), double> Weights()
    {
        var weights = new Dictionary<(string Key, string Fold), double>();
        foreach (var spellings in Attested().GroupBy(row => row.Fold, StringComparer.Ordinal))
        {
            var frequency = NameTable.Find(spellings.Key)?.Total ?? 1;
            var total = spellings.Sum(row => row.Count);
            foreach (var (fold, key, count) in spellings)
            {
                weights[(key, fold)] = weights.GetValueOrDefault((key, fold)) + (0.5 * frequency * count / total);
            }
        }

        foreach (var (fold, latin, count) in NameTable.Spellings())
        {
            var key = UnitKey(latin);
            weights[(key, fold)] = weights.GetValueOrDefault((key, fold)) + (0.5 * count);
        }

        return weights;
    }

    private static IEnumerable<(string Fold, string Key, int Count)> Attested() =>
        Rows("latin-variants.csv")
            // The mined pairs hold some words that were never a spelling of each other.
            .Where(row => IsPlausible(row.Fold, row.Key))
            // Turkish, Persian and Kurmanji spellings that the mined pairs lack, from general knowledge.
            .Concat(Rows("recalled-spellings.csv"));

    private static IEnumerable<(string Fold, string Key, int Count)> Rows(string file) =>
        EmbeddedTable
            .Rows(file)
            .Select(row =>
                (
                    Fold: ArabicFold.Fold(row[0]).Replace(" ", "", StringComparison.Ordinal),
                    Key: UnitKey(row[1]),
                    Count: int.Parse(row[2], CultureInfo.InvariantCulture)
                )
            );

    private static bool IsPlausible(string fold, string key) =>
        CrossScriptComparison.Similarity(fold, key, EmissionTable.Numbers(EmissionTable.Chunks(key)), 0) >= Plausible;

    private static string UnitKey(string latin)
    {
        var words = LatinFold.Fold(latin).Split(' ').Select(word => new NameWord(word, word)).ToList();
        return LatinFold.Squash(string.Concat(LatinUnits.Join(words).Select(unit => unit.Fold)));
    }

    private static FrozenDictionary<string, ArabicReadings> Readings(
        Dictionary<(string Key, string Fold), double> weights,
        Func<string, string> group
    ) =>
        weights
            .Where(row => row.Key.Key.Length > 1)
            // Sorted first, so that the sums have one order of addition.
            .OrderBy(row => row.Key.Key, StringComparer.Ordinal)
            .ThenBy(row => row.Key.Fold, StringComparer.Ordinal)
            .GroupBy(row => group(row.Key.Key), StringComparer.Ordinal)
            .ToFrozenDictionary(
                spelling => spelling.Key,
                spelling => Readings(spelling.Select(row => (row.Key.Fold, row.Value))),
                StringComparer.Ordinal
            );

    private static ArabicReadings Readings(IEnumerable<(string Fold, double Weight)> rows)
    {
        var ordered = rows.GroupBy(row => row.Fold, StringComparer.Ordinal)
            .Select(unit => (Fold: unit.Key, Weight: unit.Sum(row => row.Weight)))
            .OrderByDescending(unit => unit.Weight)
            .ThenBy(unit => unit.Fold, StringComparer.Ordinal)
            .ToList();
        var total = ordered.Sum(unit => unit.Weight);
        return new ArabicReadings(
            [.. ordered.TakeWhile(unit => unit.Weight >= Faint * total).Take(4).Select(unit => unit.Fold)],
            ordered[0].Weight >= Clear * total
        );
    }
}
