namespace Sijil.Text.Names;

/// <summary>
/// Remembers what was worked out for a text, in a fixed number of places: names repeat themselves, so that nine words in ten were read before. What is remembered is a
/// pure function of the text; a text that is pushed out, or worked out by two threads at once, costs work and changes nothing.
/// </summary>
internal sealed class TextMemo<T>
    where T : class
{
    private readonly Entry?[] places;

    /// <param name="bits">Two to this power texts are remembered at most.</param>
    public TextMemo(int bits) => places = new Entry?[1 << bits];

    /// <summary>The value for a text.</summary>
    public T Of(ReadOnlySpan<char> text, Func<string, T> make)
    {
        var place = (int)(Mixed(text) & (uint)(places.Length - 1));
        var first = Volatile.Read(ref places[place]);
        if (first is not null && text.SequenceEqual(first.Text))
        {
            return first.Value;
        }

        // Two places for each text, so that two frequent ones need not push each other out.
        ref var other = ref places[place ^ 1];
        var second = Volatile.Read(ref other);
        if (second is not null && text.SequenceEqual(second.Text))
        {
            return second.Value;
        }

        var kept = text.ToString();
        var entry = new Entry(kept, make(kept));
        Volatile.Write(ref other, first);
        Volatile.Write(ref places[place], entry);
        return entry.Value;
    }

    // FNV-1a; decides only where an entry is kept.
    private static uint Mixed(ReadOnlySpan<char> text)
    {
        unchecked
        {
            var mixed = 2166136261;
            foreach (var c in text)
            {
                mixed = (mixed ^ c) * 16777619;
            }

            return mixed ^ (mixed >> 15);
        }
    }

    private sealed record Entry(string Text, T Value);
}
