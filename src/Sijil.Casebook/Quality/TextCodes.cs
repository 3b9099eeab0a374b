namespace Sijil.Casebook.Quality;

/// <summary>
/// Finds a text among those seen before, by a table of small numbers with open addressing: a dictionary of a million texts takes four
/// times the room beside the texts themselves.
/// </summary>
/// <param name="most">How many texts there can be at most.</param>
internal sealed class TextCodes(int most)
{
    // Twice as many places as texts, a power of two; 0 is free, else the text's number and one.
    private readonly int[] _places = new int[
        System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(most, 8) * 2)
    ];

    /// <summary>Forgets all texts.</summary>
    public void Clear() => Array.Clear(_places);

    /// <summary>The number of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="texts">The texts so far; where it is not among them, its number is the next.</param>
    public int NumberOf(ReadOnlySpan<char> text, List<string> texts)
    {
        var at = string.GetHashCode(text, StringComparison.Ordinal) & (_places.Length - 1);
        while (_places[at] is > 0 and { } taken)
        {
            if (text.SequenceEqual(texts[taken - 1]))
            {
                return taken - 1;
            }

            at = (at + 1) & (_places.Length - 1);
        }

        _places[at] = texts.Count + 1;
        return texts.Count;
    }
}
