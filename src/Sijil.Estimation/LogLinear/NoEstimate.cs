namespace Sijil.Estimation.LogLinear;

/// <summary>Why a model gives no number of unseen people on a table.</summary>
public enum NoEstimate
{
    /// <summary>A list of the model has nobody on it.</summary>
    ListEmpty,

    /// <summary>The likelihood rises without end as the number of unseen people grows.</summary>
    RisesWithoutEnd,

    /// <summary>The likelihood rises without end as the number of unseen people falls towards none.</summary>
    FallsToNone,

    /// <summary>The likelihood rises towards its bound in several directions, some with more unseen people and some with fewer.</summary>
    RunsBothWays,

    /// <summary>The likelihood has a maximum, but different numbers of unseen people reach it.</summary>
    AnyNumberFits,

    /// <summary>The numbers did not settle.</summary>
    NotSettled,
}
