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

    /// <summary>The known unit with this fold, or null.</summary>
    public static KnownUnit? Find(string fold) => Units.GetValueOrDefault(fold);

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
