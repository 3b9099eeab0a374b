using System.Runtime.InteropServices;

namespace Sijil.Text.Names;

/// <summary>
/// Remembers what was worked out for a text, in a fixed number of places: names repeat themselves, so that nine words in ten were read before. What is remembered is a
/// pure function of the text; a text that is pushed out, or worked out by two threads at once, costs work and changes nothing.
/// </summary>
/// <param name="bits">Two to this power texts are remembered at most.</param>
/// <param name="textOf">The text that a value belongs to.</param>
/// <param name="make">Works the value of a text out.</param>
internal sealed class TextMemo<T>(int bits, Func<T, string> textOf, Func<string, T> make)
    where T : class
{
    /// <summary>So many places for each text: with fewer, some frequent texts would push each other out for ever.</summary>
    private const int Ways = 4;

    private const ulong Odd = 0x9E3779B97F4A7C15;

    private readonly Place[] places = new Place[1 << bits];

    /// <summary>The value for a text.</summary>
    public T Of(ReadOnlySpan<char> text)
    {
        var mixed = Mixed(text);
        var ways = places.AsSpan((int)(mixed & (ulong)(places.Length - Ways)), Ways);
        var sign = (uint)(mixed >> 32);
        foreach (ref var place in ways)
        {
            // The sign spares looking at other texts; the text decides, should another thread be between its two writings.
            if (place.Sign == sign && Volatile.Read(ref place.Value) is { } value && text.SequenceEqual(textOf(value)))
            {
                return value;
            }
        }

        var made = make(text.ToString());
        for (var i = Ways - 1; i > 0; i--)
        {
            ways[i].Sign = ways[i - 1].Sign;
            Volatile.Write(ref ways[i].Value, ways[i - 1].Value);
        }

        ways[0].Sign = sign;
        Volatile.Write(ref ways[0].Value, made);
        return made;
    }

    // Decides only where a value is kept.
    private static ulong Mixed(ReadOnlySpan<char> text)
    {
        unchecked
        {
            var mixed = (ulong)text.Length;
            var fours = MemoryMarshal.Cast<char, ulong>(text);
            foreach (var four in fours)
            {
                mixed = (mixed ^ four) * Odd;
                mixed ^= mixed >> 32;
            }

            foreach (var c in text[(fours.Length * 4)..])
            {
                mixed = (mixed ^ c) * Odd;
            }

            mixed ^= mixed >> 32;
            mixed *= Odd;
            return mixed ^ (mixed >> 29);
        }
    }

    private struct Place
    {
        public T? Value;
        public uint Sign;
    }
}
