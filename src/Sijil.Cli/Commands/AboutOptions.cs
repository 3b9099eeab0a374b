using System.CommandLine;
using Sijil.Casebook.Settings;

namespace Sijil.Cli.Commands;

/// <summary>What a list covers and who compiles it, as options of <c>sijil add</c>: said once, kept in <c>casebook.yaml</c>.</summary>
internal sealed class AboutOptions
{
    private readonly Option<string?> compiledBy = Text("--compiled-by", "Who the source is, in words");
    private readonly Option<string?> contact = Text("--contact", "How to reach the source; never published");
    private readonly Option<string?> from = Text(
        "--covers-from",
        "First time that the list covers (2023, 2023-10, 2023-10-07)"
    );
    private readonly Option<string?> to = Text("--covers-to", "Last time that it covers");
    private readonly Option<string[]> places = Texts("--covers-place", "A place that it covers; may be repeated");
    private readonly Option<string?> victims = Text("--victims", "Whom it covers: all, civilians or combatants");
    private readonly Option<string[]> harms = Texts(
        "--harm",
        "What it records: killed, injured, missing, detained; may be repeated"
    );
    private readonly Option<string?> inclusion = Text("--inclusion", "By what rule somebody is put on it, in words");
    private readonly Option<string[]> languages = Texts(
        "--list-language",
        "A language of it (ar, en); may be repeated"
    );
    private readonly Option<string?> licence = Text("--licence", "On what terms it may be used");

    /// <summary>The options, for the command.</summary>
    public IEnumerable<Option> All =>
        [compiledBy, contact, from, to, places, victims, harms, inclusion, languages, licence];

    /// <summary>Who compiles the list, on top of what was said before; null: nothing is said.</summary>
    public SourceSettings? Compiler(ParseResult parsed, string source, SourceSettings? former)
    {
        var (by, reach) = (parsed.GetValue(compiledBy), parsed.GetValue(contact));
        return by is null && reach is null
            ? null
            : new SourceSettings
            {
                Source = source,
                CompiledBy = by ?? former?.CompiledBy,
                Contact = reach ?? former?.Contact,
                Languages = former?.Languages,
                Licence = former?.Licence,
            };
    }

    /// <summary>What the list covers, on top of what was said before; null: nothing is said.</summary>
    public ListAbout? About(ParseResult parsed, ListAbout? former)
    {
        var about = new ListAbout
        {
            From = parsed.GetValue(from) ?? former?.From,
            To = parsed.GetValue(to) ?? former?.To,
            Places = Entries(parsed.GetValue(places)) ?? former?.Places,
            Victims = parsed.GetValue(victims) ?? former?.Victims,
            Harms = Entries(parsed.GetValue(harms)) ?? former?.Harms,
            Inclusion = parsed.GetValue(inclusion) ?? former?.Inclusion,
            Languages = Entries(parsed.GetValue(languages)) ?? former?.Languages,
            Licence = parsed.GetValue(licence) ?? former?.Licence,
        };
        return All.Skip(2).Any(o => parsed.GetResult(o) is { Implicit: false }) ? about : null;
    }

    private static List<string>? Entries(string[]? values) => values is { Length: > 0 } ? [.. values] : null;

    private static Option<string?> Text(string name, string what) => new(name) { Description = what };

    private static Option<string[]> Texts(string name, string what) => new(name) { Description = what };
}
