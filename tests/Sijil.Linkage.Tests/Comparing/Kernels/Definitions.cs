namespace Sijil.Linkage.Tests.Comparing.Kernels;

/// <summary>The measures written down from their definitions, slowly and without any trick.</summary>
internal static class Definitions
{
    public static double Jaro(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return left.Length == right.Length ? 1 : 0;
        }

        var window = Math.Max((Math.Max(left.Length, right.Length) / 2) - 1, 0);
        var partnerOfLeft = new int[left.Length];
        Array.Fill(partnerOfLeft, -1);
        for (var r = 0; r < right.Length; r++)
        {
            for (var l = 0; l < left.Length; l++)
            {
                if (partnerOfLeft[l] < 0 && Math.Abs(l - r) <= window && left[l] == right[r])
                {
                    partnerOfLeft[l] = r;
                    break;
                }
            }
        }

        var inLeft = left.Where((_, l) => partnerOfLeft[l] >= 0).ToArray();
        var inRight = partnerOfLeft.Where(r => r >= 0).Order().Select(r => right[r]).ToArray();
        if (inLeft.Length == 0)
        {
            return 0;
        }

        var transpositions = inLeft.Zip(inRight).Count(pair => pair.First != pair.Second) / 2;
        double m = inLeft.Length;
        var (longer, shorter) = (Math.Max(left.Length, right.Length), Math.Min(left.Length, right.Length));
        return ((m / longer) + (m / shorter) + ((m - transpositions) / m)) / 3;
    }

    public static double JaroWinkler(string left, string right)
    {
        var jaro = Jaro(left, right);
        var prefix = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Take(4).Count();
        return jaro > 0.7 ? jaro + (0.1 * prefix * (1 - jaro)) : jaro;
    }

    public static int Levenshtein(string left, string right)
    {
        var table = Borders(left, right);
        for (var l = 1; l <= left.Length; l++)
        {
            for (var r = 1; r <= right.Length; r++)
            {
                var substituted = table[l - 1, r - 1] + (left[l - 1] == right[r - 1] ? 0 : 1);
                table[l, r] = Math.Min(substituted, Math.Min(table[l - 1, r], table[l, r - 1]) + 1);
            }
        }

        return table[left.Length, right.Length];
    }

    /// <summary>Every earlier cell is tried as the start of a swap: cut out what is between the two on both sides, swap, put the other in.</summary>
    public static int DamerauLevenshtein(string left, string right)
    {
        var table = Borders(left, right);
        for (var l = 1; l <= left.Length; l++)
        {
            for (var r = 1; r <= right.Length; r++)
            {
                var best = table[l - 1, r - 1] + (left[l - 1] == right[r - 1] ? 0 : 1);
                best = Math.Min(best, Math.Min(table[l - 1, r], table[l, r - 1]) + 1);
                for (var k = 1; k < l; k++)
                {
                    for (var j = 1; j < r; j++)
                    {
                        if (left[k - 1] == right[r - 1] && left[l - 1] == right[j - 1])
                        {
                            best = Math.Min(best, table[k - 1, j - 1] + (l - k - 1) + 1 + (r - j - 1));
                        }
                    }
                }

                table[l, r] = best;
            }
        }

        return table[left.Length, right.Length];
    }

    public static Dictionary<string, int> Grams(string text, int q)
    {
        var grams = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var start = 0; start == 0 || start + q <= text.Length; start++)
        {
            var gram = text.Substring(start, Math.Min(q, text.Length));
            grams[gram] = grams.GetValueOrDefault(gram) + 1;
        }

        return grams;
    }

    private static int[,] Borders(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var l = 0; l <= left.Length; l++)
        {
            table[l, 0] = l;
        }

        for (var r = 0; r <= right.Length; r++)
        {
            table[0, r] = r;
        }

        return table;
    }
}
