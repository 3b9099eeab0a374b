using System.Collections.Immutable;
using Sijil.Casebook.Settings;
using Sijil.Casebook.Storage;

namespace Sijil.Casebook.Records;

/// <summary>A list's current release, read.</summary>
/// <param name="Settings">The list as <c>casebook.yaml</c> has it.</param>
/// <param name="Release">The release that counts.</param>
/// <param name="Reading">The file's form and what became of its rows.</param>
/// <param name="RecordIds">One id per accepted record.</param>
public sealed record ListReading(
    ListSettings Settings,
    Release Release,
    ReleaseReading Reading,
    IReadOnlyList<string> RecordIds
);

/// <summary>A record with its list and id.</summary>
/// <param name="List">0-based place of its list in the casebook.</param>
/// <param name="RecordId">source/list/id.</param>
/// <param name="Record">What was read.</param>
public sealed record ListedRecord(int List, string RecordId, SourceRecord Record);

/// <summary>All records of the current releases, in the order of lists and rows. Positions in it are what linkage calls record indexes.</summary>
public sealed class RecordBook
{
    /// <summary>Lays the lists' records end to end.</summary>
    public RecordBook(ImmutableArray<ListReading> lists)
    {
        Lists = lists;
        Records =
        [
            .. lists.SelectMany(
                (list, position) =>
                    list.Reading.Records.Accepted.Select(
                        (record, i) => new ListedRecord(position, list.RecordIds[i], record)
                    )
            ),
        ];
    }

    /// <summary>The lists.</summary>
    public ImmutableArray<ListReading> Lists { get; }

    /// <summary>The records.</summary>
    public ImmutableArray<ListedRecord> Records { get; }
}
