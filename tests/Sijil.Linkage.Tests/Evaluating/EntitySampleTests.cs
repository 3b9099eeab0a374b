using Sijil.Linkage.Evaluating;

namespace Sijil.Linkage.Tests.Evaluating;

public sealed class EntitySampleTests
{
    private static readonly RandomClusters Data = new(3000, 9);

    [Fact]
    public void All_persons_give_the_measures_themselves()
    {
        var all = EntitySampleEvaluation.Of(Data.Found, Data.Truth, EntitySampleEvaluation.PersonsDrawn);
        var truth = ClusterAgreement.Of(Data.Found, Data.Truth);

        all.Persons.ShouldBe(truth.Persons);
        all.PairwisePrecision!.Value.Value.ShouldBe(truth.Pairwise.Precision, 1e-12);
        all.PairwiseRecall!.Value.Value.ShouldBe(truth.Pairwise.Recall, 1e-12);
        all.PairwiseF1!.Value.Value.ShouldBe(truth.Pairwise.F1, 1e-12);
        all.BCubedPrecision!.Value.Value.ShouldBe(truth.BCubed.Precision, 1e-12);
        all.BCubedRecall!.Value.Value.ShouldBe(truth.BCubed.Recall, 1e-12);
        all.ExactPrecision!.Value.Value.ShouldBe(truth.ExactShare.Precision, 1e-12);
        all.ExactRecall!.Value.Value.ShouldBe(truth.ExactShare.Recall, 1e-12);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Samples_give_the_truth_on_average_and_know_how_far_off_they_are(bool byRecord)
    {
        var truth = ClusterAgreement.Of(Data.Found, Data.Truth);
        var (precision, recall, cubed) = (
            new Coverage(truth.Pairwise.Precision),
            new Coverage(truth.Pairwise.Recall),
            new Coverage(truth.BCubed.Precision)
        );
        for (ulong seed = 1; seed <= 300; seed++)
        {
            var sample = EntitySampleEvaluation.Of(
                Data.Found,
                Sampled(seed, byRecord),
                byRecord ? EntitySampleEvaluation.RecordsDrawn : EntitySampleEvaluation.PersonsDrawn
            );
            precision.Add(sample.PairwisePrecision!.Value);
            recall.Add(sample.PairwiseRecall!.Value);
            cubed.Add(sample.BCubedPrecision!.Value);
        }

        foreach (var coverage in (Coverage[])[precision, recall, cubed])
        {
            coverage.Bias.ShouldBeLessThan(0.01);
            coverage.Share.ShouldBeInRange(0.88, 0.99);
        }
    }

    [Fact]
    public void The_jackknife_agrees_with_leaving_each_person_out()
    {
        var truth = Sampled(4, byRecord: false);
        var estimate = EntitySampleEvaluation
            .Of(Data.Found, truth, EntitySampleEvaluation.PersonsDrawn)
            .PairwisePrecision!.Value;
        var persons = truth.Where(person => person >= 0).Distinct().ToList();
        var without = persons
            .Select(left =>
                EntitySampleEvaluation
                    .Of(
                        Data.Found,
                        Array.ConvertAll(truth, person => person == left ? -1 : person),
                        EntitySampleEvaluation.PersonsDrawn
                    )
                    .PairwisePrecision!.Value.Value
            )
            .ToList();
        var mean = without.Average();
        var variance = without.Sum(value => (value - mean) * (value - mean)) * (persons.Count - 1) / persons.Count;
        estimate.StandardError!.Value.ShouldBe(Math.Sqrt(variance), 1e-9);
    }

    [Fact]
    public void A_record_of_an_unknown_person_in_the_cluster_is_an_error()
    {
        // The sampled person {0,1} was joined with record 2 of somebody else: of the pairs charged, one right and two halves wrong.
        var sample = EntitySampleEvaluation.Of([5, 5, 5], [0, 0, -1], EntitySampleEvaluation.PersonsDrawn);
        sample.PairwisePrecision!.Value.Value.ShouldBe(0.5, 1e-12);
        sample.PairwisePrecision.Value.StandardError.ShouldBeNull();
        sample.PairwiseRecall!.Value.Value.ShouldBe(1);
        sample.ExactRecall!.Value.Value.ShouldBe(0);
    }

    [Fact]
    public void Nobody_sampled_says_nothing()
    {
        var sample = EntitySampleEvaluation.Of([1, 1], [-1, -1], EntitySampleEvaluation.PersonsDrawn);
        sample.Persons.ShouldBe(0);
        sample.PairwisePrecision.ShouldBeNull();
        sample.BCubedRecall.ShouldBeNull();
    }

    private static int[] Sampled(ulong seed, bool byRecord)
    {
        var random = new SplitMix64(seed);
        var chosen = new HashSet<int>();
        while (chosen.Count < 300)
        {
            chosen.Add(byRecord ? Data.Truth[random.Below(Data.Truth.Length)] : random.Below(3000));
        }

        return Array.ConvertAll(Data.Truth, person => chosen.Contains(person) ? person : -1);
    }

    private sealed class Coverage(double truth)
    {
        private int count;
        private int inside;
        private double sum;

        public double Bias => Math.Abs((sum / count) - truth);

        public double Share => (double)inside / count;

        public void Add(SampledEstimate estimate)
        {
            count++;
            sum += estimate.Value;
            inside += estimate.Interval.Lower <= truth && truth <= estimate.Interval.Upper ? 1 : 0;
        }
    }
}
