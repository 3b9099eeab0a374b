namespace Sijil.Estimation.LogLinear;

/// <summary>Whether a log-linear model gives a finite, unique estimate of the unseen on a table.</summary>
public enum Existence
{
    /// <summary>The maximum likelihood estimate exists and is unique.</summary>
    Exists,

    /// <summary>An interaction of lists that share nobody: its parameter is at minus infinity, so the fit lies on the boundary. The rest has a finite, unique estimate.</summary>
    OnBoundary,

    /// <summary>No finite estimate: the likelihood rises without end as the unseen grow.</summary>
    None,

    /// <summary>Different numbers of unseen people fit equally well.</summary>
    NotIdentified,

    /// <summary>The numbers did not settle; nothing is claimed.</summary>
    NotSettled,
}
