using System.Collections.Immutable;

namespace Sijil.Casebook.Settings;

/// <summary>What must hold of the descriptions of sources and lists.</summary>
internal static class AboutCheck
{
    private const int LongestText = 2_000;
    private const int MostEntries = 100;

    /// <summary>Kinds of victims, as <c>victims</c> writes them.</summary>
    public static readonly ImmutableArray<string> Victims = ["all", "civilians", "combatants"];

    /// <summary>What happened to people, as <c>harms</c> writes it.</summary>
    public static readonly ImmutableArray<string> Harms = ["killed", "injured", "missing", "detained"];

    /// <summary>Checks every source.</summary>
    /// <exception cref="InputFaultException">Something is at fault; names the source and the text.</exception>
    public static void Sources(IReadOnlyList<SourceSettings> sources, string? path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            ListName.Check(source?.Source ?? "", "source", path);
            if (!seen.Add(source!.Source))
            {
                throw new InputFaultException(
                    "each source stands once under sources",
                    file: path,
                    found: source.Source
                );
            }

            Text(source.CompiledBy, source.Source, "compiled_by", path);
            Text(source.Contact, source.Source, "contact", path);
            Text(source.Licence, source.Source, "licence", path);
            Languages(source.Languages, source.Source, path);
        }
    }

    /// <summary>Checks what a list says of itself.</summary>
    /// <exception cref="InputFaultException">Something is at fault; names the list and the text.</exception>
    public static void List(string key, ListAbout? about, string? path)
    {
        if (about is null)
        {
            return;
        }

        var from = Day(about.From, key, "from", path, CoverageDay.First);
        var to = Day(about.To, key, "to", path, CoverageDay.Last);
        if (from > to)
        {
            throw new InputFaultException(
                $"of {key}, from may not lie after to",
                file: path,
                found: about.From + " to " + about.To
            );
        }

        Word(about.Victims, Victims, key, "victims", path);
        Entries(about.Harms, key, "harms", path);
        foreach (var harm in about.Harms ?? [])
        {
            Word(harm, Harms, key, "harms", path);
        }

        Entries(about.Places, key, "places", path);
        Text(about.Inclusion, key, "inclusion", path);
        Text(about.Licence, key, "licence", path);
        Languages(about.Languages, key, path);
    }

    private static NodaTime.LocalDate? Day(
        string? text,
        string key,
        string field,
        string? path,
        Func<string, NodaTime.LocalDate?> read
    ) =>
        text is null
            ? null
            : read(text)
                ?? throw new InputFaultException(
                    $"of {key}, {field} is a year, a month or a day (2023, 2023-10, 2023-10-07)",
                    file: path,
                    found: text
                );

    private static void Word(string? word, ImmutableArray<string> known, string key, string field, string? path)
    {
        if (word is not null && !known.Contains(word, StringComparer.Ordinal))
        {
            throw new InputFaultException(
                $"of {key}, {field} is one of " + string.Join(", ", known),
                file: path,
                found: word
            );
        }
    }

    private static void Languages(List<string>? languages, string key, string? path)
    {
        Entries(languages, key, "languages", path);
        foreach (var language in languages ?? [])
        {
            if (!IsLanguage(language))
            {
                throw new InputFaultException(
                    $"of {key}, a language is a code such as ar, en or ckb",
                    file: path,
                    found: language
                );
            }
        }
    }

    private static void Entries(List<string>? entries, string key, string field, string? path)
    {
        if (entries is { Count: > MostEntries })
        {
            throw new InputFaultException($"of {key}, {field} has at most {MostEntries} entries", file: path);
        }

        foreach (var entry in entries ?? [])
        {
            if (string.IsNullOrWhiteSpace(entry))
            {
                throw new InputFaultException($"of {key}, an entry of {field} is empty", file: path);
            }

            Text(entry, key, field, path);
        }
    }

    private static void Text(string? text, string key, string field, string? path)
    {
        if (text is { Length: > LongestText } || (text?.Any(c => char.IsControl(c) && c is not '\n') ?? false))
        {
            throw new InputFaultException(
                $"of {key}, {field} is a text of at most {LongestText} characters, without control characters",
                file: path
            );
        }
    }

    // The common part of BCP 47: a language of two or three letters, then subtags of two to eight.
    private static bool IsLanguage(string code)
    {
        var parts = code.Split('-');
        return parts[0].Length is 2 or 3
            && parts[0].All(char.IsAsciiLetterLower)
            && parts.Length <= 4
            && parts.Skip(1).All(p => p.Length is >= 2 and <= 8 && p.All(char.IsAsciiLetterOrDigit));
    }
}
