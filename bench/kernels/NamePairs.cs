using System.Globalization;
using Sijil.Linkage;
using Sijil.Linkage.Columns;
using Sijil.Linkage.Comparing.Kernels;

namespace Sijil.Kernels.Benchmark;

/// <summary>The pairs that every library is timed on: names drawn at random, and names beside one that follows within three places in the sorted list, alike as the candidates of a blocking rule are.</summary>
internal sealed class NamePairs
{
    private const int Pairs = 1 << 17;

    private NamePairs((int, int)[] random, (int, int)[] neighbours, string[] values)
    {
        Values = values;
        Column = new NameColumn(TextColumn.Of("names", values));
        Random = random;
        Neighbours = neighbours;
    }

    /// <summary>Distinct names; pairs are places in it.</summary>
    public string[] Values { get; }

    public NameColumn Column { get; }

    public (int Left, int Right)[] Random { get; }

    public (int Left, int Right)[] Neighbours { get; }

    /// <summary>Reads the distinct first names and surnames of a list without quoted cells.</summary>
    public static NamePairs Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var header = lines[0].Split(',');
        string[] columns = ["first_name", "surname"];
        var distinct = new List<string>();
        foreach (var column in columns.Select(name => Array.IndexOf(header, name)))
        {
            distinct.AddRange(lines.Skip(1).Select(line => line.Split(',')[column]).Where(name => name.Length > 0));
        }

        // Sorted neighbours are alike without knowing the truth. Distinct over both columns: the column numbers its values as this list does.
        distinct = [.. distinct.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var draws = new SplitMix64(1);
        var random = new (int, int)[Pairs];
        var neighbours = new (int, int)[Pairs];
        for (var pair = 0; pair < Pairs; pair++)
        {
            random[pair] = (draws.Below(distinct.Count), draws.Below(distinct.Count));
            var place = draws.Below(distinct.Count - 4);
            neighbours[pair] = (place, place + 1 + draws.Below(3));
        }

        return new NamePairs(random, neighbours, [.. distinct]);
    }

    /// <summary>Writes each pair with our values, for another library to compare.</summary>
    public void Write(string path)
    {
        using var file = new StreamWriter(path) { NewLine = "\n" };
        file.WriteLine("kind,left,right,jaro,jaro_winkler,levenshtein,damerau_levenshtein,character_jaccard");
        foreach (var (kind, pairs) in ((string, (int, int)[])[])[("random", Random), ("neighbour", Neighbours)])
        {
            foreach (var (leftPlace, rightPlace) in pairs)
            {
                var (left, right) = (Values[leftPlace], Values[rightPlace]);
                file.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{kind},{left},{right},{Jaro.Similarity(left, right):R},{JaroWinkler.Similarity(left, right):R},{Levenshtein.Distance(left, right)},{DamerauLevenshtein.Distance(left, right)},{CharacterSet.Jaccard(left, right):R}"
                    )
                );
            }
        }
    }
}
