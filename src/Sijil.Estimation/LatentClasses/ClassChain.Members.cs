using System.Runtime.Intrinsics;

namespace Sijil.Estimation.LatentClasses;

internal sealed partial class ClassChain
{
    /// <summary>The people of every pattern are dealt to the classes.</summary>
    private void DrawMembers()
    {
        Array.Clear(_members);
        Array.Clear(_holds);
        SortByWeight();
        var table = _table;
        for (var cell = 0; cell < table.Patterns.Length; cell++)
        {
            var remaining = table.Counts[cell];
            if (remaining == 0)
            {
                continue;
            }

            var pattern = table.Patterns[cell];
            var weights = _cellWeights.AsSpan(cell * _width, _classes);
            var left = _cellSums[cell];
            foreach (var which in _order)
            {
                var weight = weights[which];
                var drawn = weight >= left ? remaining : _random.Binomial(remaining, weight / left);
                if (drawn > 0)
                {
                    Deal(which, pattern, drawn);
                    remaining = unchecked(remaining - drawn);
                    if (remaining == 0)
                    {
                        break;
                    }
                }

                left -= weight;
            }

            // Rounding may leave somebody when the last classes weigh next to nothing.
            if (remaining > 0)
            {
                Deal(_order[0], pattern, remaining);
            }
        }
    }

    private void Deal(int which, uint pattern, double people)
    {
        _members[which] += people;
        for (var list = 0; pattern != 0; list++, pattern >>= 1)
        {
            if ((pattern & 1) != 0)
            {
                _holds[(list * _width) + which] += people;
            }
        }
    }

    private void WeighCells()
    {
        for (var cell = 0; cell < _cellSums.Length; cell++)
        {
            _cellSums[cell] = Weigh(_table.Patterns[cell], _cellWeights, cell * _width);
        }
    }

    /// <summary>How likely it is to be in each class and to have this pattern; returns the sum.</summary>
    private double Weigh(uint pattern, double[] weights, int place)
    {
        var sum = Vector256<double>.Zero;
        for (var at = 0; at < _width; at += 4)
        {
            var product = Vector256.Create(_weights, at);
            for (var list = 0; list < _lists; list++)
            {
                product *= Vector256.Create((pattern >> list & 1) != 0 ? _listed : _missed, (list * _width) + at);
            }

            product.CopyTo(weights, place + at);
            sum += product;
        }

        return sum[0] + sum[1] + (sum[2] + sum[3]);
    }

    /// <summary>People on no list, and the classes they belong to. Their number has a density proportional to 1/N beforehand.</summary>
    private void DrawUnseen()
    {
        var unseenWeight = Weigh(0, _unseenWeights, 0);
        var seenWeight = unseenWeight < 0.999999 ? 1 - unseenWeight : SeenWeight();
        var cap = (_priors.MostUnseenPerObserved ?? double.PositiveInfinity) * _table.People;
        while (true)
        {
            // A negative binomial number dealt to the classes is one gamma draw and a Poisson number of each class.
            var rate = _random.Gamma(_table.People) / seenWeight;
            if (rate * unseenWeight > MostUnseen)
            {
                Capped++;
                rate = MostUnseen / unseenWeight;
            }

            long unseen = 0;
            for (var which = 0; which < _classes; which++)
            {
                var drawn = _random.Poisson(rate * _unseenWeights[which]);
                _byClass[which] = drawn;
                unseen += drawn;
            }

            if (unseen <= cap)
            {
                Unseen = unseen;
                break;
            }

            Capped++;
        }

        for (var which = 0; which < _classes; which++)
        {
            _members[which] += _byClass[which];
        }
    }

    // Where nearly everybody is unseen, 1 − p0 has few digits left; this sum keeps them.
    private double SeenWeight()
    {
        double sum = 0;
        for (var which = 0; which < _classes; which++)
        {
            sum += _weights[which] * SeenChance(which);
        }

        return sum;
    }

    /// <summary>The chance of a member of the class to be on one list at least.</summary>
    private double SeenChance(int which) => SeenChance(_listed, _missed, which, _width);

    private double SeenChance(double[] listed, double[] missed, int first, int step)
    {
        double seen = 0;
        for (var list = 0; list < _lists; list++)
        {
            var at = first + (list * step);
            seen = listed[at] + (missed[at] * seen);
        }

        return seen;
    }

    private void SortByWeight()
    {
        for (var i = 1; i < _order.Length; i++)
        {
            var which = _order[i];
            var weight = _weights[which];
            var place = i - 1;
            while (place >= 0 && _weights[_order[place]] < weight)
            {
                _order[place + 1] = _order[place];
                place--;
            }

            _order[place + 1] = which;
        }
    }
}
