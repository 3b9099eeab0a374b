using System.Collections.Immutable;
using Sijil.Casebook.Quality.Schemes;

namespace Sijil.Casebook.Quality;

/// <summary>Which scheme the ids of a list are checked by: a named one, none, or the one that the ids themselves keep.</summary>
public sealed class CheckDigitRule
{
    private static readonly LuhnScheme Luhn = new();

    // In the order in which they are tried on ids of which nothing is said.
    private static readonly ImmutableArray<CheckScheme> Known =
    [
        Luhn,
        new VerhoeffScheme(),
        new PureScheme("mod11-2", 11, 2, 1),
        new PureScheme("mod97-10", 97, 10, 2),
    ];

    private CheckDigitRule(string name, CheckScheme? scheme) => (Name, Scheme) = (name, scheme);

    /// <summary>The scheme that enough of a column's ids keep, else none.</summary>
    public static CheckDigitRule Found { get; } = new("found", null);

    /// <summary>No scheme.</summary>
    public static CheckDigitRule None { get; } = new("none", null);

    /// <summary>The alternating 1-2 rule (Luhn), whatever share of the ids keeps it.</summary>
    public static CheckDigitRule Alternating { get; } = new(Luhn.Name, Luhn);

    /// <summary>All names, for messages.</summary>
    public static string All { get; } =
        "found, none, " + string.Join(", ", Known.Select(scheme => scheme.Name)) + ", or " + WeightsScheme.Form;

    /// <summary>Its name, as <c>casebook.yaml</c> and <c>--check-digits</c> write it.</summary>
    public string Name { get; }

    /// <summary>The scheme; null: none, or to be found.</summary>
    public CheckScheme? Scheme { get; }

    /// <summary>The schemes that are found by themselves.</summary>
    internal static ImmutableArray<CheckScheme> ToFind => Known;

    /// <summary>The rule of this name; "alternating" is another word for "luhn". Null: there is none.</summary>
    public static CheckDigitRule? TryParse(string? name) =>
        name is null ? null
        : name == Found.Name ? Found
        : name == None.Name ? None
        : name is "alternating" || name == Luhn.Name ? Alternating
        : (Known.FirstOrDefault(known => known.Name == name) ?? WeightsScheme.TryParse(name)) is { } scheme
            ? new CheckDigitRule(scheme.Name, scheme)
        : null;
}
