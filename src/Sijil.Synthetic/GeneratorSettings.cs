using System.Globalization;
using Sijil.Synthetic.Capture;

namespace Sijil.Synthetic;

/// <summary>What to generate. Equal settings give equal bytes on every system and in every culture.</summary>
public sealed record GeneratorSettings
{
    /// <summary>True people, captured or not: 1 to 10,000,000 (about 1 KB of memory each). Default 20,000.</summary>
    public int People { get; init; } = 20_000;

    /// <summary>Lists, 2 to 8. Default 4. A list's rows do not depend on how many lists follow it.</summary>
    public int Lists { get; init; } = 4;

    /// <summary>How lists come to hold people: H0 to H6, see <see cref="ScenarioNames"/>. Default H1, unequal chances.</summary>
    public string Scenario { get; init; } = "H1";

    /// <summary>Seed of every stream of random numbers. Default 2026.</summary>
    public ulong Seed { get; init; } = 2026;

    /// <summary>Whether all lists are simple UTF-8 CSV files with English headers and ISO dates instead of files as people make them.</summary>
    public bool Plain { get; init; }

    /// <summary>The known scenarios in order.</summary>
    public static IReadOnlyList<string> ScenarioNames { get; } = [.. CaptureScenario.All.Select(s => s.Name)];

    /// <summary>Checks every setting.</summary>
    /// <exception cref="GeneratorFaultException">The first setting out of range, with what was expected.</exception>
    public void Validate()
    {
        if (People is < 1 or > 10_000_000)
        {
            throw Fault($"people: {People} was asked for; a number from 1 to 10000000 is expected");
        }

        if (Lists is < 2 or > ListProfiles.Most)
        {
            throw Fault($"lists: {Lists} was asked for; a number from 2 to {ListProfiles.Most} is expected");
        }

        if (!ScenarioNames.Contains(Scenario, StringComparer.Ordinal))
        {
            throw Fault(
                $"scenario: \"{Shown(Scenario)}\" is not known; expected one of {string.Join(", ", ScenarioNames)}"
            );
        }
    }

    private static GeneratorFaultException Fault(FormattableString line) =>
        new(line.ToString(CultureInfo.InvariantCulture));

    private static string Shown(string? text) =>
        text is null ? "" : string.Concat(text.Take(40).Select(c => char.IsControl(c) ? '·' : c));
}
