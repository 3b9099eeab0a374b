using Sijil.Casebook.Records;

namespace Sijil.Casebook.Releases;

/// <summary>What became of a column.</summary>
public enum ColumnFate
{
    /// <summary>In both files under the same header, wherever it stands.</summary>
    Kept,

    /// <summary>In both files under another header.</summary>
    Renamed,

    /// <summary>Only in the older file.</summary>
    Dropped,

    /// <summary>Only in the newer file.</summary>
    Added,

    /// <summary>In one or both files it only counts the rows, and was not compared.</summary>
    Index,
}

/// <summary>A column of either file.</summary>
/// <param name="Fate">What became of it.</param>
/// <param name="Field">What it holds.</param>
/// <param name="Old">0-based place in the older file; null when it is new.</param>
/// <param name="New">0-based place in the newer file; null when it was dropped.</param>
/// <param name="OldHeader">Its header in the older file, or null.</param>
/// <param name="NewHeader">Its header in the newer file, or null.</param>
public sealed record ColumnChange(
    ColumnFate Fate,
    Field Field,
    int? Old,
    int? New,
    string? OldHeader,
    string? NewHeader
)
{
    /// <summary>Whether its cells were compared.</summary>
    public bool IsCompared => Fate is ColumnFate.Kept or ColumnFate.Renamed;

    /// <summary>The header by which it is shown: the newer one where there is one.</summary>
    public string Header => NewHeader ?? OldHeader ?? "";
}
