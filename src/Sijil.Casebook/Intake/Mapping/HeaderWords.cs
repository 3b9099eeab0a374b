using Sijil.Casebook.Intake.Shape;
using Sijil.Casebook.Records;

namespace Sijil.Casebook.Intake.Mapping;

/// <summary>What a header's words say of its column.</summary>
/// <param name="Field">The field.</param>
/// <param name="Strength">0 to 1: 1 for the field's plain name, less for words that also mean other things or stand among others.</param>
/// <param name="Phrase">The words that were recognised, folded.</param>
internal readonly record struct HeaderReading(Field Field, double Strength, string Phrase);

/// <summary>Headers of lists in six languages, looked up in <see cref="HeaderVocabulary"/>.</summary>
internal static class HeaderWords
{
    private const double Certain = 0.8;
    private static readonly Dictionary<string, (Field Field, double Strength)> Phrases = Load();

    /// <summary>Whether the cell reads as a header that lists use.</summary>
    public static bool Recognises(string cell) =>
        cell.Length < 80 && Read(HeaderText.Clean(cell)) is { Strength: >= 0.5 };

    /// <summary>The best reading of a header, or null. Of a joined header "a / b" the whole counts first, then the part below.</summary>
    public static HeaderReading? Read(string header)
    {
        var folded = HeaderText.Fold(header);
        if (folded.Length is 0 or > 80)
        {
            // A column of row numbers is often headed by nothing but a sign.
            return header.Trim() is "№" or "#" ? new(Field.Id, HeaderVocabulary.Serial, header.Trim()) : null;
        }

        if (Phrases.TryGetValue(folded, out var exact))
        {
            return new(exact.Field, exact.Strength, folded);
        }

        var joint = header.LastIndexOf(" / ", StringComparison.Ordinal);
        var below = joint < 0 ? null : Read(header[(joint + 3)..]);
        return below is { Strength: > Certain } ? below : Within(folded) ?? below;
    }

    // The longest known phrase among the words; the more of the header it covers the surer.
    private static HeaderReading? Within(string folded)
    {
        var words = folded.Split(' ');
        HeaderReading? best = null;
        for (var length = Math.Min(words.Length, 6); length > 0; length--)
        {
            for (var start = 0; start + length <= words.Length; start++)
            {
                var phrase = string.Join(' ', words, start, length);
                if (!Phrases.TryGetValue(phrase, out var known) || known.Strength <= HeaderVocabulary.Serial)
                {
                    continue;
                }

                var strength = known.Strength * (0.6 + (0.3 * length / words.Length));
                if (best is not { } b || strength > b.Strength)
                {
                    best = new(known.Field, strength, phrase);
                }
            }

            if (best is not null)
            {
                return best;
            }
        }

        return best;
    }

    private static Dictionary<string, (Field, double)> Load()
    {
        var phrases = new Dictionary<string, (Field, double)>(StringComparer.Ordinal);
        foreach (var (field, strength, words) in HeaderVocabulary.Entries)
        {
            foreach (var word in words.Split('|'))
            {
                phrases.TryAdd(HeaderText.Fold(word), (field, strength));
            }
        }

        return phrases;
    }
}
