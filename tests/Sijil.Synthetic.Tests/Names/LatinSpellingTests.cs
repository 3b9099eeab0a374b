using Sijil.Synthetic.Names;
using Sijil.Synthetic.Randomness;

namespace Sijil.Synthetic.Tests.Names;

public class LatinSpellingTests
{
    private static readonly Streams Streams = new(2026);

    [Fact]
    public void Every_unit_of_the_tables_can_be_spelt_in_plain_latin_letters()
    {
        var spelling = new LatinSpelling(new LatinStyle(Streams, 2));
        foreach (
            var unit in NameTables
                .GivenMale.Items.Concat(NameTables.GivenFemale.Items)
                .Concat(NameTables.Father.Items)
                .Concat(NameTables.Grandfather.Items)
                .Concat(NameTables.Family.Items)
        )
        {
            var written = spelling.Of(unit, new Draws(1));
            written.ShouldNotBeNullOrWhiteSpace();
            written.Trim().ShouldBe(written);
            written.ShouldAllBe(c => char.IsAsciiLetter(c) || c == ' ' || c == '-' || c == '\'');
        }
    }

    [Fact]
    public void A_list_has_a_favourite_spelling_of_a_frequent_name()
    {
        var unit = NameTables.GivenMale.Items.First(u => u.Key == "محمد");
        var spelling = new LatinSpelling(new LatinStyle(Streams, 2));
        var counts = Enumerable
            .Range(0, 1000)
            .GroupBy(i => spelling.Of(unit, new Draws((ulong)i)), StringComparer.Ordinal)
            .Select(g => g.Count())
            .ToArray();
        counts.Max().ShouldBeGreaterThan(550);
        counts.Length.ShouldBeGreaterThan(3);
    }

    [Fact]
    public void Lists_differ_in_style()
    {
        var units = NameTables.Family.Items.Take(200).ToArray();
        var spellings = Enumerable
            .Range(0, 6)
            .Select(list => new LatinSpelling(new LatinStyle(Streams, list)))
            .Select(s => string.Join('|', units.Select(u => s.Of(u, new Draws(9)))));
        spellings.Distinct(StringComparer.Ordinal).Count().ShouldBe(6);
    }

    [Theory]
    [InlineData("ابو زيد", "Abu Zaid")]
    [InlineData("ابوزيد", "Abu Zaid")]
    [InlineData("عبدالكريم", "Abdel Karim")]
    public void A_particle_is_never_written_alone(string arabic, string latin)
    {
        // Recorded: a fused «ابوX» whose usual Latin form is two words came out as "Abu" with the name lost.
        var spelling = new LatinSpelling(new LatinStyle(Streams, 2));
        for (var seed = 0UL; seed < 200; seed++)
        {
            var written = spelling.Of(new NameUnit(ArabicKey.Of(arabic), arabic, latin), new Draws(seed));
            written.ShouldNotEndWith(" ");
            written.ShouldNotBeOneOf("Abu", "Abou", "Abo", "Abdel", "Abdul");
            written.Length.ShouldBeGreaterThan(5);
        }
    }
}
