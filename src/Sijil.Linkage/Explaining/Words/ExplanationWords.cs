using System.Collections.Frozen;
using System.Text;

namespace Sijil.Linkage.Explaining.Words;

/// <summary>The language of an explanation: built-in phrases, and the names that a model's comparisons and levels have in it.</summary>
public sealed record ExplanationWords
{
    private readonly FrozenDictionary<string, string> phrases;

    private ExplanationWords(string language, FrozenDictionary<string, string> phrases)
    {
        Language = language;
        this.phrases = phrases;
    }

    /// <summary>English.</summary>
    public static ExplanationWords English { get; } = new("en", EnglishPhrases.All);

    /// <summary>Arabic, written from right to left; Latin text and numbers in it stand between FSI and PDI.</summary>
    public static ExplanationWords Arabic { get; } = new("ar", ArabicPhrases.All);

    /// <summary>"en" or "ar" (BCP 47).</summary>
    public string Language { get; }

    /// <summary>Whether the language is written from right to left.</summary>
    public bool IsRightToLeft => Language == "ar";

    /// <summary>Names of comparisons and levels. Default: as in the model.</summary>
    public ExplanationNames Names { get; init; } = ExplanationNames.AsInModel;

    /// <summary>Whether numbers are written ٠١٢٣ in place of 0123. Default false.</summary>
    public bool UsesArabicIndicDigits { get; init; }

    internal IEnumerable<string> Keys => phrases.Keys;

    internal bool Has(string key) => phrases.ContainsKey(key);

    /// <summary>The phrase with its {places} filled; values are put in as they are.</summary>
    internal string Say(string key, params ReadOnlySpan<(string Place, string Value)> values)
    {
        var phrase = phrases[key];
        var said = new StringBuilder(phrase.Length * 2);
        var from = 0;
        while (phrase.IndexOf('{', from) is var open and >= 0)
        {
            var close = phrase.IndexOf('}', open);
            var place = phrase.AsSpan(open + 1, close - open - 1);
            said.Append(phrase, from, open - from);
            foreach (var (name, value) in values)
            {
                if (place.SequenceEqual(name))
                {
                    said.Append(value);
                }
            }

            from = close + 1;
        }

        return said.Append(phrase, from, phrase.Length - from).ToString();
    }

    /// <summary>A counted noun in its plural form; {number} in the phrase is the number.</summary>
    internal string Count(string key, long number) =>
        Say(PluralKey(key, number), ("number", Embed(NumberText.Whole(number, this))));

    /// <summary>The key of the plural form that a number takes, or of "other" where the phrases do not tell it apart.</summary>
    internal string PluralKey(string key, long number)
    {
        var form = $"{key}.{PluralForm.Of(Language, number)}";
        return phrases.ContainsKey(form) ? form : $"{key}.other";
    }

    /// <summary>A name or a number made safe to stand in a sentence.</summary>
    internal string Embed(string text) => BidirectionalText.Embed(text, IsRightToLeft);

    internal string Comparison(string name) => Embed(Names.Comparison(name));

    internal string Level(string name) => Embed(Names.Level(name));

    /// <summary>Items as a list: "a, b and c".</summary>
    internal string List(IReadOnlyList<string> items) =>
        items.Count == 0
            ? ""
            : items
                .Skip(1)
                .Select((item, index) => (item, Last: index == items.Count - 2))
                .Aggregate(
                    items[0],
                    (list, next) => Say(next.Last ? "list.last" : "list.next", ("list", list), ("item", next.item))
                );
}
