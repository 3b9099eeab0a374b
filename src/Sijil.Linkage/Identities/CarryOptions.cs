namespace Sijil.Linkage.Identities;

/// <summary>What the caller says of a run.</summary>
public sealed record CarryOptions
{
    /// <summary>Number of the run, above that of the last one kept; at least 1.</summary>
    public required int Run { get; init; }

    /// <summary>Name of the run, for people; may be empty. Without white space at either end.</summary>
    public string Label { get; init; } = "";

    /// <summary>Why the run could change something: a new list, a changed decision, a changed model. May be empty. Without white space at either end.</summary>
    public string Cause { get; init; } = "";

    /// <summary>What a new id begins with: letters, digits, '-', '_', '.' or ':'. Default "p-".</summary>
    public string Prefix { get; init; } = "p-";
}

/// <summary>Clusters with durable ids.</summary>
/// <param name="PersonOf">For each record, in the caller's order, the id of its person.</param>
/// <param name="Run">What changed.</param>
/// <param name="History">The history with this run; the very one that was given when nothing changed.</param>
public sealed record CarriedClusters(string[] PersonOf, IdentityRun Run, IdentityHistory History);
