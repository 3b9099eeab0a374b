using Sijil.Synthetic.Population;
using Sijil.Synthetic.Randomness;

namespace Sijil.Synthetic.Releases;

/// <summary>A list as it goes from release to release.</summary>
internal sealed class ListInTime(ReleaseSettings settings, Streams streams, PersonalIds ids)
{
    private const double IdMissing = 0.02;
    private const double IdShared = 0.001;
    private const double BirthMissing = 0.03;

    private readonly List<ReleaseRow> gone = [];
    private List<ReleaseRow> rows = [];

    public List<SyntheticRelease> Releases { get; } = [];

    public List<PlantedChange> Changes { get; } = [];

    public List<PlantedShift> Shifts { get; } = [];

    /// <summary>Makes the next release, with the people who arrive.</summary>
    public void Next(int release, IEnumerable<Person> arriving)
    {
        var step = release == 1 ? null : settings.StepTo(release);
        var drafts = new List<(ReleaseRow Row, int? OldRow, List<Planted> Planted)>();
        var left = new List<ReleaseRow>();
        if (step is not null)
        {
            Return(step, release, drafts);
            Carry(step, release, drafts, left);
        }

        foreach (var person in arriving)
        {
            var row = First(person);
            drafts.Add((row, null, release == 1 ? [] : [new(PlantedKind.Added, "", "")]));
        }

        // Any order will do, since every release has another.
        drafts =
        [
            .. drafts
                .OrderBy(draft => Order(release, draft.Row))
                .ThenBy(draft => draft.Row.PersonId, StringComparer.Ordinal),
        ];
        for (var position = 0; position < drafts.Count; position++)
        {
            var (row, oldRow, planted) = drafts[position];
            Changes.AddRange(
                planted.Select(each => new PlantedChange(
                    release,
                    each.Kind,
                    row.PersonId,
                    oldRow,
                    SyntheticRelease.RowOf(position),
                    each.Old,
                    each.New
                ))
            );
        }

        gone.AddRange(left);
        rows = [.. drafts.Select(draft => draft.Row)];
        Releases.Add(new(release, FormattableString.Invariant($"release-{release}.csv"), rows, step));
        Shifts.AddRange(ShiftCounts.Of(release, step, Releases, Changes));
    }

    private void Return(
        ReleaseStep step,
        int release,
        List<(ReleaseRow Row, int? OldRow, List<Planted> Planted)> drafts
    )
    {
        foreach (var row in gone.ToArray())
        {
            var draws = DrawsOf(release, row.PersonId, 1);
            if (draws.Chance(step.Returned))
            {
                // Half of those who come back do so under another id.
                var back = row.Id.Length > 0 && draws.Chance(.5) ? row with { Id = ids.New(draws) } : row;
                gone.Remove(row);
                drafts.Add((back, null, [new(PlantedKind.Reinstated, row.Id, back.Id)]));
            }
        }
    }

    private void Carry(
        ReleaseStep step,
        int release,
        List<(ReleaseRow Row, int? OldRow, List<Planted> Planted)> drafts,
        List<ReleaseRow> left
    )
    {
        var planting = new StepPlanting(step, ids);
        for (var position = 0; position < rows.Count; position++)
        {
            var row = rows[position];
            var draws = DrawsOf(release, row.PersonId, 2);
            var oldRow = SyntheticRelease.RowOf(position);
            if (draws.Chance(step.Removed))
            {
                left.Add(row);
                Changes.Add(new(release, PlantedKind.Removed, row.PersonId, oldRow, null));
                continue;
            }

            var planted = new List<Planted>();
            drafts.Add((planting.Next(row, draws, planted), oldRow, planted));
        }
    }

    private ReleaseRow First(Person person)
    {
        var draws = DrawsOf(0, person.PersonId, 3);
        var id =
            draws.Chance(IdMissing) ? ""
            : draws.Chance(IdShared) && rows.Count > 0 ? draws.Pick(rows).Id
            : ids.New(draws);
        return new()
        {
            PersonId = person.PersonId,
            Id = id,
            Units = [person.Given.Arabic, person.Father.Arabic, person.Grandfather.Arabic, person.Family.Arabic],
            Female = person.Female,
            Born = draws.Chance(BirthMissing) ? null : person.Born,
            Age = person.Age,
            Source = draws.Below(10) switch
            {
                < 8 => "h",
                8 => "c",
                _ => "j",
            },
        };
    }

    private long Order(int release, ReleaseRow row) => DrawsOf(release, row.PersonId, 4).Below(int.MaxValue);

    private Draws DrawsOf(int release, string personId, int purpose) =>
        streams.Of(Component.Release, (release * 8) + purpose, StableHash.Of(personId));
}
