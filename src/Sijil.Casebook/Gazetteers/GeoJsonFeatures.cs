using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Sijil.Casebook.Intake;

namespace Sijil.Casebook.Gazetteers;

/// <summary>A GeoJSON feature collection (RFC 7946) as a table of places: a column for each property, and lat and lon of points. Lines and areas give no point.</summary>
internal static class GeoJsonFeatures
{
    private const string Properties = "properties";
    private const string Geometry = "geometry";

    /// <summary>The table with each feature's properties as columns; the table itself where it holds no features.</summary>
    /// <param name="table">A JSON file as a table.</param>
    /// <param name="file">The file's name, for what is said when it cannot be read.</param>
    /// <exception cref="InputFaultException">A feature's properties are no object, or its point is none.</exception>
    public static SourceTable Flattened(SourceTable table, string file)
    {
        if (Place(table, Properties) is not { } properties || Place(table, Geometry) is not { } geometry)
        {
            return table;
        }

        var columns = new List<string> { "lat", "lon" };
        var rows = new List<Dictionary<string, string>>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            var cells = new Dictionary<string, string>(StringComparer.Ordinal);
            Point(row, row.Cells[geometry], cells, file);
            foreach (var (name, value) in Members(row, row.Cells[properties], file))
            {
                cells.TryAdd(name, value);
                if (!columns.Contains(name, StringComparer.Ordinal))
                {
                    columns.Add(name);
                }
            }

            rows.Add(cells);
        }

        return table with
        {
            Columns = [.. columns.Select((name, index) => new SourceColumn(index, name))],
            Rows =
            [
                .. rows.Select(
                    (cells, place) =>
                        new SourceRow(
                            table.Rows[place].Row,
                            [.. columns.Select(name => cells.GetValueOrDefault(name, ""))]
                        )
                ),
            ],
        };
    }

    private static int? Place(SourceTable table, string header) =>
        table.Columns.FirstOrDefault(column => column.Header == header)?.Index;

    private static ImmutableArray<(string Name, string Value)> Members(SourceRow row, string cell, string file)
    {
        if (cell.Length == 0)
        {
            return [];
        }

        using var json = Parsed(row, cell, Properties, file);
        return json.RootElement.ValueKind == JsonValueKind.Object
            ?
            [
                .. json
                    .RootElement.EnumerateObject()
                    .Select(member =>
                        (member.Name, member.Value.ValueKind is JsonValueKind.Null ? "" : member.Value.ToString())
                    ),
            ]
            : throw new InputFaultException("expected an object", file, row: row.Row, column: Properties);
    }

    private static void Point(SourceRow row, string cell, Dictionary<string, string> cells, string file)
    {
        if (cell.Length == 0)
        {
            return;
        }

        using var json = Parsed(row, cell, Geometry, file);
        var shape = json.RootElement;
        if (
            shape.ValueKind != JsonValueKind.Object
            || !shape.TryGetProperty("type", out var type)
            || type.ValueKind != JsonValueKind.String
            || type.GetString() != "Point"
        )
        {
            return;
        }

        if (
            !shape.TryGetProperty("coordinates", out var at)
            || at.ValueKind != JsonValueKind.Array
            || at.GetArrayLength() is not (2 or 3)
            || at[0].ValueKind != JsonValueKind.Number
            || at[1].ValueKind != JsonValueKind.Number
        )
        {
            throw new InputFaultException("expected a point [east, north]", file, row: row.Row, column: Geometry);
        }

        // East stands before north.
        cells["lon"] = at[0].GetDouble().ToString(CultureInfo.InvariantCulture);
        cells["lat"] = at[1].GetDouble().ToString(CultureInfo.InvariantCulture);
    }

    private static JsonDocument Parsed(SourceRow row, string cell, string column, string file)
    {
        try
        {
            return JsonDocument.Parse(cell);
        }
        catch (JsonException)
        {
            throw new InputFaultException("expected a JSON object", file, row: row.Row, column: column);
        }
    }
}
