using System.Collections.Immutable;
using Sijil.Casebook.Publishing.Report;
using Sijil.Ledger.Checkpoints;

namespace Sijil.Casebook.Publishing.Release;

/// <summary>A publication's number, claimed time and reason.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Time">When, by the claim of the machine: UTC.</param>
/// <param name="Reason">Why; may be empty.</param>
public sealed record PublicationLine(string Number, string Time, string Reason);

/// <summary>Everything that a release is written from. The same contents give the same bytes.</summary>
internal sealed record ReleaseContents
{
    public required ImmutableSortedDictionary<string, string> Title { get; init; }

    public required bool IsSynthetic { get; init; }

    public required long Number { get; init; }

    /// <summary>Claimed time of the publication.</summary>
    public required string Published { get; init; }

    public required ImmutableArray<PublicationLine> Publications { get; init; }

    public required ImmutableArray<string> Fields { get; init; }

    /// <summary>The whole public log, with what opens it.</summary>
    public required ImmutableArray<PublicEntry> Entries { get; init; }

    /// <summary>The same as exact bytes.</summary>
    public required ImmutableArray<byte[]> Bytes { get; init; }

    /// <summary>The public log's signed checkpoint.</summary>
    public required byte[] Checkpoint { get; init; }

    /// <summary>The casebook's own: size and root of what never leaves it.</summary>
    public required byte[] CasebookCheckpoint { get; init; }

    /// <summary>The public log's keys; the last signed its checkpoint.</summary>
    public required KeyHistory Keys { get; init; }

    public VerifierKey Key => Keys.Last;

    public required ReportData Report { get; init; }

    public required byte[] Overlap { get; init; }

    public required byte[] Estimates { get; init; }
}
