using Sijil.Linkage.Evaluating;

namespace Sijil.Linkage.Tests.Evaluating;

public sealed class LabelSamplingTests
{
    private const int Count = 20_000;
    private static readonly (double[] Probabilities, ulong[] Patterns, bool[] Matches) Data = Population();
    private static readonly bool[] Taken = Array.ConvertAll(Data.Probabilities, probability => probability >= 0.5);

    [Fact]
    public void Strata_hold_every_pair_once_and_every_pair_can_be_drawn()
    {
        var sample = Draw(1);

        sample.Strata.Sum(stratum => stratum.Pairs).ShouldBe(Count);
        sample.Strata.Sum(stratum => stratum.Taken).ShouldBe(500);
        sample.Chosen.Length.ShouldBe(500);
        sample.Chosen.Select(chosen => chosen.Pair).ShouldBeUnique();
        sample.Strata.ShouldAllBe(stratum => stratum.Taken >= Math.Min(2, stratum.Pairs));
        sample
            .Chosen.CountBy(chosen => chosen.Stratum)
            .ShouldAllBe(entry => entry.Value == sample.Strata[entry.Key].Taken);
        foreach (var (pair, stratum) in sample.Chosen)
        {
            var of = sample.Strata[stratum];
            Data.Probabilities[pair].ShouldBeInRange(of.From, of.To);
            (of.Pattern is null || of.Pattern == Data.Patterns[pair]).ShouldBeTrue();
        }

        Draw(1).Chosen.ShouldBe(sample.Chosen);
        Draw(2).Chosen.ShouldNotBe(sample.Chosen);
    }

    [Fact]
    public void Labels_give_back_precision_and_recall_and_how_far_off_they_are()
    {
        var found = Enumerable.Range(0, Count).Count(pair => Taken[pair] && Data.Matches[pair]);
        var precision = (double)found / Taken.Count(taken => taken);
        var recall = (double)found / Data.Matches.Count(match => match);
        var f1 = 2 * precision * recall / (precision + recall);
        var sums = new double[3];
        var inside = new int[3];
        for (ulong seed = 1; seed <= 300; seed++)
        {
            var sample = Draw(seed);
            var estimate = LabelledSample.Of(sample, Labels(sample), Taken);
            LabelledEstimate[] parts = [estimate.Precision!.Value, estimate.Recall!.Value, estimate.F1!.Value];
            double[] real = [precision, recall, f1];
            for (var part = 0; part < 3; part++)
            {
                sums[part] += parts[part].Value - real[part];
                inside[part] +=
                    parts[part].Interval.Lower <= real[part] && real[part] <= parts[part].Interval.Upper ? 1 : 0;
            }
        }

        for (var part = 0; part < 3; part++)
        {
            (sums[part] / 300).ShouldBe(0, 0.005);
            (inside[part] / 300.0).ShouldBeInRange(0.9, 0.995);
        }
    }

    [Fact]
    public void All_pairs_labelled_leave_no_error()
    {
        var options = new LabelSamplingOptions { Pairs = Count };
        var sample = LabelSampling.Draw(Data.Probabilities, Data.Patterns, options);
        var estimate = LabelledSample.Of(sample, Labels(sample), Taken);
        estimate.Labelled.ShouldBe(Count);
        estimate.Matches.ShouldBe(Data.Matches.Count(match => match), 1e-6);
        estimate.Precision!.Value.StandardError.ShouldBe(0, 1e-9);
        estimate.Recall!.Value.StandardError.ShouldBe(0, 1e-9);
    }

    [Fact]
    public void Unsure_labels_are_counted_and_left_out()
    {
        var sample = Draw(7);
        var labels = Labels(sample);
        labels[3] = PairLabel.Unsure;
        var estimate = LabelledSample.Of(sample, labels, Taken);
        (estimate.Labelled, estimate.Unsure).ShouldBe((499, 1));
        Should.Throw<ArgumentException>(() => LabelledSample.Of(sample, labels.AsSpan(1), Taken));
    }

    [Fact]
    public void Labels_go_where_outcomes_vary_in_numbers()
    {
        // Sizes 100, 100, 1000; deviations .1, .5, .05: spreads 10, 50, 50.
        NeymanAllocation.Of([100, 100, 1000], [10, 50, 50], 44).ShouldBe([4, 20, 20]);
        NeymanAllocation.Of([1, 30, 5000], [0.5, 15, 100], 60).ShouldBe([1, 8, 51]);
        NeymanAllocation.Of([3, 10], [1000, 1], 9).ShouldBe([3, 6]);
        NeymanAllocation.Of([5, 5, 5], [1, 1, 1], 2).ShouldBe([2, 2, 2]);
        NeymanAllocation.Of([5, 1], [1, 1], 100).ShouldBe([5, 1]);
    }

