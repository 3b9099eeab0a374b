namespace Sijil.Estimation.Numerics;

/// <summary>Solves symmetric positive definite systems in a fixed order of operations.</summary>
internal sealed class Cholesky
{
    private readonly double[,] _lower;
    private readonly int _size;

    private Cholesky(double[,] lower, int size)
    {
        _lower = lower;
        _size = size;
    }

    /// <summary>Factors the matrix, or gives null when it is not positive definite to working precision.</summary>
    internal static Cholesky? Factor(double[,] matrix, int size)
    {
        var lower = new double[size, size];
        for (var j = 0; j < size; j++)
        {
            var diagonal = matrix[j, j];
            for (var k = 0; k < j; k++)
            {
                diagonal -= lower[j, k] * lower[j, k];
            }

            if (!(diagonal > matrix[j, j] * 1e-14) || !double.IsFinite(diagonal))
            {
                return null;
            }

            var root = Math.Sqrt(diagonal);
            lower[j, j] = root;
            for (var i = j + 1; i < size; i++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++)
                {
                    sum -= lower[i, k] * lower[j, k];
                }

                lower[i, j] = sum / root;
            }
        }

        return new Cholesky(lower, size);
    }

    internal double[] Solve(double[] right)
    {
        var x = (double[])right.Clone();
        for (var i = 0; i < _size; i++)
        {
            for (var k = 0; k < i; k++)
            {
                x[i] -= _lower[i, k] * x[k];
            }

            x[i] /= _lower[i, i];
        }

        for (var i = _size - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < _size; k++)
            {
                x[i] -= _lower[k, i] * x[k];
            }

            x[i] /= _lower[i, i];
        }

        return x;
    }

    /// <summary>Element (0, 0) of the inverse: the variance of the first parameter.</summary>
    internal double FirstVariance()
    {
        var unit = new double[_size];
        unit[0] = 1;
        return Solve(unit)[0];
    }
}
