using System.Text;
using Sijil.Synthetic.Randomness;

namespace Sijil.Synthetic.Names;

/// <summary>
/// Arabic name units in Latin letters as a mixture of hands writes them: particles in the list's style; a word with attested spellings
/// takes one of them (80 %); any other word is respelled from its usual form, or emitted letter by letter.
/// </summary>
internal sealed class LatinSpelling(LatinStyle style)
{
    private readonly Dictionary<string, string> _preferred = new(StringComparer.Ordinal);

    public string Of(NameUnit unit, Draws draws)
    {
        var words = Apart(unit.Arabic).Split(' ');
        var usual = unit.Latin.Split(' ');
        usual =
            usual.Length == words.Length ? usual
            : words.Length == 1 ? [string.Concat(usual)]
            : [];
        var written = new StringBuilder();
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == "عبد" && i + 1 < words.Length && words[i + 1].StartsWith("ال", StringComparison.Ordinal))
            {
                written
                    .Append(style.AnyServant(draws))
                    .Append(Word(words[++i][2..], i < usual.Length ? usual[i] : "", draws));
            }
            else if (words[i] is "ابو" or "أبو" && i + 1 < words.Length)
            {
                written.Append(style.AnyFather(draws));
                continue;
            }
            else
            {
                written.Append(WithArticle(words[i], i < usual.Length ? usual[i] : "", draws));
            }

            written.Append(i + 1 < words.Length ? " " : "");
        }

        return written.ToString();
    }

    // Particles that the table's spelling has fused with the word after them.
    private static string Apart(string arabic)
    {
        var father =
            arabic.StartsWith("ابو", StringComparison.Ordinal) || arabic.StartsWith("أبو", StringComparison.Ordinal);
        var servant = arabic.StartsWith("عبدال", StringComparison.Ordinal) && arabic != "عبدالله";
        return (father && arabic.Length > 5) || (servant && arabic.Length > 6)
            ? arabic[..3] + " " + arabic[3..].TrimStart()
            : arabic;
    }

    private string WithArticle(string word, string usual, Draws draws)
    {
        if (!word.StartsWith("ال", StringComparison.Ordinal) || word.Length < 5)
        {
            return Word(word, usual, draws);
        }

        var bare = usual.StartsWith("Al-", StringComparison.Ordinal) ? usual[3..] : "";
        return style.AnyArticle(draws) + Word(word[2..], bare, draws);
    }

    private string Word(string arabic, string usual, Draws draws)
    {
        var key = ArabicKey.Of(arabic);
        if (key == "عبدالله")
        {
            return style.AnyServantOfGod(draws);
        }

        if (NameTables.LatinVariants.TryGetValue(key, out var variants) && draws.Chance(.8))
        {
            return Capital(draws.Chance(.7) ? Preferred(key, variants) : variants.Draw(draws));
        }

        return Capital(
            usual.Length > 0 && draws.Chance(.8) ? LatinRespelling.Of(usual, style, draws) : Emitted(arabic, draws)
        );
    }

    // The list's own favourite among the attested spellings of a word.
    private string Preferred(string key, Weighted<string> variants)
    {
        if (!_preferred.TryGetValue(key, out var spelling))
        {
            spelling = variants.Draw(style.Streams.Of(Component.WordStyle, style.List, StableHash.Of(key)));
            _preferred.Add(key, spelling);
        }

        return spelling;
    }

    private string Emitted(string arabic, Draws draws)
    {
        var written = new StringBuilder();
        var vowel = true;
        foreach (var letter in arabic)
        {
            var isVowel = letter is 'ا' or 'أ' or 'إ' or 'آ' or 'و' or 'ي' or 'ى' or 'ة' or 'ع' or 'ؤ' or 'ئ' or 'ء';
            if (!vowel && !isVowel)
            {
                written.Append(NameTables.Emissions['\0'].Draw(draws));
            }

            vowel = isVowel;
            var habit = draws.Chance(.8) ? style.For(letter) : null;
            written.Append(habit ?? (NameTables.Emissions.TryGetValue(letter, out var table) ? table.Draw(draws) : ""));
        }

        return written.Length > 0 ? written.ToString() : "a";
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