    [Fact]
    public void Allocation_beats_the_same_share_of_every_stratum()
    {
        // The variance of the number of matches with Neyman's shares against one in forty of every stratum.
        var strata = Draw(1).Strata;
        double Variance(Func<LabelStratum, double> taken) =>
            strata
                .Select((stratum, index) => (stratum, index))
                .Sum(s => s.stratum.Pairs * s.stratum.Pairs * Spread(s.index) / taken(s.stratum));
        Variance(stratum => stratum.Taken).ShouldBeLessThan(Variance(stratum => stratum.Pairs / 40.0));

        double Spread(int index)
        {
            var sample = LabelSampling.Draw(
                Data.Probabilities,
                Data.Patterns,
                new LabelSamplingOptions { Pairs = 500 }
            );
            var (from, to, pattern) = (
                sample.Strata[index].From,
                sample.Strata[index].To,
                sample.Strata[index].Pattern
            );
            var own = Enumerable
                .Range(0, Count)
                .Where(pair => Data.Probabilities[pair] >= from && Data.Probabilities[pair] < to)
                .Where(pair =>
                    pattern is null
                        ? strata.All(s => s.From != from || s.Pattern != Data.Patterns[pair])
                        : Data.Patterns[pair] == pattern
                )
                .ToList();
            var share = own.Count(pair => Data.Matches[pair]) / (double)own.Count;
            return share * (1 - share);
        }
    }

    [Fact]
    public void The_most_instructive_pair_comes_first()
    {
        // Pattern 1: ten uncertain pairs; 2: four uncertain; 3: a hundred certain ones.
        var probabilities = (double[])
            [.. Enumerable.Repeat(0.5, 10), .. Enumerable.Repeat(0.5, 4), .. Enumerable.Repeat(0.0, 100)];
        var patterns = (ulong[])
            [.. Enumerable.Repeat(1UL, 10), .. Enumerable.Repeat(2UL, 4), .. Enumerable.Repeat(3UL, 100)];

        var order = UncertainFirst.Order(probabilities, patterns, 12);

        // Gains 25 / ((k+2)(k+3)) against 4 / ((k+2)(k+3)): the fifth label of the first would gain 25/42, below 4/6 of the second.
        order.Select(pair => patterns[pair]).Take(6).ShouldBe([1UL, 1UL, 1UL, 1UL, 2UL, 1UL]);
        order.ShouldBeUnique();
        UncertainFirst.Order(probabilities, patterns, 12).ShouldBe(order);
        UncertainFirst.Order(probabilities, patterns, 500).Length.ShouldBe(114);
    }

    [Fact]
    public void Bad_input_is_refused()
    {
        Should.Throw<ArgumentException>(() => LabelSampling.Draw([0.5], [], new LabelSamplingOptions { Pairs = 1 }));
        Should.Throw<ArgumentException>(() => LabelSampling.Draw([1.5], [1], new LabelSamplingOptions { Pairs = 1 }));
        Should.Throw<ArgumentOutOfRangeException>(() =>
            LabelSampling.Draw([0.5], [1], new LabelSamplingOptions { Pairs = 0 })
        );
        Should.Throw<ArgumentException>(() => UncertainFirst.Order([double.NaN], [1], 1));
        LabelSampling.Draw([], [], new LabelSamplingOptions { Pairs = 5 }).Chosen.ShouldBeEmpty();
    }

    private static LabelSample Draw(ulong seed) =>
        LabelSampling.Draw(Data.Probabilities, Data.Patterns, new LabelSamplingOptions { Pairs = 500, Seed = seed });

    private static PairLabel[] Labels(LabelSample sample) =>
        [.. sample.Chosen.Select(chosen => Data.Matches[chosen.Pair] ? PairLabel.Same : PairLabel.Different)];

    // Most pairs plainly differ, some plainly match, a few lie between; the model is a little too sure.
    private static (double[], ulong[], bool[]) Population()
    {
        var random = new SplitMix64(21);
        var (probabilities, patterns, matches) = (new double[Count], new ulong[Count], new bool[Count]);
        for (var pair = 0; pair < Count; pair++)
        {
            var kind = random.Below(20);
            probabilities[pair] = kind switch
            {
                < 14 => random.Unit() * 0.005,
                < 18 => 1 - (random.Unit() * 0.02),
                _ => random.Unit(),
            };
            patterns[pair] = (ulong)((kind * 4) + Math.Min(random.Below(4), random.Below(4)));
            matches[pair] = random.Unit() < 0.01 + (0.95 * probabilities[pair]);
        }

        return (probabilities, patterns, matches);
    }
}
