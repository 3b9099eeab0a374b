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

    // With the saturated one these are the antichains that cover the lists: 2, 9, 114, 6,894 (OEIS A006126).
    [Theory]
    [InlineData(3, 9, 8)]
    [InlineData(4, 3, 113)]
    [InlineData(5, 1, 1)]
    [InlineData(5, 4, 6893)]
    public void All_models_up_to_an_order_are_there_once(int lists, int largest, int expected)
    {
        var all = ModelSet.All(lists, largest);

        all.Length.ShouldBe(expected);
        all.Distinct().Count().ShouldBe(expected);
    }

    [Fact]
    public void Five_lists_have_two_to_the_triangles_models_for_every_graph()
    {
        var models = 0;
        for (var graph = 0; graph < 1 << 10; graph++)
        {
            var joined = new bool[5, 5];
            for (int i = 0, edge = 0; i < 5; i++)
            {
                for (var j = i + 1; j < 5; j++, edge++)
                {
                    joined[i, j] = (graph >> edge & 1) == 1;
                }
            }

            var triangles = (
                from i in Enumerable.Range(0, 5)
                from j in Enumerable.Range(i + 1, 4 - i)
                from k in Enumerable.Range(j + 1, 4 - j)
                where joined[i, j] && joined[i, k] && joined[j, k]
                select 1
            ).Count();
            models += 1 << triangles;
        }

        ModelSet.All(5, 3).Length.ShouldBe(models);
    }
}
