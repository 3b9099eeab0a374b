using System.Collections.Frozen;
using System.Globalization;
using Sijil.Text.Scripts;

namespace Sijil.Text.Names;

/// <summary>How many men and women of a large public list bear a given name, and how many of their names end in what way.</summary>
internal static class GenderTables
{
    /// <summary>As if this many more of each sex had been seen: no count, however large, makes certain.</summary>
    private const double Doubt = 2;

    private static readonly FrozenDictionary<string, (int Men, int Women)> Names = BuildNames();
    private static readonly double AllMen = Names.Values.Sum(name => (double)name.Men);
    private static readonly double AllWomen = Names.Values.Sum(name => (double)name.Women);
    private static readonly FrozenDictionary<string, double> Endings = BuildEndings(
        Names.Select(name => (name.Key, name.Value))
    );
    private static readonly FrozenDictionary<string, double> LatinEndings = BuildEndings(LatinNames());

    /// <summary>How many bear the name with this fold; null when too few do.</summary>
    public static (int Men, int Women)? Bearers(string fold) => Names.TryGetValue(fold, out var name) ? name : null;

    /// <summary>Probability of a woman by the bearers, where both sexes are equally many.</summary>
    public static double Female((int Men, int Women) bearers)
    {
        var women = (bearers.Women / AllWomen) + (Doubt / (AllMen + AllWomen));
        var men = (bearers.Men / AllMen) + (Doubt / (AllMen + AllWomen));
        return women / (women + men);
    }

    /// <summary>Probability of a woman by the end of a name that nobody in the list bears; null where too few names end so.</summary>
    public static double? ByEnding(string fold, NameScript script) =>
        (script == NameScript.Arabic ? Endings : LatinEndings).TryGetValue(EndingOf(fold), out var female)
            ? female
            : null;

    private static string EndingOf(string fold) =>
        fold.EndsWith("ان", StringComparison.Ordinal)
        || fold.EndsWith("ين", StringComparison.Ordinal)
        || fold.EndsWith("ah", StringComparison.Ordinal)
        || fold.EndsWith("eh", StringComparison.Ordinal)
            ? fold[^2..]
            : fold[^1..];

    private static FrozenDictionary<string, (int, int)> BuildNames()
    {
        var names = new Dictionary<string, (int Men, int Women)>(StringComparer.Ordinal);
        foreach (var (fold, _, count) in Rows("given_m.csv"))
        {
            var (men, women) = names.GetValueOrDefault(fold);
            names[fold] = (men + count, women);
        }

        foreach (var (fold, _, count) in Rows("given_f.csv"))
        {
            var (men, women) = names.GetValueOrDefault(fold);
            names[fold] = (men, women + count);
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<(string, (int, int))> LatinNames() =>
        Rows("given_m.csv")
            .Select(row => (row.Latin, (1, 0)))
            .Concat(Rows("given_f.csv").Select(row => (row.Latin, (0, 1))));

    private static IEnumerable<(string Fold, string Latin, int Count)> Rows(string table) =>
        EmbeddedTable
            .Rows(table)
            .Select(row =>
                (
                    ArabicFold.Fold(row[0]).Replace(" ", "", StringComparison.Ordinal),
                    LatinFold.Key(row[2]),
                    int.Parse(row[3], CultureInfo.InvariantCulture)
                )
            );

    /// <summary>Each name counts once, for the sex that more of its bearers have: rare names, for which endings are asked, are many.</summary>
    private static FrozenDictionary<string, double> BuildEndings(
        IEnumerable<(string Fold, (int Men, int Women) Bearers)> names
    )
    {
        var all = names
            .Where(name => name.Fold.Length > 2)
            .Select(name => (Ending: EndingOf(name.Fold), IsWoman: name.Bearers.Women > name.Bearers.Men))
            .ToList();
        var women = all.Count(name => name.IsWoman);
        var men = all.Count - women;
        return all.GroupBy(name => name.Ending, StringComparer.Ordinal)
            .Where(ending => ending.Count() >= 10)
            .ToFrozenDictionary(
                ending => ending.Key,
                ending =>
                {
                    var f = (ending.Count(name => name.IsWoman) + 1.0) / (women + 2);
                    var m = (ending.Count(name => !name.IsWoman) + 1.0) / (men + 2);
                    return f / (f + m);
                },
                StringComparer.Ordinal
            );
    }
}
