using System.Collections.Immutable;
using System.Globalization;

namespace Sijil.Synthetic.Releases;

/// <summary>Which releases of one list to generate. Equal settings give equal bytes on every system and in every culture.</summary>
public sealed record ReleaseSettings
{
    private const int MostPeople = 1_000_000;
    private const int MostReleases = 12;

    /// <summary>People on the first release, about: 10 to 1,000,000. Default 20,000.</summary>
    public int People { get; init; } = 20_000;

    /// <summary>Releases, 2 to 12. Default 3.</summary>
    public int Releases { get; init; } = 3;

    /// <summary>Seed of every stream of random numbers. Default 2026.</summary>
    public ulong Seed { get; init; } = 2026;

    /// <summary>Whether each release is made once more as it might arrive, with faults. Default no.</summary>
    public bool Faults { get; init; }

    /// <summary>What happens from each release to the next; the usual steps where there are fewer than needed.</summary>
    public ImmutableArray<ReleaseStep> Steps { get; init; } = [];

    /// <summary>The step that leads to a release.</summary>
    /// <param name="release">1-based; 2 or more.</param>
    public ReleaseStep StepTo(int release) =>
        release - 2 < Steps.Length ? Steps[release - 2] : ReleaseStep.Usual(release - 2);

    /// <summary>Checks every setting.</summary>
    /// <exception cref="GeneratorFaultException">The first setting out of range, with what was expected.</exception>
    public void Validate()
    {
        if (People is < 10 or > MostPeople)
        {
            throw Fault($"people: {People} was asked for; a number from 10 to {MostPeople} is expected");
        }

        if (Releases is < 2 or > MostReleases)
        {
            throw Fault($"releases: {Releases} was asked for; a number from 2 to {MostReleases} is expected");
        }
    }

    private static GeneratorFaultException Fault(FormattableString line) =>
        new(line.ToString(CultureInfo.InvariantCulture));
}
