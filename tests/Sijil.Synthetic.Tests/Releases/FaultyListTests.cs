using Sijil.Synthetic.Releases;

namespace Sijil.Synthetic.Tests.Releases;

public sealed class FaultyListTests
{
    private static readonly ReleaseSettings Settings = new()
    {
        People = 3000,
        Releases = 2,
        Faults = true,
    };

    private static readonly SyntheticReleases Made = SyntheticReleases.Generate(Settings);

    [Fact]
    public void Every_fault_names_a_row_and_a_column_of_its_file()
    {
        foreach (var list in Made.Faulty)
        {
            var header = list.Lines.Single(line => line[0] == "index");
            list.Faults.ShouldNotBeEmpty(list.FileName);
            list.Faults.ShouldAllBe(fault => fault.Column.Length == 0 || header.Contains(fault.Column));
            list.Faults.ShouldAllBe(fault => fault.Row == null || (fault.Row > 1 && fault.Row <= list.Lines.Count));
        }
    }

    [Fact]
    public void Releases_are_the_same_with_faults_and_without()
    {
        var without = SyntheticReleases.Generate(Settings with { Faults = false });
        without.Faulty.ShouldBeEmpty();
        without
            .Releases.SelectMany(r => r.Rows)
            .Select(r => r.Name + r.Id)
            .ShouldBe(Made.Releases.SelectMany(r => r.Rows).Select(r => r.Name + r.Id));
    }

    [Fact]
    public void The_same_settings_plant_the_same()
    {
        var again = SyntheticReleases.Generate(Settings);
        for (var i = 0; i < Made.Faulty.Count; i++)
        {
            again.Faulty[i].Lines.SelectMany(line => line).ShouldBe(Made.Faulty[i].Lines.SelectMany(line => line));
            again.Faulty[i].Faults.ShouldBe(Made.Faulty[i].Faults);
        }
    }

    [Theory]
    [InlineData("id-odd-form", 0.1)]
    [InlineData("id-check-digit", 0.071)]
    [InlineData("date-placeholder-new-year", 0.105)]
    public void Faults_come_at_the_rates_that_were_measured(string code, double rate)
    {
        var list = Made.Faulty[0];
        var share = (double)list.Faults.Count(fault => fault.Code == code) / list.Lines.Count;
        share.ShouldBe(rate, rate / 3);
    }
}
