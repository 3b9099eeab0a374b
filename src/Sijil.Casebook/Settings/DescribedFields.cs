using System.Collections.Immutable;

namespace Sijil.Casebook.Settings;

/// <summary>The fields of a description, by the names under which they stand in <c>casebook.yaml</c>.</summary>
internal static class DescribedFields
{
    private static readonly (string Name, Func<SourceSettings, string?> Value)[] OfSource =
    [
        ("compiled_by", s => s.CompiledBy),
        ("contact", s => s.Contact),
        ("languages", s => Joined(s.Languages)),
        ("licence", s => s.Licence),
    ];

    private static readonly (string Name, Func<ListAbout, string?> Value)[] OfList =
    [
        ("from", a => a.From),
        ("to", a => a.To),
        ("places", a => Joined(a.Places)),
        ("victims", a => a.Victims),
        ("harms", a => Joined(a.Harms)),
        ("inclusion", a => a.Inclusion),
        ("languages", a => Joined(a.Languages)),
        ("licence", a => a.Licence),
    ];

    /// <summary>Which fields of a source are said otherwise.</summary>
    public static ImmutableArray<string> Changed(SourceSettings? former, SourceSettings now) =>
        [
            .. OfSource
                .Where(f => (former is null ? null : f.Value(former)) != f.Value(now))
                .Select(f => "source." + f.Name),
        ];

    /// <summary>Which fields of a list are said otherwise.</summary>
    public static ImmutableArray<string> Changed(ListAbout? former, ListAbout now) =>
        [.. OfList.Where(f => (former is null ? null : f.Value(former)) != f.Value(now)).Select(f => f.Name)];

    /// <summary>Everything that is said of a list and may be shown, with the names; the contact is not in it.</summary>
    public static IEnumerable<(string Name, string? Value)> Shown(SourceSettings? source, ListAbout? about)
    {
        foreach (var (name, value) in OfSource.Where(f => f.Name != "contact"))
        {
            yield return ("source." + name, source is null ? null : value(source));
        }

        foreach (var (name, value) in OfList)
        {
            yield return (name, about is null ? null : value(about));
        }
    }

    private static string? Joined(List<string>? entries) =>
        entries is { Count: > 0 } ? string.Join('\n', entries) : null;
}
