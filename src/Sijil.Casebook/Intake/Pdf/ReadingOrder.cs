using System.Text;

namespace Sijil.Casebook.Intake.Pdf;

/// <summary>Words from the order in which they are seen to the order in which they are read.</summary>
internal static class ReadingOrder
{
    /// <summary>Whether a word is read from right to left.</summary>
    public static bool IsRightToLeft(string word) => word.Any(IsRightToLeft);

    /// <summary>A word's letters in the order in which they are read: Arabic runs turned round, each letter with its marks, digits and Latin runs as they are.</summary>
    public static string OfWord(string seen)
    {
        if (!IsRightToLeft(seen))
        {
            return seen;
        }

        var read = new StringBuilder(seen.Length);
        var clusters = Clusters(seen);
        for (var i = clusters.Count - 1; i >= 0; i--)
        {
            if (!IsLeftToRight(clusters[i]))
            {
                read.Append(Mirrored(clusters[i]));
                continue;
            }

            // A number or a Latin word within: from left to right as it stands, with the points and strokes inside it.
            var first = i;
            while (
                first > 0
                && (
                    IsLeftToRight(clusters[first - 1])
                    || (first > 1 && IsLink(clusters[first - 1]) && IsLeftToRight(clusters[first - 2]))
                )
            )
            {
                first--;
            }

            for (var j = first; j <= i; j++)
            {
                read.Append(clusters[j]);
            }

            i = first;
        }

        return read.ToString();
    }

    /// <summary>A cell's words, of one line and from left to right as they are seen, in the order in which they are read.</summary>
    public static IEnumerable<string> OfLine(IReadOnlyList<string> seen)
    {
        if (!seen.Any(IsRightToLeft))
        {
            return seen;
        }

        var read = new List<string>(seen.Count);
        for (var i = seen.Count - 1; i >= 0; i--)
        {
            var first = i;
            while (first > 0 && !IsRightToLeft(seen[i]) && !IsRightToLeft(seen[first - 1]))
            {
                first--;
            }

            read.AddRange(seen.Skip(first).Take(i - first + 1));
            i = first;
        }

        return read;
    }

    private static List<string> Clusters(string text)
    {
        var clusters = new List<string>(text.Length);
        foreach (var c in text)
        {
            if (clusters.Count > 0 && (IsMark(c) || char.IsLowSurrogate(c)))
            {
                clusters[^1] += c;
            }
            else
            {
                clusters.Add(c.ToString());
            }
        }

        return clusters;
    }

    // Hebrew, Arabic and its supplements, and the shapes of Arabic letters; digits of any script run from left to right.
    private static bool IsRightToLeft(char c) =>
        c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC')
        && !char.IsDigit(c)
        && !IsMark(c);

    private static bool IsMark(char c) =>
        c
            is (>= '\u0610' and <= '\u061A')
                or (>= '\u064B' and <= '\u065F')
                or '\u0670'
                or (>= '\u06D6' and <= '\u06DC');

    private static bool IsLeftToRight(string cluster) => char.IsLetterOrDigit(cluster[0]) && !IsRightToLeft(cluster[0]);

    private static bool IsLink(string cluster) => cluster is "." or "," or "-" or "/" or ":" or "_";

    private static string Mirrored(string cluster) =>
        cluster switch
        {
            "(" => ")",
            ")" => "(",
            "[" => "]",
            "]" => "[",
            "«" => "»",
            "»" => "«",
            _ => cluster,
        };
}
