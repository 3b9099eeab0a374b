using System.Collections.Frozen;

namespace Sijil.Text.Values;

/// <summary>Cells that hold no value: those that state nothing ("", "-", "n/a", «غير مذكور») and those that say that it is not known ("unknown", «غير معروف», "?").</summary>
public static class NotStatedWords
{
    // The longest phrase below is far shorter, and none begins with a digit: such cells, the most by far, are not folded.
    private const int LongestPhrase = 40;

    private static readonly FrozenSet<string> NotStated = Folded(
        "n/a na n.d nd null nil nan none blank empty missing void",
        "not stated|not specified|not mentioned|not available|not given|no data|no info|no information|not recorded|not reported|unspecified|unstated",
        "غير مذكور|غير مذكورة|غير محدد|غير محددة|غير متوفر|غير متوفرة|غير متاح|غير مدون|غير مسجل|غير موجود|لم يذكر|لم يحدد|لا يوجد|لا توجد|بدون|فارغ|بلا|لايوجد",
        "ذكر نشده|نامشخص|دیاری نەکراو",
        "non renseigne|non precise|non specifie|non communique|non indique|neant|vide|sans objet|n.r",
        "belirtilmemis|belirtilmedi|yok|bos|veri yok",
        "no especificado|no indicado|no consta|sin dato|sin datos|no disponible|sin especificar",
        "ne diyar|nehatiye diyarkirin"
    );

    private static readonly FrozenSet<string> Unknown = Folded(
        "unknown unkn unk unidentified undetermined inconnu inconnue indetermine bilinmiyor bilinmeyen mechul desconocido desconocida ignorado indeterminado nenas nayezanin",
        "not known|dont know|non connu|no identificado|se desconoce|nayê zanîn|tam bilinmiyor",
        "غير معروف|غير معروفة|غير معلوم|غير معلومة|مجهول|مجهولة|مجهول الهوية|مجهولة الهوية|لا يعرف|لا اعرف|غير معرف|نامعلوم|ناشناس|نەزانراو|نەناسراو",
        "לא ידוע|невідомо|неизвестно|невідомий|неизвестный"
    );

    private static readonly int MostWords = NotStated.Concat(Unknown).Max(phrase => phrase.Count(c => c == ' ') + 1);

    /// <summary>The cell is empty, only punctuation, or says that nothing is stated.</summary>
    /// <param name="raw">Any text.</param>
    public static bool IsNotStated(string raw) =>
        OnlyPunctuation(raw) ? !raw.AsSpan().ContainsAny('?', '\u061F') : Contains(NotStated, raw);

    /// <summary>The cell says that the value is not known; a lone question mark says so too.</summary>
    /// <param name="raw">Any text.</param>
    public static bool IsUnknown(string raw) =>
        OnlyPunctuation(raw) ? raw.AsSpan().ContainsAny('?', '\u061F') : Contains(Unknown, raw);

    private static bool Contains(FrozenSet<string> words, string raw) =>
        !char.IsDigit(raw[0])
        && raw.AsSpan().Trim().Length <= LongestPhrase
        && !HasMoreWords(raw)
        && words.Contains(WordFold.Words(raw));

    // Names of three words and more, the most by far, need not be folded either. Only runs of two letters that no fold drops count.
    private static bool HasMoreWords(string raw)
    {
        var (words, letters) = (0, 0);
        foreach (var c in raw)
        {
            letters =
                c == ' ' ? 0
                : char.IsLetter(c) && c is not ('\u0640' or '\u0621') ? letters + 1
                : int.MinValue / 2;
            words += letters == 2 ? 1 : 0;
        }

        return words > MostWords;
    }

    private static bool OnlyPunctuation(string raw)
    {
        foreach (var c in raw)
        {
            if (
                !char.IsPunctuation(c)
                && !char.IsWhiteSpace(c)
                && !char.IsControl(c)
                && c
                    is not (
                        '~'
                        or '`'
                        or '='
                        or '+'
                        or '^'
                        or '|'
                        or '<'
                        or '>'
                        or '\u0640'
                        or '\u00AD'
                        or '\uFEFF'
                        or '\u061C'
                    )
                && c
                    is not (
                        (>= '\u200B' and <= '\u200F')
                        or (>= '\u202A' and <= '\u202E')
                        or (>= '\u2060' and <= '\u2069')
                    )
            )
            {
                return false;
            }
        }

        return true;
    }

    private static FrozenSet<string> Folded(string words, params string[] phrases) =>
        words
            .Split(' ')
            .Concat(phrases.SelectMany(line => line.Split('|')))
            .Select(WordFold.Words)
            .ToFrozenSet(StringComparer.Ordinal);
}
