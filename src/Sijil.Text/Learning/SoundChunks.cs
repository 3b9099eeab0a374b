using Sijil.Text.Names;

namespace Sijil.Text.Learning;

/// <summary>
/// The chunks of up to three Latin letters that a letter can emit: the letters of one sound. Without these limits an alignment
/// gives a consonant's neighbouring vowels to it, and the few words in which a rare letter occurs are learned by heart.
/// </summary>
/// <remarks>
/// A chunk is consonants, or vowels with an h that ends the word; in an alphabet that writes its vowels also a glide with its vowels
/// ("ya"). Only letters that can be spoken as a vowel emit one.
/// </remarks>
internal static class SoundChunks
{
    public const int Longest = 3;
    public const int Codes = 27 * 27 * 27;

    /// <summary>The letters of a script that can be spoken as a vowel, or be a vowel's seat.</summary>
    public static string VowelLetters(NameScript script) =>
        script switch
        {
            NameScript.Arabic => "اأإآٱءئؤعويىیةهھہ",
            NameScript.Hebrew => "אהויע",
            NameScript.Cyrillic => "аеиоуюя",
            _ => throw new ArgumentOutOfRangeException(nameof(script), script, "Arabic, Hebrew or Cyrillic"),
        };

    /// <summary>The code of one to three letters; 0 when they are no chunk.</summary>
    /// <param name="latin">The whole spelling.</param>
    /// <param name="at">Where the chunk begins.</param>
    /// <param name="length">Its letters, within the spelling.</param>
    /// <param name="isAlphabet">Whether the script writes its vowels.</param>
    /// <param name="hasVowel">Whether the chunk is spoken as a vowel.</param>
    public static int Code(string latin, int at, int length, bool isAlphabet, out bool hasVowel)
    {
        var chunk = latin.AsSpan(at, length);
        var code = 0;
        var vowels = 0;
        foreach (var c in chunk)
        {
            code = (code * 27) + (c - 'a') + 1;
            vowels += IsVowel(c) ? 1 : 0;
        }

        hasVowel = vowels > 0;
        var isSound =
            vowels == 0
            || vowels == length
            || (vowels == length - 1 && chunk[^1] == 'h' && at + length == latin.Length)
            || (vowels == length - 1 && isAlphabet && chunk[0] is 'y' or 'j');
        return isSound ? code : 0;
    }

    /// <summary>One of a, e, i, o and u.</summary>
    public static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
