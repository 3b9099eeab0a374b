using System.Collections.Immutable;
using Sijil.Linkage.Models.Json;

namespace Sijil.Linkage.Models.Splink;

internal static class SplinkReader
{
    public static (LinkageModel, ImmutableArray<SplinkRemark>) Read(JsonPart root) => throw root.Fault("x", "y");
}

/// <summary>s</summary>
public static class SplinkModel
{
    /// <summary>s</summary>
    public static void Read() { }
}
