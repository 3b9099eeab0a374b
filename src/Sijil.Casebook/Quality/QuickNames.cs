using Sijil.Text.Names;
using Sijil.Text.Scripts;

namespace Sijil.Casebook.Quality;

/// <summary>
/// Tells what kind of entry a name's cell holds without taking the name apart. A list has few different words: each is tried once, alone
/// and among words of a name, and only cells with a word that could make the entry another kind are read in full. The kind is the same
/// as <see cref="PersonName.Parse"/> gives; units, forms and titles are left out.
/// </summary>
internal sealed class QuickNames
{
    private const int MostWords = 200_000;
    private const string Phrases =
        "no not of and o n s d w b body name identified available stated none null nil na dont غير لم لا من عدد حديث ال آل يوجد متوفر مذكور معروف معروفه يتم تعرف يعرف";

    private static readonly HashSet<string> PhraseWords = Phrases
        .Split(' ')
        .Select(GroupWords.Fold)
        .ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _plain = new(StringComparer.Ordinal);

    /// <summary>Whether the name was not taken apart, because nothing in it could make it anything but a name.</summary>
    public static bool IsUnread(PersonName name) => name.Script == NameScript.None && name.Kind == NameKind.Named;

    /// <summary>Whether nothing in the text could make it anything but a name.</summary>
    public bool IsPlain(string raw)
    {
        var known = _plain.GetAlternateLookup<ReadOnlySpan<char>>();
        var text = raw.AsSpan();
        var words = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.IsEmpty)
            {
                continue;
            }

            words++;
            if (!known.TryGetValue(word, out var plain))
            {
                plain = IsPlainWord(word.ToString());
                if (_plain.Count < MostWords)
                {
                    _plain.Add(word.ToString(), plain);
                }
            }

            if (!plain)
            {
                return false;
            }
        }

        return words > 0;
    }

    private static bool IsPlainWord(string word)
    {
        var script = ScriptOf.Text(word);
        if (script is not (NameScript.Arabic or NameScript.Latin) || word.Length > 30)
        {
            return false;
        }

        foreach (var c in word)
        {
            if (!char.IsLetter(c))
            {
                return false;
            }
        }

        var fold = GroupWords.Fold(word);
        return !PhraseWords.Contains(fold) && !GroupWords.IsOne(fold) && IsNameEverywhere(word, script);
    }

    private static bool IsNameEverywhere(string word, NameScript script)
    {
        var (a, b) = script == NameScript.Arabic ? ("خالد", "احمد") : ("Khaled", "Ahmad");
        string[] places = [word, $"{word} {a} {b}", $"{a} {word}", $"{a} {word} {b}"];
        return Array.TrueForAll(places, place => PersonName.Parse(place).Kind == NameKind.Named);
    }
}
