using System.Collections.Immutable;

namespace Sijil.Synthetic.Releases;

/// <summary>What a release says of one person, before damage of the whole file.</summary>
public sealed record ReleaseRow
{
    /// <summary>The person.</summary>
    public required string PersonId { get; init; }

    /// <summary>The id as the list has it: nine digits, the last a check digit in most; empty when not stated.</summary>
    public required string Id { get; init; }

    /// <summary>The units of the name in Arabic.</summary>
    public required ImmutableArray<string> Units { get; init; }

    /// <summary>Whether recorded as female.</summary>
    public required bool Female { get; init; }

    /// <summary>Date of birth; null when not stated.</summary>
    public required DateOnly? Born { get; init; }

    /// <summary>Completed years.</summary>
    public required int Age { get; init; }

    /// <summary>Who reported: h, c or j.</summary>
    public required string Source { get; init; }

    /// <summary>The name as written.</summary>
    public string Name => string.Join(' ', Units);
}

/// <summary>One release of the list.</summary>
/// <param name="Number">1-based.</param>
/// <param name="FileName">Name inside the output folder.</param>
/// <param name="Rows">Its rows in the order of the file.</param>
/// <param name="Step">What led to it; null for the first.</param>
public sealed record SyntheticRelease(int Number, string FileName, IReadOnlyList<ReleaseRow> Rows, ReleaseStep? Step)
{
    /// <summary>The 1-based row of a position, header counted.</summary>
    /// <param name="position">0-based.</param>
    public static int RowOf(int position) => position + 2;
}
