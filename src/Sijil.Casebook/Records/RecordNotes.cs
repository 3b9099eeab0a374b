using System.Collections.Immutable;
using Sijil.Casebook.Intake;
using Sijil.Text.Names;

namespace Sijil.Casebook.Records;

/// <summary>What a careful reader of a list should know about its records, in totals.</summary>
internal static class RecordNotes
{
    public static ImmutableArray<string> Of(List<SourceRecord> records, RepeatedRows repeated)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            if (record.GivenId is { } id)
            {
                ids[id] = ids.GetValueOrDefault(id) + 1;
            }
        }

        var (twice, rows) = (0, 0);
        foreach (var count in ids.Values)
        {
            twice += count > 1 ? 1 : 0;
            rows += count > 1 ? count : 0;
        }

        if (twice > 0)
        {
            notes.Add(
                Wording.Of(
                    $"{Wording.Count(twice, "id occurs", "ids occur")} more than once ({rows} rows); all rows are kept"
                )
            );
        }

        Note(
            notes,
            repeated.KeptApart,
            "row repeats a name and says too little more; kept",
            "rows repeat a name and say too little more; kept"
        );
        Note(
            notes,
            records.Count(r => r.Name.Kind == NameKind.Unidentified),
            "unidentified person",
            "unidentified people"
        );
        Note(
            notes,
            records.Count(r => r.Name.Kind == NameKind.NotStated),
            "record without a name",
            "records without a name"
        );
        Note(
            notes,
            records.Count(r => r.Name.Kind == NameKind.Relational),
            "person named after a relative only",
            "people named after a relative only"
        );
        Note(
            notes,
            records.Count(r => r.Name.Kind == NameKind.Group),
            "row that stands for a group",
            "rows that stand for a group"
        );
        Note(
            notes,
            records.Count(r =>
                r.Birth is { } birth
                && r.Death is { } death
                && birth.Earliest > death.Latest
                && birth.Alternative is null
                && death.Alternative is null
            ),
            "record is born after its death",
            "records are born after their death"
        );
        Note(
            notes,
            records.Count(r => r.Name.Raw.Contains('\uFFFD', StringComparison.Ordinal)),
            "name with lost characters",
            "names with lost characters"
        );
        return notes.DrainToImmutable();
    }

    private static void Note(ImmutableArray<string>.Builder notes, int count, string one, string many)
    {
        if (count > 0)
        {
            notes.Add(Wording.Count(count, one, many));
        }
    }
}
