using System.Buffers;
using Sijil.Text.Scripts;

namespace Sijil.Text.Damage;

/// <summary>Bytes of one encoding that were read as another, and the way back. Nothing is taken for damaged that does not decode without a fault.</summary>
internal static class Mojibake
{
    private const int MostRounds = 3;

    private static readonly BytePage Windows1256 = BytePage.Of(1256);
    private static readonly BytePage Windows1252 = BytePage.Of(1252);
    private static readonly BytePage[] ReadAs = [Windows1256, Windows1252, BytePage.Of(28591)];
    private static readonly BytePage[] ArabicPages = [Windows1256, BytePage.Of(28596)];

    // Characters that the lead bytes of letters and signs of two and three bytes become in Windows-1252 and in Windows-1256.
    private static readonly SearchValues<char> Leads = SearchValues.Create("ÂÃÄÅÐÑÒÓÔØÙÚÛâàáطظعغأآؤحذر×ï");

    /// <summary>The text before UTF-8 was read as Windows-1256, Windows-1252 or Latin-1, up to three times over; null where it was not.</summary>
    public static string? FromUtf8(string raw)
    {
        string? found = null;
        for (var round = 0; round < MostRounds; round++)
        {
            var text = found ?? raw;
            if (!text.AsSpan().ContainsAny(Leads) || Back(text) is not { } back)
            {
                break;
            }

            found = back;
        }

        // Between two rounds there are control characters; in a text that someone wrote there are none.
        return found is not null && found.AsSpan().ContainsAnyInRange('\u0080', '\u009F') ? null : found;
    }

    /// <summary>The text before a one-byte Arabic encoding was read as Windows-1252: in the encoding that gives more known names, in
    /// both where neither does; none where that cannot be.</summary>
    public static List<string> FromArabicPage(string raw)
    {
        if (!IsOnlyAccented(raw) || Windows1252.Bytes(raw) is not { } bytes)
        {
            return [];
        }

        var texts = ArabicPages
            .Select(page => page.Text(bytes))
            .Where(IsArabic)
            .Distinct(StringComparer.Ordinal)
            .Select(text => (Text: text, Hits: KnownWords.Hits(text)))
            .ToList();
        return texts.Count == 0
            ? []
            : [.. texts.Where(text => text.Hits == texts.Max(t => t.Hits)).Select(text => text.Text)];
    }

    private static string? Back(string text)
    {
        foreach (var page in ReadAs)
        {
            if (!MayBegin(text, page) || page.Bytes(text) is not { } bytes)
            {
                continue;
            }

            var back = BytePage.Utf8(bytes) ?? (page == Windows1256 ? null : BytePage.Utf8(WithDropped(bytes)));
            // Two letters of Persian or Urdu can be one other letter by chance; a whole Arabic word cannot.
            if (
                back is not null
                && back.Length < text.Length
                && IsPlain(back)
                && (page != Windows1256 || Letters(back) > 1)
            )
            {
                return back;
            }
        }

        return null;
    }

    // Most cells of a healthy column fail on their first letter.
    private static bool MayBegin(string text, BytePage page)
    {
        var first = text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F');
        var lead = first < 0 ? -1 : page.Byte(text[first]);
        var next = first + 1 < text.Length ? page.Byte(text[first + 1]) : -1;
        return lead is >= 0xC2 and <= 0xF4
            && (next is >= 0x80 and <= 0xBF || (page != Windows1256 && lead is 0xD8 or 0xD9));
    }

    // Feh and hah are written with bytes that Windows-1252 leaves empty (81) or shows as a soft hyphen (AD), and which get lost.
    private static byte[] WithDropped(byte[] bytes)
    {
        var result = new List<byte>(bytes.Length + 8);
        for (var i = 0; i < bytes.Length; i++)
        {
            result.Add(bytes[i]);
            if (bytes[i] is 0xD8 or 0xD9 && (i + 1 == bytes.Length || bytes[i + 1] is < 0x80 or > 0xBF))
            {
                result.Add(bytes[i] == 0xD9 ? (byte)0x81 : (byte)0xAD);
            }
        }

        return [.. result];
    }

    // Decoding by chance would give control characters and rare scripts.
    private static bool IsPlain(string text) =>
        text.All(c =>
            c
                is (>= ' ' and <= '~')
                    or (>= '\u00A0' and <= '\u024F')
                    or (>= '\u0370' and <= '\u077F')
                    or (>= '\u1E00' and <= '\u1EFF')
                    or (>= '\u2000' and <= '\u20CF')
                    or (>= '\uFB50' and <= '\uFEFF')
                    or '\t'
                    or '\r'
                    or '\n'
                    or (>= '\u0080' and <= '\u009F')
        );

    private static int Letters(string text) => text.Count(ArabicLetters.IsLetter);

    private static bool IsArabic(string text) => Letters(text) * 3 >= text.Count(c => c != ' ') * 2;

    // Words of Latin languages have plain letters between the accented ones.
    private static bool IsOnlyAccented(string text)
    {
        var accented = text.Count(c => c is >= '\u00C0' and <= '\u00FF');
        return accented >= 3 && !text.Any(char.IsAsciiLetter);
    }
}
