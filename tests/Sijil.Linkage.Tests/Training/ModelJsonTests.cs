using Sijil.Linkage.Blocking;
using Sijil.Linkage.Scoring;
using Sijil.Linkage.Training;

namespace Sijil.Linkage.Tests.Training;

public sealed class ModelJsonTests
{
    private static readonly string Written = ModelJson.Write(Model());

    [Fact]
    public void What_is_written_comes_back()
    {
        ModelJson.Write(ModelJson.Read(Written)).ShouldBe(Written);
    }

    [Theory]
    [InlineData("", "cannot be read")]
    [InlineData("[]", "cannot be read")]
    [InlineData("null", "holds nothing")]
    [InlineData("{}", "cannot be read")]
    public void What_is_no_model_is_refused(string json, string expected)
    {
        Should.Throw<FormatException>(() => ModelJson.Read(json)).Message.ShouldContain(expected);
    }

    [Fact]
    public void A_prior_outside_0_and_1_is_refused()
    {
        var broken = ModelJson.Read(Written);
        broken = broken with { Priors = [.. broken.Priors.Select(prior => prior with { Probability = 1 })] };

        Should.Throw<FormatException>(() => ModelJson.Read(ModelJson.Write(broken))).Message.ShouldContain("prior");
    }

    private static TrainedModel Model()
    {
        var (known, options) = (new KnownMixture(300, 0.5, 3), new LinkageOptions());
        return ModelTraining.Learn(
            CandidatePairs.Of(known.Table, BlockIndex.Build(known.Table.Count, known.Rules, options), options),
            options
        );
    }
}
