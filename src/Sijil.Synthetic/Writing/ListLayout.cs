using System.Text;
using Sijil.Synthetic.Recording;

namespace Sijil.Synthetic.Writing;

/// <summary>A column of a list: its heading and the cell for a record (and its 0-based position).</summary>
internal sealed record ListColumn(string Heading, Func<ListedRecord, int, string> Cell);

/// <summary>How a list's file looks: encoding, delimiter, lines above the header, columns.</summary>
internal sealed record ListLayout(IReadOnlyList<ListColumn> Columns)
{
    public Encoding Encoding { get; init; } = CsvLines.Utf8;

    public char Delimiter { get; init; } = ',';

    /// <summary>Lines above the header, each one cell and the rest of the row empty.</summary>
    public IReadOnlyList<string> TitleRows { get; init; } = [];

    /// <summary>The list's own identifier of a record by its 0-based position; null where rows have none.</summary>
    public Func<int, string>? GivenId { get; init; }

    /// <summary>1-based row of a record as a CSV reader counts, title rows and header included.</summary>
    public int RowOf(int position) => TitleRows.Count + 2 + position;
}
