using System.Globalization;
using Sijil.Synthetic.Faults;
using Sijil.Synthetic.Population;
using Sijil.Synthetic.Randomness;

namespace Sijil.Synthetic.Releases;

/// <summary>
/// One synthetic list and its following releases, with what changed from each to the next: the phenomena measured between public releases
/// of a real list, planted and named one by one. No row stands for a real person.
/// </summary>
public sealed class SyntheticReleases
{
    private SyntheticReleases(
        ReleaseSettings settings,
        List<SyntheticRelease> releases,
        List<PlantedChange> changes,
        List<PlantedShift> shifts,
        List<FaultyList> faulty
    )
    {
        Settings = settings;
        Releases = releases;
        Changes = changes;
        Shifts = shifts;
        Faulty = faulty;
    }

    /// <summary>What was asked for.</summary>
    public ReleaseSettings Settings { get; }

    /// <summary>The releases in order.</summary>
    public IReadOnlyList<SyntheticRelease> Releases { get; }

    /// <summary>Every planted change of a person, by release.</summary>
    public IReadOnlyList<PlantedChange> Changes { get; }

    /// <summary>Every planted change of a whole column, by release.</summary>
    public IReadOnlyList<PlantedShift> Shifts { get; }

    /// <summary>The releases with faults, then the last one with each kind of damage to a whole column or file; none unless asked for.</summary>
    public IReadOnlyList<FaultyList> Faulty { get; }

    /// <summary>Generates everything in memory.</summary>
    /// <param name="settings">What to generate; checked first.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="GeneratorFaultException">A setting is out of range.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static SyntheticReleases Generate(ReleaseSettings settings, CancellationToken cancel = default)
    {
        settings.Validate();
        var streams = new Streams(settings.Seed);
        var sizes = Sizes(settings);
        var people = new KinGroups(streams).Make(sizes.Sum(), cancel);
        var arrivals = new Weighted<int>(sizes.Select((size, i) => (i + 1, size)));
        var ids = new PersonalIds();
        var list = new ListInTime(settings, streams, ids);
        var waiting = people.ToLookup(
            person => arrivals.Draw(streams.Of(Component.Release, 0, Number(person))),
            person => person
        );
        for (var release = 1; release <= settings.Releases; release++)
        {
            cancel.ThrowIfCancellationRequested();
            list.Next(release, waiting[release]);
        }

        List<FaultyList> faulty = settings.Faults
            ?
            [
                .. list.Releases.Select(release => FaultPlanting.Of(release, streams, ids)),
                .. new ColumnFaults(list.Releases[^1], streams).All(),
            ]
            : [];
        return new(settings, list.Releases, list.Changes, list.Shifts, faulty);
    }

    /// <summary>
    /// Writes the releases, the truth and their description into a folder, made if it is not there; all files or none.
    /// </summary>
    /// <param name="folder">Where to write.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="GeneratorFaultException">A file stands where the folder should be.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void WriteTo(string folder, CancellationToken cancel = default) => ReleaseFolder.Write(this, folder, cancel);

    internal static long Number(Person person) =>
        long.Parse(person.PersonId.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);

    private static int[] Sizes(ReleaseSettings settings)
    {
        var sizes = new int[settings.Releases];
        double whole = sizes[0] = settings.People;
        for (var release = 2; release <= settings.Releases; release++)
        {
            sizes[release - 1] = (int)(whole * settings.StepTo(release).Added);
            whole += sizes[release - 1];
        }

        return sizes;
    }
}
