using System.Collections.Frozen;
using Sijil.Text.Scripts;

namespace Sijil.Text.Names;

/// <summary>Latin spellings that are attested, squashed; tells a fused article ("Elmasri") from a name that begins so ("Elias").</summary>
internal static class LatinWords
{
    private static readonly FrozenSet<string> Known = NameTable
        .Spellings()
        .Select(row => row.Latin)
        .Concat(EmbeddedTable.Rows("latin-variants.csv").Select(row => row[1]))
        .Select(spelling => Squashed(LatinFold.Fold(spelling)))
        .Where(spelling => spelling.Length >= 3)
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Ends = Known.SelectMany(EndsOf).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the spelling, doubled letters aside, is attested.</summary>
    public static bool Contains(string fold) => Known.Contains(LatinFold.Squash(fold));

    /// <summary>Whether an attested spelling ends so, doubled letters aside.</summary>
    /// <param name="fold">Begins with "al".</param>
    public static bool EndsOne(string fold) => Ends.Contains(LatinFold.Squash(fold));

    private static IEnumerable<string> EndsOf(string spelling)
    {
        for (var i = 0; (i = spelling.IndexOf("al", i, StringComparison.Ordinal)) >= 0; i++)
        {
            yield return spelling[i..];
        }
    }

    private static string Squashed(string fold)
    {
        var joined = fold.Replace(" ", "", StringComparison.Ordinal);
        var article = fold.StartsWith("el ", StringComparison.Ordinal) ? "al" + joined[2..] : joined;
        return LatinFold.Squash(LatinParticles.Fused(article));
    }
}
