using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Casebook.Publishing.Report.Wording;

/// <summary>The report's texts in one language, from <c>Words/en.json</c> or <c>Words/ar.json</c>.</summary>
internal sealed class Phrases
{
    private readonly ImmutableSortedDictionary<string, string> texts;

    private Phrases(string language, ImmutableSortedDictionary<string, string> texts)
    {
        Language = language;
        this.texts = texts;
    }

    /// <summary>English, written from left to right.</summary>
    public static Phrases English { get; } = Load("en");

    /// <summary>Arabic, written from right to left.</summary>
    public static Phrases Arabic { get; } = Load("ar");

    /// <summary>The language's code, "en" or "ar".</summary>
    public string Language { get; }

    /// <summary>The language's direction, "ltr" or "rtl".</summary>
    public string Direction => Language == "ar" ? "rtl" : "ltr";

    /// <summary>All keys, sorted; a counted noun has one key per plural form (<c>count.person.few</c>).</summary>
    public IEnumerable<string> Keys => texts.Keys;

    /// <summary>The text of a key as it stands, placeholders included.</summary>
    /// <exception cref="KeyNotFoundException">The dictionary has no such key.</exception>
    public string Text(string key) => texts[key];

    /// <summary>The text of a key, or null where the dictionary has none.</summary>
    public string? TextOrNull(string key) => texts.GetValueOrDefault(key);

    /// <summary>The text of a key, escaped, with its {placeholders} filled by fragments.</summary>
    public Fragment Say(string key, params ReadOnlySpan<(string Name, Fragment Value)> values)
    {
        var template = Text(key);
        var html = new StringBuilder(template.Length * 2);
        var at = 0;
        while (at < template.Length)
        {
            var open = template.IndexOf('{', at);
            if (open < 0)
            {
                break;
            }
            var close = template.IndexOf('}', open);
            html.Append(Fragment.Text(template[at..open]).Html);
            html.Append(ValueOf(key, template[(open + 1)..close], values).Html);
            at = close + 1;
        }
        html.Append(Fragment.Text(template[at..]).Html);
        return new Fragment(html.ToString());
    }

    /// <summary>A number and its noun in the right plural form: "1,204 people", «١٬٢٠٤ أشخاص».</summary>
    /// <param name="number">How many.</param>
    /// <param name="noun">Key of the noun: "person", or "person.oblique" where Arabic grammar asks for the dual in -ayn.</param>
    public Fragment Count(long number, string noun)
    {
        var form = PluralForm.Of(Language, number);
        var key =
            TextOrNull($"count.{noun}.{form}") is null && noun.EndsWith(".oblique", StringComparison.Ordinal)
                ? $"count.{noun[..^".oblique".Length]}.{form}"
                : $"count.{noun}.{form}";
        return Say(key, ("n", Number(number)));
    }

    /// <summary>A whole number.</summary>
    public Fragment Number(double number) => Fragment.Number(Digits.Whole(Language, number), number);

    /// <summary>A number with decimals.</summary>
    public Fragment Fraction(double number, int decimals) =>
        Fragment.Number(Digits.Fraction(Language, number, decimals), number);

    /// <summary>A share as a percentage; what is not quite none or all is not rounded to none or all.</summary>
    public Fragment Percent(double share) =>
        share switch
        {
            > 0 and < 0.01 => Say("percent.under", ("share", Fragment.Number(Digits.Percent(Language, 0.01), share))),
            > 0.99 and < 1 => Say("percent.over", ("share", Fragment.Number(Digits.Percent(Language, 0.99), share))),
            _ => Fragment.Number(Digits.Percent(Language, share), share),
        };

    /// <summary>Digits that are not a quantity: a year, a day, an age group.</summary>
    public Fragment Plain(string digits) => Fragment.Digits(Digits.Plain(Language, digits));

    private static Fragment ValueOf(string key, string name, ReadOnlySpan<(string Name, Fragment Value)> values)
    {
        foreach (var (candidate, value) in values)
        {
            if (candidate == name)
            {
                return value;
            }
        }
        throw new InvalidOperationException($"The text {key} asks for {{{name}}}, which the report did not give.");
    }

    private static Phrases Load(string language)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream($"Sijil.Report.Words.{language}.json")
            ?? throw new InvalidOperationException($"The program was built without its {language} texts.");
        using var document = JsonDocument.Parse(stream);
        var read = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var entry in document.RootElement.EnumerateObject())
        {
            if (entry.Value.ValueKind == JsonValueKind.String)
            {
                read.Add(entry.Name, entry.Value.GetString()!);
                continue;
            }
            foreach (var form in entry.Value.EnumerateObject())
            {
                read.Add($"{entry.Name}.{form.Name}", form.Value.GetString()!);
            }
        }
        return new Phrases(language, read.ToImmutable());
    }
}
