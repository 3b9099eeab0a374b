using Sijil.Estimation.Random;

namespace Sijil.Estimation.LatentClasses;

internal sealed partial class ClassChain
{
    // Small steps for classes that many people pin down, large ones for those that few do.
    private static readonly double[] Scales = [0.1, 0.3, 0.8, 2];

    // Beyond such odds a chance is 0 or 1 to the last digit.
    private const double LargestOdds = 1e12;

    private readonly double[] _proposed;
    private readonly double[] _proposedMissed;

    /// <summary>
    /// One class is proposed to be harder or easier to list, at the same share of the people seen: a Metropolis step on the parameters, members and
    /// unseen summed out, which are drawn again right after it. The unseen and the chances move together in it; drawn in turn they move slowly.
    /// </summary>
    private void Shift()
    {
        var which = ClassOfSomebodySeen();
        if (!Propose(which, out var log))
        {
            return;
        }

        // At the same share of the people seen, a class that is harder to list weighs more.
        var ratio = SeenChance(which) / SeenChance(_proposed, _proposedMissed, 0, 1);
        var sum = 1 + (_weights[which] * (ratio - 1));
        if (!(ratio < LargestOdds && sum > 1 / LargestOdds))
        {
            return;
        }

        log += LogRatioOfWeights(which, ratio, sum) + LogRatioOfCells(which, ratio);
        if (PortableMath.Log(_random.Uniform()) < log)
        {
            Accept(which, ratio, sum);
        }
    }

    // The shares of the people seen are what the step leaves as it is, so that choosing by them is fair both ways.
    private int ClassOfSomebodySeen()
    {
        double seen = 0;
        for (var which = 0; which < _classes; which++)
        {
            _byClass[which] = _weights[which] * SeenChance(which);
            seen += _byClass[which];
        }

        var place = _random.Uniform() * seen;
        var at = 0;
        while (at < _classes - 1 && place > _byClass[at])
        {
            place -= _byClass[at];
            at++;
        }

        return at;
    }

    /// <summary>New chances by a step on the log odds; gives the ratio of their densities. False when a chance is at its end.</summary>
    private bool Propose(int which, out double log)
    {
        log = 0;
        var scale = Scales[_random.Below((ulong)Scales.Length)];
        var common = scale * _random.Normal();
        var own = (_random.Bits() & 1) == 0 ? 0 : scale;
        for (var list = 0; list < _lists; list++)
        {
            var at = (list * _width) + which;
            var step = own == 0 ? common : common + (own * _random.Normal());
            var odds = _listed[at] / _missed[at] * PortableMath.Exp(step);
            if (!(odds > 1 / LargestOdds && odds < LargestOdds))
            {
                return false;
            }

            _proposedMissed[list] = 1 / (1 + odds);
            _proposed[list] = odds / (1 + odds);
            log +=
                (_priors.ListedBeta * PortableMath.Log(_proposed[list] / _listed[at]))
                + (_priors.MissedBeta * PortableMath.Log(_proposedMissed[list] / _missed[at]));
        }

        return true;
    }

    // Prior of the weights, and the volume by which weights change with shares of the people seen.
    private double LogRatioOfWeights(int which, double ratio, double sum)
    {
        double rest = 1;
        double rests = 1;
        for (var at = 1; at <= which && at < _classes - 1; at++)
        {
            rest -= _weights[at - 1];
            var tail = Math.Max(rest, _weights[which]);
            rests *= (tail + (_weights[which] * (ratio - 1))) / tail;
        }

        var logSum = PortableMath.Log(sum);
        var logRatio = PortableMath.Log(ratio);
        var lastWeight = (which == _classes - 1 ? logRatio : 0) - logSum;
        return logRatio
            - (_classes * logSum)
            + ((_concentration - 1) * lastWeight)
            - PortableMath.Log(rests)
            + (Math.Max(_classes - 2, 0) * logSum);
    }

    private double LogRatioOfCells(int which, double ratio)
    {
        double log = 0;
        for (var cell = 0; cell < _cellSums.Length; cell++)
        {
            var weight = _weights[which] * ratio;
            var pattern = _table.Patterns[cell];
            for (var list = 0; list < _proposed.Length; list++)
            {
                weight *= (pattern >> list & 1) != 0 ? _proposed[list] : _proposedMissed[list];
            }

            var others = Math.Max(_cellSums[cell] - _cellWeights[(cell * _width) + which], 0);
            log += _table.Counts[cell] * PortableMath.Log(Math.Max(others + weight, 1e-300) / _cellSums[cell]);
        }

        return log;
    }

    private void Accept(int which, double ratio, double sum)
    {
        for (var list = 0; list < _lists; list++)
        {
            _listed[(list * _width) + which] = _proposed[list];
            _missed[(list * _width) + which] = _proposedMissed[list];
        }

        _weights[which] *= ratio;
        for (var other = 0; other < _classes; other++)
        {
            _weights[other] /= sum;
        }

        WeighCells();
    }
}
