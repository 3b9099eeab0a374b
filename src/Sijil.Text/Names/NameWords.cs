using System.Buffers;
using System.Text;
using Sijil.Text.Scripts;

namespace Sijil.Text.Names;

/// <summary>Cuts a clean name cell into the words of the name and what was set aside.</summary>
internal sealed class NameWords
{
    private const string Opening = "([{<«“\"„";
    private const string Closing = ")]}>»”\"”";

    private static readonly SearchValues<char> Brackets = SearchValues.Create(Opening);

    private readonly NameScript _script;

    private NameWords(NameScript script) => _script = script;

    /// <summary>The words of the name, in the order written.</summary>
    public List<NameWord> Words { get; } = [];

    /// <summary>Bracketed notes, codes, alternatives after a slash, in the order written.</summary>
    public List<string> Residue { get; } = [];

    /// <summary>Index of the first word after a comma in a name ("Family, Given"), Arabic script aside; -1 when there is none.</summary>
    public int AfterComma { get; private set; } = -1;

    /// <summary>Cuts a text.</summary>
    public static NameWords Of(string clean, NameScript script)
    {
        var cut = new NameWords(script);
        cut.Cut(cut.WithoutBrackets(script == NameScript.Hebrew ? WithGershayim(clean) : clean));
        return cut;
    }

    /// <summary>A quotation mark between two Hebrew letters is the sign of an abbreviation («ד"ר»), no bracket.</summary>
    private static string WithGershayim(string clean)
    {
        var text = new StringBuilder(clean);
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] is '"' or '\u201D' && HebrewFold.IsLetter(text[i - 1]) && HebrewFold.IsLetter(text[i + 1]))
            {
                text[i] = '\u05F4';
            }
        }

        return text.ToString();
    }

    private string WithoutBrackets(string clean)
    {
        if (clean.AsSpan().IndexOfAny(Brackets) < 0)
        {
            return clean;
        }

        var outside = new StringBuilder(clean.Length);
        var i = 0;
        while (i < clean.Length)
        {
            var pair = Opening.IndexOf(clean[i], StringComparison.Ordinal);
            var end = pair < 0 ? -1 : clean.IndexOf(Closing[pair], i + 1);
            if (pair < 0)
            {
                outside.Append(clean[i++]);
            }
            else
            {
                // A bracket never closed is damage: what follows it stays part of the name.
                AddResidue(end < 0 ? "" : clean[(i + 1)..end]);
                outside.Append(' ');
                i = end < 0 ? i + 1 : end + 1;
            }
        }

        return outside.ToString();
    }

    private void Cut(string text)
    {
        var rest = text;
        if (
            _script is NameScript.Latin or NameScript.Hebrew or NameScript.Cyrillic
            && text.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma
        )
        {
            AddTokens(text[..comma]);
            AfterComma = Words.Count;
            rest = text[(comma + 1)..];
        }

        var end = AlternativeAt(rest);
        if (end >= 0 && Words.Count + CountLetters(rest.AsSpan(0, end)) > 0)
        {
            AddTokens(rest[..end]);
            AddResidue(rest[(end + 1)..]);
        }
        else
        {
            AddTokens(rest);
        }
    }

    /// <summary>Where an alternative name begins; the slash of "s/o" and "n/a" is none.</summary>
    private static int AlternativeAt(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (
                text[i] is '\\' or '|' or ';' or ','
                || (
                    text[i] == '/'
                    && !(i + 1 < text.Length && text[i + 1] is 'o' or 'O' or 'a' or 'A' && IsInitial(text, i))
                )
            )
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsInitial(string text, int slash) =>
        slash >= 1
        && char.IsAsciiLetter(text[slash - 1])
        && (slash == 1 || text[slash - 2] == ' ')
        && (slash + 2 >= text.Length || text[slash + 2] == ' ');

    private void AddTokens(string text)
    {
        foreach (var token in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            AddToken(token);
        }
    }

    private void AddToken(string token)
    {
        var fold = Fold(token);
        var hasDigit = token.AsSpan().IndexOfAnyInRange('0', '9') >= 0;
        if (hasDigit && _script == NameScript.Latin)
        {
            AddResidue(token);
            return;
        }

        if (hasDigit || (_script == NameScript.Arabic && HasLatin(token)))
        {
            AddResidue(token);
            fold = new string([.. fold.Where(c => !char.IsAsciiDigit(c))]);
        }
        else if (fold.Length == 0 && CountLetters(token) > 0)
        {
            AddResidue(token);
        }

        var parts = fold.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 1)
        {
            // The dot of an abbreviation tells a title («د.») from a letter that broke off its word.
            Words.Add(new NameWord(parts[0].Length == 1 ? token : Trimmed(token, parts[0]), parts[0]));
            return;
        }

        foreach (var part in parts)
        {
            Words.Add(new NameWord(part, part));
        }
    }

    private string Fold(string token) =>
        _script switch
        {
            NameScript.Arabic => ArabicFold.FoldClean(token, out _),
            NameScript.Latin => LatinFold.FoldClean(token, out _),
            NameScript.Hebrew => HebrewFold.FoldClean(token, out _),
            NameScript.Cyrillic => CyrillicFold.FoldClean(token, out _),
            _ => OtherFold.Of(token),
        };

    private static string Trimmed(string token, string fold)
    {
        var text = token.Trim('.', ',', ';', ':', '-', '_', '*', '?', '!', '\'');
        return text.Length == 0 ? fold : text;
    }

    private static bool HasLatin(string token) => token.Any(char.IsAsciiLetter);

    private static int CountLetters(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters;
    }

    private void AddResidue(string text)
    {
        if (text.Trim() is { Length: > 0 } rest)
        {
            Residue.Add(rest);
        }
    }
}
