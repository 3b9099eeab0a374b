namespace Sijil.Casebook.Intake;

/// <summary>What a file may hold at most before it is refused. Lists of people are far below; attacks and accidents are above.</summary>
public sealed record TableLimits
{
    /// <summary>The limits used where none are given.</summary>
    public static TableLimits Default { get; } = new();

    /// <summary>Bytes of the file as kept (2 GB).</summary>
    public long FileBytes { get; init; } = 2_000_000_000;

    /// <summary>Columns of the table (2,000).</summary>
    public int Columns { get; init; } = 2_000;

    /// <summary>Rows of the file, empty ones counted (5,000,000).</summary>
    public int Rows { get; init; } = 5_000_000;

    /// <summary>Characters of one cell (1,000,000).</summary>
    public int CellCharacters { get; init; } = 1_000_000;

    /// <summary>Bytes of all parts of a spreadsheet together, unpacked (2 GB).</summary>
    public long ExpandedBytes { get; init; } = 2_000_000_000;

    /// <summary>Parts inside a spreadsheet's zip archive (10,000).</summary>
    public int ArchiveParts { get; init; } = 10_000;

    /// <summary>How many times larger than packed a part of more than 16 MB may become (250; deflate itself reaches 1,032).</summary>
    public int ExpansionRatio { get; init; } = 250;

    /// <summary>Bytes of a JSON file, which is read whole (1 GB).</summary>
    public long JsonBytes { get; init; } = 1_000_000_000;
}
