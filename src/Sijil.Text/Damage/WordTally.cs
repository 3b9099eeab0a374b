using System.Collections;

namespace Sijil.Text.Damage;

/// <summary>How often each word stands in the Arabic cells of a column: a million cells of names hold some thousands of words.</summary>
internal sealed class WordTally : IEnumerable<KeyValuePair<string, int>>
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>Counts the words of a clean text.</summary>
    public void Add(string clean)
    {
        var lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in clean.AsSpan().Split(' '))
        {
            var word = clean.AsSpan(range);
            if (!word.IsEmpty && word[0] >= '\u0600')
            {
                lookup[word] = lookup.TryGetValue(word, out var count) ? count + 1 : 1;
            }
        }
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, int>> GetEnumerator() => counts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
