using System.Globalization;
using System.Text;
using Sijil.Synthetic.Randomness;

namespace Sijil.Synthetic.Names;

/// <summary>The embedded frequency tables, see <c>data/names/README.md</c>.</summary>
internal static class NameTables
{
    public static Weighted<NameUnit> GivenMale { get; } = Units("given_m.csv");

    public static Weighted<NameUnit> GivenFemale { get; } = Units("given_f.csv");

    public static Weighted<NameUnit> Father { get; } = Units("father.csv");

    public static Weighted<NameUnit> Grandfather { get; } = Units("grandfather.csv");

    public static Weighted<NameUnit> Family { get; } = Units("family.csv");

    /// <summary>Attested Latin spellings by the folded Arabic word, those of two letters and more with at least 1 % of the word's count.</summary>
    public static IReadOnlyDictionary<string, Weighted<string>> LatinVariants { get; } = Variants();

    /// <summary>Latin letters by Arabic letter; the key '\0' holds inserted short vowels.</summary>
    public static IReadOnlyDictionary<char, Weighted<string>> Emissions { get; } = Emission();

    // One row of the published counts is a number. The name before it is drawn instead, so that all others are drawn as before.
    private static Weighted<NameUnit> Units(string table)
    {
        var entries = new List<(NameUnit Unit, int Weight)>();
        foreach (var row in Rows(table))
        {
            var unit = char.IsAsciiDigit(row[0][0]) ? entries[^1].Unit : new NameUnit(row[0], row[1], row[2]);
            entries.Add((unit, Whole(row[3])));
        }

        return new(entries);
    }

    private static Dictionary<string, Weighted<string>> Variants()
    {
        var byKey = Rows("latin-variants.csv").GroupBy(r => r[0], StringComparer.Ordinal);
        var variants = new Dictionary<string, Weighted<string>>(StringComparer.Ordinal);
        foreach (var group in byKey)
        {
            var spellings = group.Select(r => (Latin: r[1], Count: Whole(r[2]))).ToArray();
            var total = spellings.Sum(s => s.Count);
            var kept = new Weighted<string>(spellings.Where(s => s.Latin.Length > 1 && s.Count * 100 >= total));
            if (kept.Items.Count > 0)
            {
                variants.Add(group.Key, kept);
            }
        }

        return variants;
    }

    private static Dictionary<char, Weighted<string>> Emission()
    {
        var emissions = new Dictionary<char, Weighted<string>>();
        foreach (var group in Rows("arabic-latin-emissions.csv").GroupBy(r => r[0], StringComparer.Ordinal))
        {
            var letter = group.Key.Length == 0 ? '\0' : group.Key[0];
            emissions[letter] = new(
                group.Select(r =>
                    (r[1], (int)(decimal.Parse(r[2], NumberStyles.Float, CultureInfo.InvariantCulture) * 10000m))
                )
            );
        }

        return emissions;
    }

    private static int Whole(string cell) => int.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);

    // The tables hold no quotes and no inner commas; a test holds that.
    private static IEnumerable<string[]> Rows(string table)
    {
        using var stream =
            typeof(NameTables).Assembly.GetManifestResourceStream(table)
            ?? throw new InvalidOperationException($"The table {table} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            yield return line.Split(',');
        }
    }
}
