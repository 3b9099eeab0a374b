using System.Collections.Immutable;

namespace Sijil.Casebook.Releases.Values;

/// <summary>The fewest letters to lose, gain or replace between two texts (Levenshtein 1966, two exchanged neighbours as one step after Damerau 1964).</summary>
internal static class LetterSteps
{
    private const int Most = 4;

    /// <summary>The steps, from the start of the text; empty for equal texts and for those more than four steps apart.</summary>
    public static ImmutableArray<LetterStep> Of(string from, string to)
    {
        if (from == to || Math.Abs(from.Length - to.Length) > Most)
        {
            return [];
        }

        var start = from.AsSpan().CommonPrefixLength(to);
        var (a, b) = (from[start..], to[start..]);
        var end = 0;
        while (end < a.Length && end < b.Length && a[^(end + 1)] == b[^(end + 1)])
        {
            end++;
        }

        (a, b) = (a[..^end], b[..^end]);
        var distance = Distances(a, b);
        return distance[a.Length, b.Length] > Most ? [] : Walk(a, b, distance);
    }

    private static int[,] Distances(string a, string b)
    {
        var distance = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    distance[i, j] = i + j;
                    continue;
                }

                var best = Math.Min(distance[i - 1, j], distance[i, j - 1]) + 1;
                best = Math.Min(best, distance[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                distance[i, j] = AreExchanged(a, b, i, j) ? Math.Min(best, distance[i - 2, j - 2] + 1) : best;
            }
        }

        return distance;
    }

    private static ImmutableArray<LetterStep> Walk(string a, string b, int[,] distance)
    {
        var steps = new List<LetterStep>();
        var (i, j) = (a.Length, b.Length);
        while (i > 0 || j > 0)
        {
            var here = distance[i, j];
            if (i > 0 && j > 0 && a[i - 1] == b[j - 1] && distance[i - 1, j - 1] == here)
            {
                (i, j) = (i - 1, j - 1);
            }
            else if (i > 0 && distance[i - 1, j] + 1 == here)
            {
                steps.Add(new(a[--i].ToString(), ""));
            }
            else if (j > 0 && distance[i, j - 1] + 1 == here)
            {
                steps.Add(new("", b[--j].ToString()));
            }
            else if (AreExchanged(a, b, i, j) && distance[i - 2, j - 2] + 1 == here)
            {
                steps.Add(new(a[(i - 2)..i], b[(j - 2)..j]));
                (i, j) = (i - 2, j - 2);
            }
            else
            {
                steps.Add(new(a[--i].ToString(), b[--j].ToString()));
            }
        }

        steps.Reverse();
        return [.. steps];
    }

    private static bool AreExchanged(string a, string b, int i, int j) =>
        i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && a[i - 1] != a[i - 2];
}
