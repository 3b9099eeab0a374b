using System.Collections.Immutable;

namespace Sijil.Casebook.Custody;

/// <summary>What happened to a file between two parties. The list is closed.</summary>
public static class CustodyDirection
{
    /// <summary>Somebody gave it to us.</summary>
    public const string Received = "received";

    /// <summary>We gave it, or a copy of it, to somebody.</summary>
    public const string HandedOver = "handed-over";

    /// <summary>It went back to whom it came from.</summary>
    public const string Returned = "returned";

    /// <summary>Something was written out of the casebook for somebody.</summary>
    public const string Exported = "exported";

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } = [Received, HandedOver, Returned, Exported];
}
