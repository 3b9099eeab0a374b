namespace Sijil.Casebook.Browsing.Search;

/// <summary>Which person has which words, from both sides, all numbers.</summary>
internal sealed class WordsOfPeople
{
    private readonly int[] firstWord;
    private readonly int[] words;
    private readonly int[] firstPerson;
    private readonly int[] people;

    /// <summary>Of the words of each person.</summary>
    /// <param name="firstWord">For each person where their words begin in <paramref name="words"/>, and last where all end.</param>
    /// <param name="words">The words of each person, one person after the other, none twice.</param>
    /// <param name="count">How many different words there are.</param>
    public WordsOfPeople(int[] firstWord, int[] words, int count)
    {
        this.firstWord = firstWord;
        this.words = words;
        firstPerson = new int[count + 1];
        foreach (var word in words)
        {
            firstPerson[word + 1]++;
        }

        for (var word = 0; word < count; word++)
        {
            firstPerson[word + 1] += firstPerson[word];
        }

        people = new int[words.Length];
        var next = firstPerson.AsSpan(0, count).ToArray();
        for (var person = 0; person + 1 < firstWord.Length; person++)
        {
            foreach (var word in Of(person))
            {
                people[next[word]++] = person;
            }
        }
    }

    /// <summary>As <see cref="WordsOfPeople(int[], int[], int)"/> takes them.</summary>
    public (int[] FirstWord, int[] Words) Parts => (firstWord, words);

    /// <summary>Groups pairs of a person (upper half) and a word (lower half).</summary>
    public static WordsOfPeople Group(List<ulong> pairs, int people, int count)
    {
        pairs.Sort();
        var first = new int[people + 1];
        var kept = new List<int>(pairs.Count);
        var at = 0;
        for (var person = 0; person < people; person++)
        {
            first[person] = kept.Count;
            for (; at < pairs.Count && (int)(pairs[at] >> 32) == person; at++)
            {
                var word = (int)(uint)(pairs[at] & uint.MaxValue);
                if (kept.Count == first[person] || kept[^1] != word)
                {
                    kept.Add(word);
                }
            }
        }

        first[^1] = kept.Count;
        return new WordsOfPeople(first, [.. kept], count);
    }

    /// <summary>The words of a person.</summary>
    public ReadOnlySpan<int> Of(int person) =>
        words.AsSpan(firstWord[person], firstWord[person + 1] - firstWord[person]);

    /// <summary>Those who have a word, in their order.</summary>
    public ReadOnlySpan<int> Who(int word) =>
        people.AsSpan(firstPerson[word], firstPerson[word + 1] - firstPerson[word]);
}
