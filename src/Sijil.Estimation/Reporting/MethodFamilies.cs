namespace Sijil.Estimation.Reporting;

/// <summary>Families of methods that stand side by side in a report.</summary>
[Flags]
public enum MethodFamilies
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Log-linear models, their range and average. The headline is theirs.</summary>
    LogLinear = 1,

    /// <summary>Latent classes.</summary>
    LatentClasses = 2,

    /// <summary>Averages over decomposable graphs.</summary>
    Decomposable = 4,

    /// <summary>Chao's lower bounds.</summary>
    Chao = 8,

    /// <summary>Sample coverage.</summary>
    Coverage = 16,

    /// <summary>No highest-order interaction.</summary>
    HighestOrder = 32,

    /// <summary>All of them.</summary>
    All = LogLinear | LatentClasses | Decomposable | Chao | Coverage | HighestOrder,
}
