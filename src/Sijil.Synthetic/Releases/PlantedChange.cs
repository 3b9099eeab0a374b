namespace Sijil.Synthetic.Releases;

/// <summary>What was planted in one person's row, or in a whole column.</summary>
public enum PlantedKind
{
    /// <summary>A person who was on no release before.</summary>
    Added,

    /// <summary>A person who is not on the newer release.</summary>
    Removed,

    /// <summary>A person who was removed earlier and is on the newer release again.</summary>
    Reinstated,

    /// <summary>Another id.</summary>
    Id,

    /// <summary>A letter of the name corrected.</summary>
    NameLetter,

    /// <summary>Father, grandfather or family replaced.</summary>
    NamePartReplaced,

    /// <summary>A unit of the name added.</summary>
    NamePartAdded,

    /// <summary>A unit of the name dropped.</summary>
    NamePartDropped,

    /// <summary>The name spelled otherwise.</summary>
    Spelling,

    /// <summary>Other spaces in the name.</summary>
    Spaces,

    /// <summary>A letter lost with others of the column.</summary>
    LetterLost,

    /// <summary>Another date of birth.</summary>
    Birth,

    /// <summary>The other sex.</summary>
    Sex,

    /// <summary>A year added with the whole column.</summary>
    AgeShift,

    /// <summary>Lam and alef exchanged in the whole file, or no longer.</summary>
    LamAlef,

    /// <summary>Day and month exchanged in the whole file, or no longer.</summary>
    DayMonth,

    /// <summary>A column called otherwise.</summary>
    ColumnRenamed,

    /// <summary>A column that is missing, or there again.</summary>
    ColumnDropped,
}

/// <summary>One planted change of one person.</summary>
/// <param name="Release">1-based number of the newer release.</param>
/// <param name="Kind">What was planted.</param>
/// <param name="PersonId">The person.</param>
/// <param name="OldRow">1-based row in the release before, header counted; null for a person who is not on it.</param>
/// <param name="NewRow">1-based row in the newer release; null for a person removed.</param>
/// <param name="Old">The value before, as it would be written without damage.</param>
/// <param name="New">The value now.</param>
public sealed record PlantedChange(
    int Release,
    PlantedKind Kind,
    string PersonId,
    int? OldRow,
    int? NewRow,
    string Old = "",
    string New = ""
);

/// <summary>One planted change of a whole column.</summary>
/// <param name="Release">1-based number of the newer release.</param>
/// <param name="Kind">What was planted.</param>
/// <param name="People">People on both releases whose cell it changed; 0 for a column renamed or dropped.</param>
public sealed record PlantedShift(int Release, PlantedKind Kind, int People);
