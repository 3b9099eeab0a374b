using Sijil.Estimation.LogLinear;

namespace Sijil.Estimation.Tests.LogLinear;

public class HierarchicalModelTests
{
    [Theory]
    [InlineData(3, "main", "[A][B][C]")]
    [InlineData(3, "12", "[AB][C]")]
    [InlineData(3, "12+13+23", "[AB][AC][BC]")]
    [InlineData(4, "12+13+23+123", "[ABC][D]")]
    [InlineData(4, "124+13", "[ABD][AC]")]
    public void A_model_is_written_by_its_generators(int lists, string terms, string notation) =>
        HierarchicalModel.Parse(lists, terms).Notation().ShouldBe(notation);

    [Fact]
    public void A_larger_interaction_brings_its_pairs() =>
        HierarchicalModel.Parse(4, "124").TermText().ShouldBe("12+14+24+124");

    [Fact]
    public void Models_are_equal_by_their_interactions() =>
        HierarchicalModel.Parse(3, "23+12").ShouldBe(HierarchicalModel.Parse(3, "12+23"));

    [Theory]
    [InlineData("14")]
    [InlineData("x")]
    public void A_term_beyond_the_lists_is_refused(string terms) =>
        Should.Throw<FormatException>(() => HierarchicalModel.Parse(3, terms));

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 8)]
    [InlineData(4, 113)]
    [InlineData(5, 1024)]
    public void All_models_are_there_once(int lists, int expected)
    {
        var all = ModelSet.All(lists);

        all.Length.ShouldBe(expected);
        all.Distinct().Count().ShouldBe(expected);
    }
}
