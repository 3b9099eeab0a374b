namespace Sijil.Estimation.Numerics;

/// <summary>
/// The design of a hierarchical log-linear model over the lattice of patterns: a term applies to every pattern that holds all of its lists.
/// Margins come from one pass over the lattice (zeta transform), so that the information matrix costs p² look-ups rather than p² sums over all cells.
/// </summary>
internal sealed class HierarchicalDesign(int lists, uint[] terms) : PoissonDesign(1 << lists, terms.Length)
{
    private readonly double[] _margins = new double[1 << lists];

    internal override void Predict(double[] parameters, double[] predictor)
    {
        Array.Clear(predictor);
        for (var t = 0; t < terms.Length; t++)
        {
            predictor[terms[t]] = parameters[t];
        }

        for (var list = 0; list < lists; list++)
        {
            var bit = 1 << list;
            for (var block = 0; block < Cells; block += 2 * bit)
            {
                var without = predictor.AsSpan(block, bit);
                var with = predictor.AsSpan(block + bit, bit);
                for (var i = 0; i < with.Length; i++)
                {
                    with[i] += without[i];
                }
            }
        }
    }

    internal override void Project(double[] cells, double[] result)
    {
        SumSupersets(cells);
        for (var t = 0; t < terms.Length; t++)
        {
            result[t] = _margins[terms[t]];
        }
    }

    internal override void Information(double[] weights, double[] result)
    {
        SumSupersets(weights);
        for (var s = 0; s < terms.Length; s++)
        {
            for (var t = 0; t <= s; t++)
            {
                result[(s * terms.Length) + t] = _margins[terms[s] | terms[t]];
            }
        }
    }

    private void SumSupersets(double[] cells)
    {
        Array.Copy(cells, _margins, Cells);
        for (var list = 0; list < lists; list++)
        {
            var bit = 1 << list;
            for (var block = 0; block < Cells; block += 2 * bit)
            {
                var without = _margins.AsSpan(block, bit);
                var with = _margins.AsSpan(block + bit, bit);
                for (var i = 0; i < without.Length; i++)
                {
                    without[i] += with[i];
                }
            }
        }
    }
}
