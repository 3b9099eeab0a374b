using Sijil.Estimation.Captures;

namespace Sijil.Estimation.LogLinear;

/// <summary>
/// Two kinds of people, each with its own chances of being on each list, and lists independent within a kind: the latent class model
/// (Goodman 1974; Cowan and Malec 1986) with two classes, by the EM algorithm of Dempster, Laird and Rubin (1977) with the people on no list
/// as part of what is missing. It is here to be held against the log-linear models, not to estimate with.
/// </summary>
/// <param name="Deviance">Poisson deviance over the cells, comparable with that of a log-linear model.</param>
/// <param name="Parameters">The total, the share of one class, and two chances for each list.</param>
/// <param name="DegreesOfFreedom">Cells less parameters.</param>
public sealed record TwoClasses(double Deviance, int Parameters, int DegreesOfFreedom)
{
    /// <summary>The fewest lists: with three the model has more parameters than there are cells.</summary>
    public const int FewestLists = 4;

    // EM climbs slowly where the classes are hardly different. Stopping it leaves the deviance a little high, on the side of not finding classes.
    private const int MostSteps = 1000;
    private const double Settled = 1e-6;

    // Shares of the second class to start from; with one start EM may end at a lower hill.
    private static readonly double[] Starts = [0.05, 0.2, 0.5];

    /// <summary>Fits the model.</summary>
    /// <param name="table">Four lists or more, with somebody on each.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than four lists.</exception>
    public static TwoClasses Of(CaptureTable table)
    {
        var lists = table.Lists.Length;
        ArgumentOutOfRangeException.ThrowIfLessThan(lists, FewestLists, nameof(table));
        var parameters = 2 + (2 * lists);
        return new TwoClasses(Starts.Min(s => Climb(table, s)), parameters, (1 << lists) - 1 - parameters);
    }

    private static double Climb(CaptureTable table, double share)
    {
        double observed = table.Observed;
        double[] rates =
        [
            .. Enumerable.Range(0, table.Lists.Length).Select(list => table.OnAll(1u << list) / observed),
        ];
        var seldom = new Class(1 - share, [.. rates.Select(rate => 0.5 * rate)]);
        var often = new Class(share, [.. rates.Select(rate => 0.3 + (0.65 * rate))]);
        var last = double.PositiveInfinity;
        for (var step = 0; step < MostSteps; step++)
        {
            var (a, b) = (seldom.Chance(0), often.Chance(0));
            var seen = 1 - a - b;
            seldom.Begin(observed * a / seen);
            often.Begin(observed * b / seen);
            double deviance = 0;
            foreach (var (pattern, count) in table.Cells)
            {
                (a, b) = (seldom.Chance(pattern), often.Chance(pattern));
                deviance += 2 * count * Math.Log(count * seen / (observed * (a + b)));
                seldom.Add(pattern, count * a / (a + b));
                often.Add(pattern, count * b / (a + b));
            }

            var people = seldom.People + often.People;
            seldom.End(people);
            often.End(people);
            if (last - deviance < Settled)
            {
                return deviance;
            }

            last = deviance;
        }

        return last;
    }

    private sealed class Class(double share, double[] chances)
    {
        private readonly double[] _listed = new double[chances.Length];
        private double _share = share;

        /// <summary>People who are expected in the class, the unlisted included.</summary>
        internal double People { get; private set; }

        /// <summary>Chance of being in the class and having the pattern.</summary>
        internal double Chance(uint pattern)
        {
            var chance = _share;
            for (var list = 0; list < chances.Length; list++)
            {
                chance *= (pattern >> list & 1) == 1 ? chances[list] : 1 - chances[list];
            }

            return chance;
        }

        internal void Begin(double unlisted)
        {
            People = unlisted;
            Array.Clear(_listed);
        }

        internal void Add(uint pattern, double people)
        {
            People += people;
            for (var list = 0; list < chances.Length; list++)
            {
                _listed[list] += (pattern >> list & 1) == 1 ? people : 0;
            }
        }

        internal void End(double all)
        {
            _share = People / all;
            for (var list = 0; list < chances.Length; list++)
            {
                chances[list] = _listed[list] / People;
            }
        }
    }
}
