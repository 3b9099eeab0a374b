using Sijil.Estimation.Random;

namespace Sijil.Estimation.LatentClasses;

internal sealed partial class ClassChain
{
    // Sum of log(1 − part) over the sticks: all that the concentration is told by them.
    private double _logLeft;

    /// <summary>The chances of every class to be on every list.</summary>
    private void DrawChances()
    {
        for (var list = 0; list < _lists; list++)
        {
            for (var which = 0; which < _classes; which++)
            {
                var at = (list * _width) + which;
                var chance = _random.Beta(
                    _priors.ListedBeta + _holds[at],
                    _priors.MissedBeta + _members[which] - _holds[at]
                );
                _listed[at] = chance;
                _missed[at] = 1 - chance;
            }
        }
    }

    /// <summary>The weights of the classes: each breaks its part off what the classes before it have left.</summary>
    private void DrawWeights()
    {
        double after = 0;
        for (var which = 0; which < _classes; which++)
        {
            after += _members[which];
        }

        double left = 1;
        double logLeft = 0;
        for (var which = 0; which < _classes - 1; which++)
        {
            after -= _members[which];
            double part;
            var rest = _concentration + after;
            if (_members[which] == 0)
            {
                var logRest = PortableMath.Log(_random.Uniform()) / rest;
                logLeft += logRest;
                part = 1 - PortableMath.Exp(logRest);
            }
            else
            {
                (part, var logRest) = Stick(1 + _members[which], rest);
                logLeft += logRest;
            }

            _weights[which] = left * part;
            left *= 1 - part;
        }

        _weights[_classes - 1] = left;
        _logLeft = logLeft;
    }

    private (double Part, double LogRest) Stick(double a, double b)
    {
        if (b < 1)
        {
            var (log, logRest) = _random.LogBeta(a, b);
            return (PortableMath.Exp(log), logRest);
        }

        var part = _random.Beta(a, b);
        return (part, PortableMath.Log(1 - part));
    }

    /// <summary>How ready the process is to open further classes.</summary>
    private void DrawConcentration() =>
        _concentration = Math.Max(
            _random.Gamma(_priors.ConcentrationShape + _classes - 1) / (_priors.ConcentrationRate - _logLeft),
            1e-12
        );
}
