using Sijil.Synthetic.Names;

namespace Sijil.Synthetic.Tests.Names;

public class NameTablesTests
{
    [Fact]
    public void The_tables_have_their_sizes()
    {
        NameTables.GivenMale.Items.Count.ShouldBe(435);
        NameTables.GivenFemale.Items.Count.ShouldBe(446);
        NameTables.Father.Items.Count.ShouldBe(478);
        NameTables.Grandfather.Items.Count.ShouldBe(452);
        NameTables.Family.Items.Count.ShouldBe(1668);
        NameTables.LatinVariants.Count.ShouldBeGreaterThan(1000);
        NameTables.Emissions.Keys.ShouldContain('\0');
    }

    [Fact]
    public void Keys_are_what_the_fold_makes_of_the_spelling_for_nearly_all_units()
    {
        var units = NameTables.GivenMale.Items.Concat(NameTables.Father.Items).ToArray();
        (units.Count(u => ArabicKey.Of(u.Arabic) == u.Key) / (double)units.Length).ShouldBeGreaterThan(.98);
    }
}
