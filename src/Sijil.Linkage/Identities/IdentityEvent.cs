using System.Collections.Immutable;

namespace Sijil.Linkage.Identities;

/// <summary>What became of people and records in a run, in the ordinal order of their names in the file.</summary>
public enum IdentityEventKind : byte
{
    /// <summary>A new person, of records that were never seen.</summary>
    Added,

    /// <summary>The person's records went to several others; it leads to all of them.</summary>
    Divided,

    /// <summary>The person went over into another one, to whom its id leads from now on.</summary>
    Merged,

    /// <summary>The person took in records that were new or had been away. The other person, if any, held them last.</summary>
    RecordsAdded,

    /// <summary>The person took over records of another one, who goes on without them.</summary>
    RecordsMoved,

    /// <summary>Records of the person are no longer there.</summary>
    RecordsRemoved,

    /// <summary>An id that was merged, divided or withdrawn names its records again. The other person, if any, held them meanwhile.</summary>
    Reinstated,

    /// <summary>A new person, of records that another one held.</summary>
    Split,

    /// <summary>None of the person's records is there any longer.</summary>
    Withdrawn,
}

/// <summary>One event of a run.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Person">Whom it happened to.</param>
/// <param name="Other">Merged, Divided: to whom the records went. Split, RecordsMoved, RecordsAdded, Reinstated: from whom they came. Else null.</param>
/// <param name="Records">The records, ordinally.</param>
public sealed record IdentityEvent(
    IdentityEventKind Kind,
    string Person,
    string? Other,
    ImmutableArray<string> Records
);

/// <summary>A record's part in an event, by number in the book.</summary>
internal readonly record struct IdentityRow(IdentityEventKind Kind, int Person, int Other, int Record);
