namespace Sijil.Estimation.Numerics;

/// <summary>The linear part of a Poisson regression: parameter 0 is the intercept, cells are indexed by inclusion pattern.</summary>
internal abstract class PoissonDesign(int cells, int parameters)
{
    internal int Cells { get; } = cells;

    internal int Parameters { get; } = parameters;

    /// <summary>Writes the linear predictor of every cell.</summary>
    internal abstract void Predict(double[] parameters, double[] predictor);

    /// <summary>The transposed design times a vector over the cells.</summary>
    internal abstract void Project(double[] cells, double[] result);

    /// <summary>The lower half of the information matrix for the given cell weights, row after row.</summary>
    internal abstract void Information(double[] weights, double[] result);
}
