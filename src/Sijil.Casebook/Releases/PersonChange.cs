using System.Collections.Immutable;
using Sijil.Text.Values;

namespace Sijil.Casebook.Releases;

/// <summary>What happened to one person of a list between two releases.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="OldRow">1-based row in the older file (in the earlier one for a person reinstated); null for a person added.</param>
/// <param name="NewRow">1-based row in the newer file; null for a person removed.</param>
public sealed record PersonChange(ChangeKind Kind, int? OldRow, int? NewRow)
{
    /// <summary>The list's own id in the older file, or null.</summary>
    public string? OldId { get; init; }

    /// <summary>The list's own id in the newer file, or null.</summary>
    public string? NewId { get; init; }

    /// <summary>The name as the newer file writes it, or the older where there is no newer row.</summary>
    public required string Name { get; init; }

    /// <summary>Sex, as the newer file states it where it does.</summary>
    public required Sex Sex { get; init; }

    /// <summary>The age band, by the newer file's age where it states one.</summary>
    public required AgeBand AgeBand { get; init; }

    /// <summary>The values that differ, in the order of the columns; empty for people added or removed.</summary>
    public ImmutableArray<FieldChange> Fields { get; init; } = [];

    /// <summary>For a person reinstated: place of the release in which the person was found, in the order given, oldest first.</summary>
    public int? Earlier { get; init; }

    /// <summary>
    /// For a person added or removed: a row of the other file that may be the same person, though the evidence is not enough to say so
    /// without anyone looking.
    /// </summary>
    public int? PerhapsRow { get; init; }

    /// <summary>For a person added or removed: the row of the other file under whose id somebody else stands.</summary>
    public int? SameIdRow { get; init; }

    /// <summary>
    /// For a person removed or added: a row of the other file with the same name, to which somebody else of this file was paired. The
    /// row that went or came may have been a duplicate.
    /// </summary>
    public int? TwinRow { get; init; }

    /// <summary>
    /// A short name of the change by which a reason can be attached: a hash of its kind and of both rows' cells (columns that only count
    /// rows aside), the same whatever the order of rows.
    /// </summary>
    public string Key { get; init; } = "";

    /// <summary>Why, as somebody entered it; null when nobody did.</summary>
    public string? Reason { get; init; }
}
