using Sijil.Synthetic.Capture;
using Sijil.Synthetic.Population;
using Sijil.Synthetic.Randomness;
using Sijil.Synthetic.Recording;
using Sijil.Synthetic.Writing;

namespace Sijil.Synthetic;

/// <summary>
/// Synthetic lists of people killed in a fictional province: a known population with kin groups, lists that hold overlapping parts of it
/// with the noise measured on public lists, and the truth to judge linkage and estimates by. No row stands for a real person.
/// </summary>
public sealed class SyntheticLists
{
    private SyntheticLists(GeneratorSettings settings, List<Person> people, int[] patterns, List<SyntheticList> lists)
    {
        Settings = settings;
        People = people;
        Patterns = patterns;
        Lists = lists;
    }

    /// <summary>What was asked for.</summary>
    public GeneratorSettings Settings { get; }

    /// <summary>All people killed, on a list or not.</summary>
    public IReadOnlyList<Person> People { get; }

    /// <summary>The true inclusion pattern per person, in the order of <see cref="People"/>: bit k (from 0) is set when list k + 1 holds them.</summary>
    public IReadOnlyList<int> Patterns { get; }

    /// <summary>The lists in order.</summary>
    public IReadOnlyList<SyntheticList> Lists { get; }

    /// <summary>Generates everything in memory.</summary>
    /// <param name="settings">What to generate; checked first.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="GeneratorFaultException">A setting is out of range.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static SyntheticLists Generate(GeneratorSettings settings, CancellationToken cancel = default)
    {
        settings.Validate();
        var scenario = CaptureScenario.Of(settings.Scenario);
        var streams = new Streams(settings.Seed);
        var kin = new KinGroups(streams);
        var people = kin.Make(settings.People, cancel);
        var patterns = new CaptureModel(scenario, settings.Lists, streams).Capture(people, cancel);
        var files = Describe(settings);
        var lists = new List<SyntheticList>(files.Count);
        for (var list = 0; list < files.Count; list++)
        {
            var records = new ListRecorder(list, scenario, files[list].AsOf, streams).Record(
                people,
                patterns,
                kin,
                cancel
            );
            lists.Add(new(list + 1, files[list], records));
        }

        return new(settings, people, patterns, lists);
    }

    /// <summary>The list files that the settings lead to, without generating them.</summary>
    /// <exception cref="GeneratorFaultException">A setting is out of range.</exception>
    public static IReadOnlyList<ListFile> Describe(GeneratorSettings settings)
    {
        settings.Validate();
        return [.. Enumerable.Range(0, settings.Lists).Select(list => ListProfiles.FileOf(list, settings.Plain))];
    }

    /// <summary>
    /// Writes the lists, the truth and their description into a folder, made if it is not there; files of the same names are replaced.
    /// Everything is written beside its place first and moved at the end, so a stopped or failed call leaves no half-written file.
    /// </summary>
    /// <param name="folder">Where to write.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="GeneratorFaultException">A file stands where the folder should be.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void WriteTo(string folder, CancellationToken cancel = default) => OutputFolder.Write(this, folder, cancel);
}
