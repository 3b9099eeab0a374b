using System.Collections.Frozen;
using System.Globalization;
using Sijil.Text.Scripts;

namespace Sijil.Text.Names;

/// <summary>A unit that is known to be a name in its own right.</summary>
/// <param name="Given">How often it is a person's own name.</param>
/// <param name="Ancestor">How often it is the father's or grandfather's name.</param>
/// <param name="Family">How often it is the family.</param>
internal sealed record KnownUnit(int Given, int Ancestor, int Family)
{
    public int Total => Given + Ancestor + Family;
}

/// <summary>The units that are existing names, by their fold without spaces, with counts from a large public list.</summary>
internal static class NameTable
{
    private static readonly string[] GivenTables = ["given_m.csv", "given_f.csv"];
    private static readonly string[] AncestorTables = ["father.csv", "grandfather.csv"];
    private static readonly string[] FamilyTables = ["family.csv"];

    private static readonly FrozenDictionary<string, KnownUnit> Units = Build();
    private static readonly FrozenDictionary<string, KnownUnit>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Units.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int LongestFold = Units.Keys.Max(fold => fold.Length);

    /// <summary>The known unit with this fold, or null.</summary>
    public static KnownUnit? Find(string fold) => Units.GetValueOrDefault(fold);

    /// <summary>The known unit with this fold, or null.</summary>
    public static KnownUnit? Find(ReadOnlySpan<char> fold) => BySpan.TryGetValue(fold, out var unit) ? unit : null;

    /// <summary>The known unit that two folds make when written together, or null.</summary>
    public static KnownUnit? FindJoined(string first, string second)
    {
        if (first.Length + second.Length > LongestFold)
        {
            return null;
        }

        Span<char> joined = stackalloc char[LongestFold];
        first.CopyTo(joined);
        second.CopyTo(joined[first.Length..]);
        return Find(joined[..(first.Length + second.Length)]);
    }

    /// <summary>Whether the fold is a person's own name often enough to keep it as one.</summary>
    public static bool IsGiven(string fold) => Find(fold) is { } unit && unit.Given + unit.Ancestor >= 5;

    /// <summary>The folds of all known units, in no order.</summary>
    public static IEnumerable<string> Folds => Units.Keys;

    /// <summary>Arabic fold, Latin spelling and count of every row of every table.</summary>
    public static IEnumerable<(string Fold, string Latin, int Count)> Spellings() =>
        GivenTables.Concat(AncestorTables).Concat(FamilyTables).SelectMany(Rows);

    private static IEnumerable<(string Fold, string Latin, int Count)> Rows(string table) =>
        EmbeddedTable
            .Rows(table)
            // One row of the published counts is a number, which the fold leaves as it is.
            .Where(row => !char.IsAsciiDigit(row[0][0]))
            .Select(row =>
                (
                    ArabicFold.Fold(row[0]).Replace(" ", "", StringComparison.Ordinal),
                    row[2],
                    int.Parse(row[3], CultureInfo.InvariantCulture)
                )
            );

    private static FrozenDictionary<string, KnownUnit> Build()
    {
        var units = new Dictionary<string, KnownUnit>(StringComparer.Ordinal);
        Add(GivenTables, (unit, count) => unit with { Given = unit.Given + count });
        Add(AncestorTables, (unit, count) => unit with { Ancestor = unit.Ancestor + count });
        Add(FamilyTables, (unit, count) => unit with { Family = unit.Family + count });
        return units.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(string[] tables, Func<KnownUnit, int, KnownUnit> count)
        {
            foreach (var row in tables.SelectMany(Rows))
            {
                units[row.Fold] = count(units.GetValueOrDefault(row.Fold) ?? new KnownUnit(0, 0, 0), row.Count);
            }
        }
    }
}
