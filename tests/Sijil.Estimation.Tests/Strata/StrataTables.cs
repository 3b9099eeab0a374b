using System.Collections.Immutable;
using Sijil.Estimation.Captures;

namespace Sijil.Estimation.Tests.Strata;

/// <summary>Strata written down in tests.</summary>
internal static class StrataTables
{
    /// <summary>A stratum: values with a slash between them, nothing for a missing one; cells as "110:5", first list first.</summary>
    internal static CaptureStratum Stratum(string columns, string values, string cells)
    {
        var split = cells.Split(' ').Select(cell => cell.Split(':')).ToArray();
        return new CaptureStratum(
            [.. columns.Split('/')],
            [.. values.Split('/')],
            CaptureTable.Create(
                Enumerable.Range(0, split[0][0].Length).Select(list => $"{(char)('A' + list)}"),
                split.Select(cell => new CaptureCell(
                    cell[0].Select((c, list) => c == '1' ? 1u << list : 0).Aggregate((a, b) => a | b),
                    long.Parse(cell[1], System.Globalization.CultureInfo.InvariantCulture)
                ))
            )
        );
    }

    /// <summary>The same table for a stratum of one column.</summary>
    internal static CaptureStratum Stratum(string value, CaptureTable table) => new(["place"], [value], table);

    /// <summary>All strata put together again: who is on which list.</summary>
    internal static CaptureTable Together(IEnumerable<CaptureTable> tables)
    {
        ImmutableArray<CaptureTable> all = [.. tables];
        return CaptureTable.Create(all[0].Lists, all.SelectMany(table => table.Cells));
    }
}
