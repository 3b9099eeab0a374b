using Sijil.Casebook.Records;
using Sijil.Casebook.Releases;
using Sijil.Synthetic.Releases;

namespace Sijil.Cli.Tests.Releases;

/// <summary>What was planted between releases and what the comparison found, by phenomenon, as sets of (release, older row, newer row).</summary>
internal sealed class PlantedReleases
{
    private static readonly PlantedKind[] OfNames =
    [
        PlantedKind.NameLetter,
        PlantedKind.NamePartReplaced,
        PlantedKind.NamePartAdded,
        PlantedKind.NamePartDropped,
    ];

    private readonly Dictionary<string, HashSet<(int, int?, int?)>> planted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<(int, int?, int?)>> found = new(StringComparer.Ordinal);

    public IEnumerable<string> Phenomena => planted.Keys.Union(found.Keys).Order(StringComparer.Ordinal);

    /// <summary>Whole-column changes as "release kind", planted and found.</summary>
    public (List<string> Planted, List<string> Found) Shifts { get; } = ([], []);

    public static PlantedReleases Of(ReleaseSettings settings)
    {
        using var scratch = new Scratch();
        var truth = SyntheticReleases.Generate(settings);
        truth.WriteTo(scratch.Root);
        var readings = ReleaseFiles.Read([.. truth.Releases.Select(release => scratch.PathOf(release.FileName))]);
        var result = new PlantedReleases();
        foreach (var change in truth.Changes)
        {
            result.Plant(change, truth);
        }

        result.Shifts.Planted.AddRange(truth.Shifts.Select(shift => $"{shift.Release} {shift.Kind}"));
        for (var newer = 1; newer < readings.Count; newer++)
        {
            var difference = ReleaseComparison.Of(readings[newer - 1], readings[newer], [.. readings.Take(newer - 1)]);
            result.Find(newer + 1, difference);
        }

        return result;
    }

    /// <summary>Share of what was planted that was found.</summary>
    public double Recall(string phenomenon) => Share(planted, found, phenomenon);

    /// <summary>Share of what was found that was planted.</summary>
    public double Precision(string phenomenon) => Share(found, planted, phenomenon);

    /// <summary>How many were planted.</summary>
    public int Count(string phenomenon) => planted.GetValueOrDefault(phenomenon)?.Count ?? 0;

    public string Line(string phenomenon) =>
        FormattableString.Invariant(
            $"{phenomenon}: {Count(phenomenon)} planted, {Recall(phenomenon):P2} found, {1 - Precision(phenomenon):P2} false; missed {Shown(planted, found, phenomenon)}; false {Shown(found, planted, phenomenon)}"
        );

    private static string Shown(
        Dictionary<string, HashSet<(int, int?, int?)>> these,
        Dictionary<string, HashSet<(int, int?, int?)>> those,
        string phenomenon
    ) =>
        string.Join(
            ' ',
            (these.GetValueOrDefault(phenomenon) ?? []).Except(those.GetValueOrDefault(phenomenon) ?? []).Take(12)
        );

    private static double Share(
        Dictionary<string, HashSet<(int, int?, int?)>> whole,
        Dictionary<string, HashSet<(int, int?, int?)>> part,
        string phenomenon
    )
    {
        var all = whole.GetValueOrDefault(phenomenon) ?? [];
        return all.Count == 0 ? 1 : (double)all.Count(part.GetValueOrDefault(phenomenon, []).Contains) / all.Count;
    }

    private static void Add(
        Dictionary<string, HashSet<(int, int?, int?)>> where,
        string phenomenon,
        int release,
        int? oldRow,
        int? newRow
    )
    {
        if (!where.TryGetValue(phenomenon, out var rows))
        {
            where.Add(phenomenon, rows = []);
        }

        rows.Add((release, oldRow, newRow));
    }

    private void Plant(PlantedChange change, SyntheticReleases truth)
    {
        // Where a whole column of names is damaged, nobody can tell whether one of them is also spelled otherwise.
        if (
            change.Kind is PlantedKind.Spelling or PlantedKind.Spaces
            && truth.Shifts.Any(shift => shift.Release == change.Release && shift.Kind == PlantedKind.LamAlef)
        )
        {
            return;
        }

        var phenomenon = OfNames.Contains(change.Kind) ? "name corrected" : change.Kind.ToString();
        Add(planted, phenomenon, change.Release, change.OldRow, change.NewRow);
    }

    private void Find(int release, ReleaseDifference difference)
    {
        foreach (var shift in difference.Shifts)
        {
            Shifts.Found.Add($"{release} {KindOf(shift.Kind)}");
        }

        foreach (var column in difference.Columns.Where(column => column.Fate == ColumnFate.Renamed))
        {
            Shifts.Found.Add($"{release} {PlantedKind.ColumnRenamed}");
        }

        foreach (var column in difference.Columns.Where(c => c.Fate is ColumnFate.Dropped or ColumnFate.Added))
        {
            Shifts.Found.Add($"{release} {PlantedKind.ColumnDropped}");
        }

        foreach (var person in difference.People)
        {
            if (person.Kind is ChangeKind.Added or ChangeKind.Removed or ChangeKind.Reinstated)
            {
                var oldRow = person.Kind == ChangeKind.Removed ? person.OldRow : null;
                Add(found, person.Kind.ToString(), release, oldRow, person.NewRow);
            }

            if (person.Kind == ChangeKind.Renumbered)
            {
                Add(found, nameof(PlantedKind.Id), release, person.OldRow, person.NewRow);
            }

            foreach (var field in person.Fields)
            {
                if (PhenomenonOf(field, difference) is { } phenomenon && IsTold(phenomenon, difference))
                {
                    Add(found, phenomenon, release, person.OldRow, person.NewRow);
                }
            }
        }
    }

    private static bool IsTold(string phenomenon, ReleaseDifference difference) =>
        phenomenon is not (nameof(PlantedKind.Spelling) or nameof(PlantedKind.Spaces))
        || difference.Shifts.All(shift => shift.Kind != ShiftKind.LamAlef);

    private static string? PhenomenonOf(FieldChange field, ReleaseDifference difference) =>
        field switch
        {
            { Shift: { } shift } => KindOf(difference.Shifts[shift].Kind) is var kind
            && kind is PlantedKind.AgeShift or PlantedKind.LetterLost
                ? kind.ToString()
                : null,
            { Field: Field.Name, IsOfPerson: true } => "name corrected",
            { Field: Field.Name, Nature: ChangeNature.Spelling } => nameof(PlantedKind.Spelling),
            { Field: Field.Name, Nature: ChangeNature.Spaces } => nameof(PlantedKind.Spaces),
            { Field: Field.BirthDate, IsOfPerson: true } => nameof(PlantedKind.Birth),
            { Field: Field.Sex, IsOfPerson: true } => nameof(PlantedKind.Sex),
            _ => null,
        };

    private static PlantedKind? KindOf(ShiftKind kind) =>
        kind switch
        {
            ShiftKind.Years => PlantedKind.AgeShift,
            ShiftKind.Letter => PlantedKind.LetterLost,
            ShiftKind.LamAlef => PlantedKind.LamAlef,
            ShiftKind.DayMonth => PlantedKind.DayMonth,
            _ => null,
        };
}
