using System.Collections.Immutable;
using System.Globalization;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Chains;

namespace Sijil.Estimation.LatentClasses;

/// <summary>
/// The Bayesian nonparametric latent class model of multiple systems estimation (Manrique-Vallier 2016, Biometrics 72): people belong to classes
/// that differ in how likely each list is to hold them, and are listed independently within a class.
/// </summary>
public static class LatentClassModel
{
    // Each ladder is climbed so often before its chain's draws count.
    private const int Scouting = 600;
    private const int WarmUp = 5_000;
    private const int FirstRound = 4_096;

    // From this many sweeps on, chains that differ so much are led through smaller tables instead of being waited for.
    private const int Patience = 60_000;
    private const double FarApart = 1.05;

    /// <summary>
    /// Runs chains until they agree and are long enough, or until it must be said that they are not. The order of rows and lists makes no difference.
    /// </summary>
    /// <param name="table">Who is on which list: three lists or more for a figure that means anything, which is for the caller to see to.</param>
    /// <param name="settings">Priors, seed and limits; null for the defaults.</param>
    /// <exception cref="ArgumentException">The table is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its range.</exception>
    public static LatentClassEstimate Of(CaptureTable table, LatentClassSettings? settings = null)
    {
        settings ??= new LatentClassSettings();
        settings.Check();
        if (table.Observed == 0)
        {
            throw new ArgumentException("expected somebody to be on a list", nameof(table));
        }

        var ordered = table.InOrderOfNames();
        var counts = ClassTable.Of(ordered);

        // Tables differ in their streams, so that what is drawn for strata of one run is not drawn alike.
        var stream = ulong.Parse(ordered.Sha256.AsSpan(0, 16), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var ladders = new ClassLadder[settings.Chains];
        ForEach(settings, chain => ladders[chain] = Started(counts, settings, stream, chain));

        var alone = Rounds(ladders, counts, settings, together: false);
        return alone.Converged || ladders[0].Levels == 1 ? alone : Rounds(ladders, counts, settings, together: true);
    }

    private static ClassLadder Started(ClassTable counts, LatentClassSettings settings, ulong stream, int chain)
    {
        var ladder = new ClassLadder(counts, settings, stream, chain);
        for (var sweep = 0; ladder.Levels > 1 && sweep < Scouting; sweep++)
        {
            ladder.Sweep();
        }

        for (var sweep = 0; sweep < (ladder.Levels > 1 ? WarmUp / 10 : WarmUp); sweep++)
        {
            ladder.SweepWhole();
        }

        return ladder;
    }

    private static LatentClassEstimate Rounds(
        ClassLadder[] ladders,
        ClassTable counts,
        LatentClassSettings settings,
        bool together
    )
    {
        KeptDraws[] kept = [.. ladders.Select(_ => new KeptDraws())];
        var cost = together ? ladders[0].Cost : 1;
        var capped = ladders.Sum(ladder => ladder.Whole.Capped);
        var done = 0;
        var round = FirstRound;
        while (true)
        {
            ForEach(settings, chain => Run(ladders[chain], kept[chain], counts.People, round, together));
            done += round;
            double[][] draws = [.. kept.Select(k => k.Draws)];
            var diagnostics = ChainDiagnostics.Of(draws);
            var converged =
                IsEnough(diagnostics, settings) && !(IsTwoHumps(draws) && !together && ladders[0].Levels > 1);
            var last =
                (long)(done + round) * cost > settings.MostSweeps
                || (!together && ladders[0].Levels > 1 && done >= Patience && diagnostics.Rhat > FarApart);
            if (converged || last)
            {
                var held =
                    (double)(ladders.Sum(ladder => ladder.Whole.Capped) - capped) / ((long)done * ladders.Length);
                return Estimate(draws, diagnostics, converged, settings) with
                {
                    Observed = counts.People,
                    Sweeps = done,
                    Levels = together ? ladders[0].Levels : 1,
                    Capped = held,
                };
            }

            round = Math.Max(FirstRound, done / 2);
        }
    }

    private static void Run(ClassLadder ladder, KeptDraws kept, long people, int sweeps, bool together)
    {
        for (var sweep = 0; sweep < sweeps; sweep++)
        {
            if (together)
            {
                ladder.Sweep();
            }
            else
            {
                ladder.SweepWhole();
            }

            kept.Add(people + ladder.Unseen);
        }
    }

    // A measure that is not a number is that of draws which do not vary.
    private static bool IsEnough(ChainDiagnostics diagnostics, LatentClassSettings settings) =>
        !(diagnostics.Rhat >= settings.LargestRhat)
        && !(diagnostics.BulkSize < settings.SmallestSize)
        && !(diagnostics.TailSize < settings.SmallestSize);

    private static bool IsTwoHumps(double[][] draws) => Modes.Of([.. draws.SelectMany(chain => chain)]).Count > 1;

    private static LatentClassEstimate Estimate(
        double[][] draws,
        ChainDiagnostics diagnostics,
        bool converged,
        LatentClassSettings settings
    )
    {
        double[] sorted = [.. draws.SelectMany(chain => chain).Order()];
        var mean = sorted.Average();
        return new LatentClassEstimate
        {
            Observed = 0,
            Converged = converged,
            Diagnostics = diagnostics,
            Median = ChainDiagnostics.Quantile(sorted, 0.5),
            Mean = mean,
            StandardDeviation = Math.Sqrt(sorted.Average(x => (x - mean) * (x - mean))),
            ErrorOfMean = ChainDiagnostics.ErrorOfMean(draws),
            ErrorOfMedian = ChainDiagnostics.ErrorOfQuantile(draws, 0.5),
            Modes = [.. Modes.Of(sorted)],
            Sweeps = 0,
            Levels = 1,
            Capped = 0,
            Settings = settings with { Threads = 0 },
            Draws = [.. draws.Select(chain => chain.ToImmutableArray())],
        };
    }

    private static void ForEach(LatentClassSettings settings, Action<int> chain) =>
        Parallel.For(
            0,
            settings.Chains,
            new ParallelOptions { MaxDegreeOfParallelism = settings.Threads == 0 ? -1 : settings.Threads },
            chain
        );
}
