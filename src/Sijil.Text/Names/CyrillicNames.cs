using System.Collections.Frozen;
using System.Collections.Immutable;
using Sijil.Text.Scripts;

namespace Sijil.Text.Names;

/// <summary>Given names that one person is written with in several languages of Cyrillic script («Олександр», «Александр»).</summary>
internal static class CyrillicNames
{
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Names = Build();

    /// <summary>The keys of the same name, itself left out; empty when none is known.</summary>
    public static ImmutableArray<string> Variants(string key) => Names.TryGetValue(key, out var names) ? names : [];

    /// <summary>Whether a fold is one of these names.</summary>
    public static bool IsKnown(string fold) => Names.ContainsKey(LatinFold.Squash(fold));

    private static FrozenDictionary<string, ImmutableArray<string>> Build()
    {
        var variants = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.Rows("cyrillic-given-names.tsv"))
        {
            string[] keys =
            [
                .. row.Select(name => LatinFold.Squash(CyrillicFold.Fold(name))).Distinct(StringComparer.Ordinal),
            ];
            foreach (var key in keys)
            {
                if (!variants.TryGetValue(key, out var others))
                {
                    variants[key] = others = new(StringComparer.Ordinal);
                }

                others.UnionWith(keys.Where(other => other != key));
            }
        }

        return variants.ToFrozenDictionary(
            name => name.Key,
            name => name.Value.ToImmutableArray(),
            StringComparer.Ordinal
        );
    }
}
