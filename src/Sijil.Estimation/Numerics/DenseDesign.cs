namespace Sijil.Estimation.Numerics;

/// <summary>A design written out in full, for models that are not hierarchical in the lists (heterogeneity columns).</summary>
internal sealed class DenseDesign(double[,] matrix) : PoissonDesign(matrix.GetLength(0), matrix.GetLength(1))
{
    internal override void Predict(double[] parameters, double[] predictor)
    {
        for (var cell = 0; cell < Cells; cell++)
        {
            double sum = 0;
            for (var p = 0; p < Parameters; p++)
            {
                sum += matrix[cell, p] * parameters[p];
            }

            predictor[cell] = sum;
        }
    }

    internal override void Project(double[] cells, double[] result)
    {
        Array.Clear(result);
        for (var cell = 0; cell < Cells; cell++)
        {
            for (var p = 0; p < Parameters; p++)
            {
                result[p] += matrix[cell, p] * cells[cell];
            }
        }
    }

    internal override void Information(double[] weights, double[] result)
    {
        Array.Clear(result);
        for (var cell = 0; cell < Cells; cell++)
        {
            for (var s = 0; weights[cell] > 0 && s < Parameters; s++)
            {
                var weighted = weights[cell] * matrix[cell, s];
                for (var t = 0; weighted != 0 && t <= s; t++)
                {
                    result[(s * Parameters) + t] += weighted * matrix[cell, t];
                }
            }
        }
    }
}
