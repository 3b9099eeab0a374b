using Sijil.Synthetic.Releases;

namespace Sijil.Synthetic.Tests.Releases;

public sealed class SyntheticReleasesTests
{
    private static readonly SyntheticReleases Made = SyntheticReleases.Generate(new() { People = 8000, Releases = 5 });

    [Fact]
    public void Nobody_comes_or_goes_without_being_named_in_the_truth()
    {
        for (var i = 1; i < Made.Releases.Count; i++)
        {
            var (before, after) = (Ids(i - 1), Ids(i));
            Of(i + 1, PlantedKind.Removed).ShouldBe(before.Except(after), ignoreOrder: true);
            Of(i + 1, PlantedKind.Added)
                .Concat(Of(i + 1, PlantedKind.Reinstated))
                .ShouldBe(after.Except(before), ignoreOrder: true);
        }

        static HashSet<string> Ids(int release) => [.. Made.Releases[release].Rows.Select(row => row.PersonId)];
        static IEnumerable<string> Of(int release, PlantedKind kind) =>
            Made.Changes.Where(c => c.Release == release && c.Kind == kind).Select(c => c.PersonId);
    }

    [Fact]
    public void Each_planted_value_stands_in_the_row_that_the_truth_names_and_nothing_else_changed()
    {
        for (var i = 1; i < Made.Releases.Count; i++)
        {
            var changes = Made.Changes.Where(c => c.Release == i + 1 && c.OldRow is not null && c.NewRow is not null);
            var byPerson = changes.ToLookup(c => c.PersonId, StringComparer.Ordinal);
            var old = Made.Releases[i - 1].Rows.ToDictionary(row => row.PersonId, StringComparer.Ordinal);
            for (var position = 0; position < Made.Releases[i].Rows.Count; position++)
            {
                var row = Made.Releases[i].Rows[position];
                if (!old.TryGetValue(row.PersonId, out var before))
                {
                    continue;
                }

                var told = byPerson[row.PersonId].ToArray();
                told.ShouldAllBe(c => c.NewRow == SyntheticRelease.RowOf(position));
                told.ShouldAllBe(c => c.Old != c.New);
                (row.Id != before.Id).ShouldBe(told.Any(c => c.Kind == PlantedKind.Id));
                (row.Female != before.Female).ShouldBe(told.Any(c => c.Kind == PlantedKind.Sex));
                (row.Born != before.Born).ShouldBe(told.Any(c => c.Kind == PlantedKind.Birth));
                (row.Age != before.Age).ShouldBe(told.Any(c => c.Kind == PlantedKind.AgeShift));
                (row.Name != before.Name).ShouldBe(told.Any(c => c.Old == before.Name && c.New == row.Name));
            }
        }
    }

    [Theory]
    [InlineData(PlantedKind.Removed, 0.012)]
    [InlineData(PlantedKind.Id, 0.0098)]
    [InlineData(PlantedKind.NameLetter, 0.014)]
    [InlineData(PlantedKind.NamePartReplaced, 0.009)]
    [InlineData(PlantedKind.Birth, 0.0514)]
    [InlineData(PlantedKind.Sex, 0.0084)]
    public void Phenomena_come_at_their_measured_rates(PlantedKind kind, double rate)
    {
        var people = Made.Releases.SkipLast(1).Sum(release => release.Rows.Count);
        var expected = rate * people;

        // Four standard deviations of a Poisson count, and a tenth for the names that give no occasion.
        ((double)Made.Changes.Count(c => c.Kind == kind)).ShouldBe(
            expected,
            (4 * Math.Sqrt(expected)) + (expected / 10)
        );
    }

    [Fact]
    public void The_same_settings_give_the_same_releases_and_another_seed_others()
    {
        var two = SyntheticReleases.Generate(
            new()
            {
                People = 300,
                Releases = 2,
                Seed = 5,
            }
        );
        var again = SyntheticReleases.Generate(
            new()
            {
                People = 300,
                Releases = 2,
                Seed = 5,
            }
        );
        two.Changes.ShouldBe(again.Changes);
        two.Releases[1].Rows.Select(r => r.Name).ShouldBe(again.Releases[1].Rows.Select(r => r.Name));
        SyntheticReleases
            .Generate(
                new()
                {
                    People = 300,
                    Releases = 2,
                    Seed = 6,
                }
            )
            .Changes.ShouldNotBe(two.Changes);
    }

    [Fact]
    public void Ids_of_the_first_release_are_valid_and_all_different()
    {
        var ids = Made.Releases[0].Rows.Select(row => row.Id).Where(id => id.Length > 0).ToArray();
        ids.ShouldAllBe(id => IsValid(id));
        ids.Length.ShouldBeInRange(7600, 7950);
        ids.Distinct(StringComparer.Ordinal).Count().ShouldBe(ids.Length);
    }

    [Theory]
    [InlineData(9, 3, "people: 9 was asked for; a number from 10 to 1000000 is expected")]
    [InlineData(100, 1, "releases: 1 was asked for; a number from 2 to 12 is expected")]
    public void A_request_out_of_range_says_what_was_expected(int people, int releases, string message) =>
        Should
            .Throw<GeneratorFaultException>(() =>
                SyntheticReleases.Generate(new() { People = people, Releases = releases })
            )
            .Message.ShouldBe(message);

    // The 1-2 rule: every second digit doubled, digits of the products added, the sum a multiple of ten.
    private static bool IsValid(string id) =>
        id.Length == 9
        && id.Select((c, i) => (c - '0') * (1 + (i % 2))).Sum(product => (product / 10) + (product % 10)) % 10 == 0;
}
