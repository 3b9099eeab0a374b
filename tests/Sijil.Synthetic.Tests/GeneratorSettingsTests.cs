namespace Sijil.Synthetic.Tests;

public class GeneratorSettingsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(10_000_001)]
    public void People_out_of_range_are_refused_with_what_was_found_and_expected(int people)
    {
        var fault = Should.Throw<GeneratorFaultException>(() => new GeneratorSettings { People = people }.Validate());
        fault.Message.ShouldBe($"people: {people} was asked for; a number from 1 to 10000000 is expected");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    public void Lists_out_of_range_are_refused(int lists) =>
        Should
            .Throw<GeneratorFaultException>(() => SyntheticLists.Generate(new() { Lists = lists }))
            .Message.ShouldBe($"lists: {lists} was asked for; a number from 2 to 8 is expected");

    [Theory]
    [InlineData("H7")]
    [InlineData("h1")]
    [InlineData("")]
    [InlineData("H1\nx")]
    public void An_unknown_scenario_is_refused_in_one_line(string scenario)
    {
        var fault = Should.Throw<GeneratorFaultException>(() => SyntheticLists.Describe(new() { Scenario = scenario }));
        fault.Message.ShouldEndWith("expected one of H0, H1, H2, H3, H4, H5, H6");
        fault.Message.ShouldNotContain("\n");
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 8)]
    [InlineData(9, 3)]
    public void Tiny_sets_can_be_made_and_written(int people, int lists)
    {
        using var folder = new ScratchFolder();
        SyntheticLists.Generate(new() { People = people, Lists = lists }).WriteTo(folder.Path);
        File.ReadAllLines(folder.File("population.csv")).Length.ShouldBe(people + 1);
        Directory.GetFiles(folder.Path).Length.ShouldBe(lists + 7);
    }
}
