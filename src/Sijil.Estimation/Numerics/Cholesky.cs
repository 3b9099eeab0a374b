namespace Sijil.Estimation.Numerics;

/// <summary>Solves symmetric positive definite systems in a fixed order of operations. Holds its work space; rows lie one after the other.</summary>
internal sealed class Cholesky(int size)
{
    private readonly double[] _lower = new double[size * size];

    /// <summary>Factors the matrix (its lower half); false when it is not positive definite to working precision.</summary>
    internal bool Factor(double[] matrix)
    {
        for (var i = 0; i < size; i++)
        {
            var row = _lower.AsSpan(i * size, i + 1);
            for (var j = 0; j < i; j++)
            {
                row[j] =
                    (matrix[(i * size) + j] - Dot(row, _lower.AsSpan(j * size, j + 1), j)) / _lower[(j * size) + j];
            }

            var diagonal = matrix[(i * size) + i];
            var rest = diagonal - Dot(row, row, i);
            if (!(rest > diagonal * 1e-14) || !double.IsFinite(rest))
            {
                return false;
            }

            row[i] = Math.Sqrt(rest);
        }

        return true;
    }

    /// <summary>Solves with the last matrix that was factored.</summary>
    internal void Solve(ReadOnlySpan<double> right, Span<double> solution)
    {
        right.CopyTo(solution);
        for (var i = 0; i < size; i++)
        {
            var row = _lower.AsSpan(i * size, i + 1);
            solution[i] = (solution[i] - Dot(row, solution, i)) / row[i];
        }

        for (var i = size - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < size; k++)
            {
                solution[i] -= _lower[(k * size) + i] * solution[k];
            }

            solution[i] /= _lower[(i * size) + i];
        }
    }

    /// <summary>Element (0, 0) of the inverse of the last matrix that was factored: the variance of the first parameter.</summary>
    internal double FirstVariance()
    {
        var unit = new double[size];
        unit[0] = 1;
        var solution = new double[size];
        Solve(unit, solution);
        return solution[0];
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b, int length)
    {
        double sum = 0;
        for (var k = 0; k < length; k++)
        {
            sum += a[k] * b[k];
        }

        return sum;
    }
}
