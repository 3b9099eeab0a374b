namespace Sijil.Casebook;

/// <summary>A step of the build.</summary>
public enum BuildStep
{
    /// <summary>Kept files are verified and read.</summary>
    Reading,

    /// <summary>Records are compared and weighed.</summary>
    Linking,

    /// <summary>People are formed and written.</summary>
    People,

    /// <summary>The undocumented are estimated.</summary>
    Estimating,

    /// <summary>The report is written.</summary>
    Reporting,
}

/// <summary>How far the build is.</summary>
/// <param name="Step">The step under way.</param>
/// <param name="Share">Done share of the step, 0 to 1; null when it cannot be known.</param>
public readonly record struct BuildProgress(BuildStep Step, double? Share);
