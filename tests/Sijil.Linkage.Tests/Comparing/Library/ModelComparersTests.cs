using Sijil.Linkage.Columns;
using Sijil.Linkage.Comparing.Library;
using Sijil.Linkage.Models;

namespace Sijil.Linkage.Tests.Comparing.Library;

public sealed class ModelComparersTests
{
    [Theory]
    [InlineData("same", "same", "same")]
    [InlineData("martha", "marhta", "alike 0.92")]
    [InlineData("m.", "martha", "initial")]
    [InlineData("martha", "zed", "different")]
    [InlineData("martha", null, null)]
    public void Given_names(string left, string? right, string? level) =>
        Level(ComparisonLibrary.GivenName("name"), left, right).ShouldBe(level);

    [Theory]
    [InlineData("1993-11-15", "1993-11-15", "same")]
    [InlineData("1993-11-05", "1993-05-11", "day and month exchanged")]
    [InlineData("1993-05-05", "05/05/1993", "within a month")]
    [InlineData("1993-11-15", "1993-11-16", "one edit")]
    [InlineData("1993-11-15", "1993-12-09", "within a month")]
    [InlineData("1993-11-15", "1994-07-30", "within a year")]
    [InlineData("1993-11-15", "2001-01-30", "within ten years")]
    [InlineData("1993-11-15", "1950-01-30", "different")]
    public void Dates(string left, string right, string level) =>
        Level(ComparisonLibrary.Date("name"), left, right).ShouldBe(level);

    [Theory]
    [InlineData("a.b@x.org", "a.b@y.org", "one edit")]
    [InlineData("a.b@x.org", "a.b@elsewhere.net", "same before the @")]
    [InlineData("anna.bell@x.org", "anna.ball22@x.org", "alike 0.88")]
    [InlineData("anna@x.org", "zoe@qq.net", "different")]
    public void Addresses(string left, string right, string level) =>
        Level(ComparisonLibrary.Email("name"), left, right).ShouldBe(level);

    [Theory]
    [InlineData("30", "30.0", "same")]
    [InlineData("30", "31", "within 1")]
    [InlineData("30", "35", "within 5")]
    [InlineData("30", "90", "different")]
    [InlineData("30", "unknown", null)]
    public void Ages(string left, string right, string? level) =>
        Level(ComparisonLibrary.Age("name"), left, right).ShouldBe(level);

    [Theory]
    [InlineData("north;river", "river;hill", "1 items shared")]
    [InlineData("north;river", "hill", "different")]
    public void Lists(string left, string right, string level) =>
        Level(ComparisonLibrary.Items("name", 2, 1), left, right).ShouldBe(level);

    [Theory]
    [InlineData("land;north;hill", "land;north;lake", "2 steps in common")]
    [InlineData("land;south", "land;north;lake", "1 steps in common")]
    public void Places(string left, string right, string level) =>
        Level(ComparisonLibrary.Place("name", 2, 1), left, right).ShouldBe(level);

    [Fact]
    public void Exchanged_names_are_said_once()
    {
        var columns = Columns(("given", ["anna", "bell"]), ("family", ["bell", "anna"]));
        var given = ModelComparers.Of(ComparisonLibrary.GivenName("given", "family"), columns);
        var family = ModelComparers.Of(ComparisonLibrary.FamilyName("family", "given"), columns);

        Named(given, 0, 1).ShouldBe("exchanged with family");
        Named(family, 0, 1).ShouldBeNull();
    }

    [Fact]
    public void Distance_of_points_needs_both_coordinates()
    {
        var columns = Columns(("lat", ["33.50", "33.51", "40"]), ("lon", ["36.30", "36.31", null]));
        var comparer = ModelComparers.Of(ComparisonLibrary.Kilometres("lat", "lon", 1, 5), columns);

        Named(comparer, 0, 1).ShouldBe("within 5 km");
        Named(comparer, 0, 2).ShouldBeNull();
    }

    [Fact]
    public void Every_comparison_is_symmetric_and_its_forms_agree()
    {
        var random = new SplitMix64(5);
        string?[] Texts(int letters) =>
            [
                .. Enumerable
                    .Range(0, 60)
                    .Select(_ =>
                        random.Below(9) == 0
                            ? null
                            : string.Concat(
                                Enumerable.Range(0, 1 + random.Below(6)).Select(_ => "ab1;@ -"[random.Below(letters)])
                            )
                    ),
            ];
        var columns = Columns(("given", Texts(3)), ("family", Texts(7)));
        foreach (
            var definition in (ComparisonDefinition[])
                [
                    ComparisonLibrary.GivenName("given", "family"),
                    ComparisonLibrary.FamilyName("family", "given"),
                    ComparisonLibrary.WholeName("family"),
                    ComparisonLibrary.Email("family"),
                    ComparisonLibrary.PostCode("family"),
                    ComparisonLibrary.SimilarText("family"),
                    ComparisonLibrary.Identifier("given"),
                    ComparisonLibrary.JaccardAt("given", 0.8, 0.4),
                    ComparisonLibrary.LevenshteinAt("given", 1, 3),
                    ComparisonLibrary.Items("family", 2, 1),
                ]
        )
        {
            var comparer = ModelComparers.Of(definition, columns);
            var rights = Enumerable.Range(0, 60).ToArray();
            var levels = new byte[60];
            for (var left = 0; left < 60; left++)
            {
                comparer.Compare(left, rights, levels);
                foreach (var right in rights)
                {
                    levels[right].ShouldBe(Levels(comparer, left, right), definition.Name);
                    levels[right].ShouldBe(Levels(comparer, right, left), definition.Name);
                }
            }
        }
    }

    private static string? Level(ComparisonDefinition definition, string left, string? right) =>
        Named(ModelComparers.Of(definition, Columns(("name", [left, right]))), 0, 1);

    private static string? Named(Linkage.Comparing.Comparer comparer, int left, int right) =>
        Levels(comparer, left, right) is > 0 and var level ? comparer.Comparisons[0].Levels[level - 1].Name : null;

    private static byte Levels(Linkage.Comparing.Comparer comparer, int left, int right)
    {
        var level = new byte[1];
        comparer.Compare(left, right, level);
        return level[0];
    }

    private static DerivedColumns Columns(params (string Name, string?[] Texts)[] columns) =>
        new(
            new RecordColumns(
                [],
                new int[columns[0].Texts.Length],
                ["list"],
                [.. columns.Select(column => TextColumn.Of(column.Name, column.Texts))]
            ),
            []
        );
}
