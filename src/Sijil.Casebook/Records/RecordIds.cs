using System.Globalization;

namespace Sijil.Casebook.Records;

/// <summary>Names records: <c>source/list/given-id</c> where the list's own id is fit to be a name and stands once in the file, else <c>source/list/row-N</c>.</summary>
public static class RecordIds
{
    private const int LongestId = 64;

    /// <summary>One id per record, in their order; distinct, and the same for the same file and mapping.</summary>
    public static IReadOnlyList<string> Of(string listKey, IReadOnlyList<SourceRecord> records)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            if (record.AsWritten.GivenId is { } id)
            {
                uses[id] = uses.GetValueOrDefault(id) + 1;
            }
        }

        return
        [
            .. records.Select(record =>
                listKey
                + "/"
                + (
                    record.AsWritten.GivenId is { } id && uses[id] == 1 && IsFit(id)
                        ? id
                        : "row-" + record.Row.ToString(CultureInfo.InvariantCulture)
                )
            ),
        ];
    }

    // An id that looks like our own row names could take another row's name.
    private static bool IsFit(string id) =>
        id.Length is > 0 and <= LongestId
        && !id.StartsWith("row-", StringComparison.Ordinal)
        && id.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ':');
}
