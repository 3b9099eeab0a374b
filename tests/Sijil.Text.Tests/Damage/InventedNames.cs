using System.Globalization;
using Sijil.Text.Scripts;

namespace Sijil.Text.Tests.Damage;

/// <summary>Names of persons who do not exist, drawn from the repository's tables by how usual their parts are; one word in twenty is
/// made up, so that no test leans on every word being known.</summary>
internal sealed class InventedNames
{
    private const string Letters = "بتثجحخدرزسشصضطعغفقكمنهي";

    private static readonly List<(string Text, int To)> Given = Table("given_m.csv", "given_f.csv");
    private static readonly List<(string Text, int To)> Fathers = Table("father.csv");
    private static readonly List<(string Text, int To)> Grandfathers = Table("grandfather.csv");
    private static readonly List<(string Text, int To)> Families = Table("family.csv");

    private ulong state;

    public InventedNames(ulong seed) => state = seed;

    public List<string> Column(int count) => [.. Enumerable.Range(0, count).Select(_ => Name())];

    public string Name() => string.Join(' ', Part(Given), Part(Fathers), Part(Grandfathers), Part(Families));

    /// <summary>A number from 0, below the limit (SplitMix64, Steele and others 2014).</summary>
    public int Below(int limit)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return (int)((z ^ (z >> 31)) % (ulong)limit);
        }
    }

    private string Part(List<(string Text, int To)> table)
    {
        if (Below(20) == 0)
        {
            return new string([.. Enumerable.Range(0, 3 + Below(3)).Select(_ => Letters[Below(Letters.Length)])]);
        }

        var at = Below(table[^1].To);
        return table.First(row => row.To > at).Text;
    }

    private static List<(string Text, int To)> Table(params string[] files)
    {
        var total = 0;
        return
        [
            .. files
                .SelectMany(EmbeddedTable.Rows)
                .Select(row => (row[1], total += int.Parse(row[3], CultureInfo.InvariantCulture))),
        ];
    }
}
