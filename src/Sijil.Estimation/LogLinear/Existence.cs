namespace Sijil.Estimation.LogLinear;

/// <summary>Whether a log-linear model gives a finite, unique estimate of the unseen on a table.</summary>
public enum Existence
{
    /// <summary>The maximum likelihood estimate exists and is unique.</summary>
    Exists,

    /// <summary>
    /// Parameters at infinity, mostly an interaction of lists that share nobody at minus infinity: some empty patterns are fitted by zero. What
    /// remains gives a finite, unique number of unseen people (the extended estimate of Fienberg and Rinaldo 2012).
    /// </summary>
    OnBoundary,

    /// <summary>No finite estimate: the likelihood rises without end as the unseen grow.</summary>
    None,

    /// <summary>Different numbers of unseen people fit equally well.</summary>
    NotIdentified,

    /// <summary>The numbers did not settle; nothing is claimed.</summary>
    NotSettled,
}
