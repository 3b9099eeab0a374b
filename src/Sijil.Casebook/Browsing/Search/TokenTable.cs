using Sijil.Text.Names;

namespace Sijil.Casebook.Browsing.Search;

/// <summary>The distinct words of the register: by number, in ordinal order, and by the consonants in which scripts and spellings meet.</summary>
internal sealed class TokenTable
{
    private readonly string[] words;
    private readonly string[] skeletons;
    private readonly int[] ordered;
    private readonly Dictionary<string, List<int>> bySkeleton = new(StringComparer.Ordinal);

    private TokenTable(string[] words, string[] skeletons)
    {
        this.words = words;
        this.skeletons = skeletons;
        ordered = [.. Enumerable.Range(0, words.Length)];
        Array.Sort(ordered, (a, b) => string.CompareOrdinal(words[a], words[b]));
        for (var i = 0; i < words.Length; i++)
        {
            if (skeletons[i].Length > 0)
            {
                if (!bySkeleton.TryGetValue(skeletons[i], out var same))
                {
                    bySkeleton.Add(skeletons[i], same = []);
                }

                same.Add(i);
            }
        }
    }

    public static TokenTable Of(IReadOnlyDictionary<string, int> numbers)
    {
        var ofNumber = new string[numbers.Count];
        foreach (var (word, number) in numbers)
        {
            ofNumber[number] = word;
        }

        var consonants = new string[ofNumber.Length];
        Parallel.For(0, ofNumber.Length, i => consonants[i] = UnitOf(ofNumber[i])?.Skeleton ?? "");
        return new TokenTable(ofNumber, consonants);
    }

    /// <summary>Writes everything that <see cref="Read"/> needs.</summary>
    public void WriteTo(BinaryWriter to)
    {
        to.Write(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            to.Write(words[i]);
            to.Write(skeletons[i]);
        }
    }

    /// <summary>Reads what <see cref="WriteTo"/> wrote.</summary>
    public static TokenTable Read(BinaryReader from)
    {
        var read = new string[IndexFile.Number(from, (int)Math.Min(int.MaxValue, from.BaseStream.Length))];
        var consonants = new string[read.Length];
        for (var i = 0; i < read.Length; i++)
        {
            (read[i], consonants[i]) = (from.ReadString(), from.ReadString());
        }

        return new TokenTable(read, consonants);
    }

    public int Count => words.Length;

    /// <summary>A word by its number.</summary>
    public string this[int number] => words[number];

    /// <summary>How each word of the register meets the one that is asked; 0: it does not.</summary>
    public TokenMatch[] Matches(string asked, bool isExact)
    {
        var matches = new TokenMatch[words.Length];
        for (var at = FirstNotBefore(asked); at < ordered.Length; at++)
        {
            var word = words[ordered[at]];
            if (!word.StartsWith(asked, StringComparison.Ordinal))
            {
                break;
            }

            if (word.Length == asked.Length || !isExact)
            {
                matches[ordered[at]] = word.Length == asked.Length ? TokenMatch.Same : TokenMatch.Begins;
            }
        }

        if (!isExact && UnitOf(asked) is { Skeleton.Length: > 0 } unit)
        {
            foreach (var number in bySkeleton.GetValueOrDefault(unit.Skeleton) ?? [])
            {
                if (matches[number] == TokenMatch.None && UnitOf(words[number]) is { } other && IsOneName(unit, other))
                {
                    matches[number] = unit.Script == other.Script ? TokenMatch.OtherSpelling : TokenMatch.OtherScript;
                }
            }
        }

        return matches;
    }

    private static bool IsOneName(NameUnit a, NameUnit b) => a.AgreementWith(b) >= NameAgreement.Near;

    private static NameUnit? UnitOf(string word) => PersonName.Parse(word).Units is [{ } unit] ? unit : null;

    private int FirstNotBefore(string asked)
    {
        var (low, high) = (0, ordered.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(words[ordered[middle]], asked) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
