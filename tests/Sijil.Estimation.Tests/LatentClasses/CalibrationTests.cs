using MathNet.Numerics.Distributions;
using Shouldly;
using Sijil.Estimation.LatentClasses;
using Sijil.Estimation.Random;
using Xunit;

namespace Sijil.Estimation.Tests.LatentClasses;

/// <summary>
/// Simulation-based calibration (Talts et al. 2018): parameters drawn from the prior, a table drawn from them, and then the true number of the unseen
/// must fall anywhere among the sampler's draws with the same chance. With a prior of 1/N, a number of people seen can be fixed: the unseen are then
/// a negative binomial number.
/// </summary>
public sealed class CalibrationTests
{
    private const int People = 60;
    private const int Lists = 3;
    private const int Ranks = 20;
    private static readonly LatentClassPriors Priors = new() { Classes = 5 };
    private static readonly int Runs = Environment.GetEnvironmentVariable("SIJIL_NIGHTLY") is null ? 300 : 2000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_true_number_of_the_unseen_has_a_uniform_rank_among_the_draws(bool together)
    {
        var counts = new int[Ranks];
        Parallel.For(
            0,
            Runs,
            run =>
            {
                var rank = Rank((ulong)run, together);
                Interlocked.Increment(ref counts[rank]);
            }
        );
        var expected = (double)Runs / Ranks;
        var distance = counts.Sum(count => (count - expected) * (count - expected) / expected);
        (1 - ChiSquared.CDF(Ranks - 1, distance)).ShouldBeGreaterThan(0.001, string.Join(" ", counts));
    }

    private static int Rank(ulong run, bool together)
    {
        var random = new RandomStream(2026, run);
        var (patterns, seen) = Truth(random);
        var counts = new long[1 << Lists];
        for (var person = 0; person < People; person++)
        {
            var place = random.Uniform() * seen;
            var at = 1;
            while (at < counts.Length - 1 && place > patterns[at])
            {
                place -= patterns[at++];
            }

            counts[at]++;
        }

        var unseen = random.NegativeBinomial(People, seen);
        uint[] present = [.. Enumerable.Range(1, counts.Length - 1).Where(at => counts[at] > 0).Select(at => (uint)at)];
        var table = new ClassTable(Lists, present, [.. present.Select(at => counts[at])], People);
        var ladder = new ClassLadder(table, new LatentClassSettings { Priors = Priors, Seed = 77 }, run, 0);
        long below = 0;
        long same = 0;
        const int draws = 199;
        for (var draw = -20; draw < draws; draw++)
        {
            for (var sweep = 0; sweep < (together ? 6 : 30); sweep++)
            {
                if (together)
                {
                    ladder.Sweep();
                }
                else
                {
                    ladder.SweepWhole();
                }
            }

            if (draw >= 0)
            {
                below += ladder.Unseen < unseen ? 1 : 0;
                same += ladder.Unseen == unseen ? 1 : 0;
            }
        }

        // Ties are broken by chance.
        var rank = below + (long)random.Below((ulong)same + 1);
        return (int)(rank * Ranks / (draws + 1));
    }

    // Chance of each pattern, and of being seen at all.
    private static (double[] Patterns, double Seen) Truth(RandomStream random)
    {
        var patterns = new double[1 << Lists];
        var logConcentration = random.LogGamma(Priors.ConcentrationShape) - Math.Log(Priors.ConcentrationRate);
        double left = 1;
        for (var which = 0; which < Priors.Classes; which++)
        {
            // 1 − part is U^(1/concentration).
            var kept =
                which == Priors.Classes - 1 ? 0 : Math.Exp(Math.Log(random.Uniform()) * Math.Exp(-logConcentration));
            var weight = left * (1 - kept);
            left *= kept;
            var chances = Enumerable.Range(0, Lists).Select(_ => random.Uniform()).ToArray();
            for (var pattern = 0; pattern < patterns.Length; pattern++)
            {
                patterns[pattern] +=
                    weight
                    * chances
                        .Select((chance, list) => (pattern >> list & 1) != 0 ? chance : 1 - chance)
                        .Aggregate((a, b) => a * b);
            }
        }

        return (patterns, 1 - patterns[0]);
    }
}
