using System.Collections.Immutable;
using System.Globalization;
using Sijil.Casebook.Intake;
using Sijil.Text.Places;

namespace Sijil.Casebook.Gazetteers;

/// <summary>Reads a gazetteer from a table (any format that <see cref="TableReader"/> reads) or a GeoJSON feature collection.</summary>
public static class GazetteerFile
{
    /// <summary>Reads the file. Several names in one cell are kept apart by a bar or a semicolon; empty rows count for nothing.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputFaultException">The file is no table, a heading is missing, or a cell cannot be meant; says file, row, column, what was found and expected.</exception>
    public static Gazetteer Read(string path)
    {
        var file = Path.GetFileName(path);
        var table = GeoJsonFeatures.Flattened(TableReader.Read(path), file);
        var columns = GazetteerColumns.Of(table, file);
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        var places = ImmutableArray.CreateBuilder<GazetteerPlace>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            var place = Place(row, columns, table, file);
            if (!rows.TryAdd(place.Code, row.Row))
            {
                throw Fault(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"expected a code that row {rows[place.Code]} does not bear"
                    ),
                    file,
                    row,
                    table,
                    columns.Code
                );
            }

            places.Add(place);
        }

        foreach (var row in table.Rows)
        {
            if (columns.Parent is { } parent && Cell(row, parent) is { Length: > 0 } code && !rows.ContainsKey(code))
            {
                throw Fault("expected the code of another row, or nothing", file, row, table, parent);
            }
        }

        try
        {
            return new Gazetteer(places.MoveToImmutable());
        }
        catch (ArgumentException fault)
        {
            throw new InputFaultException(fault.Message, file);
        }
    }

    private static GazetteerPlace Place(SourceRow row, GazetteerColumns columns, SourceTable table, string file)
    {
        var code = Cell(row, columns.Code);
        if (code.Length == 0)
        {
            throw Fault("expected a code", file, row, table, columns.Code);
        }

        ImmutableArray<string> names =
        [
            .. columns
                .Names.SelectMany(column =>
                    Cell(row, column)
                        .Split(['|', ';', '؛'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                )
                .Distinct(StringComparer.Ordinal),
        ];
        return names.Length == 0
            ? throw Fault("expected at least one name", file, row, table, columns.Names[0])
            : new(
                code,
                names,
                Stated(row, columns.Parent),
                Stated(row, columns.Level),
                Point(row, columns, table, file)
            );
    }

    private static GeoPoint? Point(SourceRow row, GazetteerColumns columns, SourceTable table, string file)
    {
        if (columns is not { Latitude: { } north, Longitude: { } east })
        {
            return null;
        }

        var hasNorth = Cell(row, north).Length > 0;
        return !hasNorth && Cell(row, east).Length == 0
            ? null
            : new GeoPoint(Degrees(row, north, 90, table, file), Degrees(row, east, 180, table, file));
    }

    private static double Degrees(SourceRow row, int column, double most, SourceTable table, string file) =>
        double.TryParse(Cell(row, column), NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees)
        && Math.Abs(degrees) <= most
            ? degrees
            : throw Fault(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"expected degrees from -{most} to {most}, with a point (31.5)"
                ),
                file,
                row,
                table,
                column
            );

    private static string? Stated(SourceRow row, int? column) =>
        column is { } at && Cell(row, at) is { Length: > 0 } text ? text : null;

    private static string Cell(SourceRow row, int column) => row.Cells[column].Trim();

    private static InputFaultException Fault(
        string expected,
        string file,
        SourceRow row,
        SourceTable table,
        int column
    ) => new(expected, file, row: row.Row, column: table.Columns[column].Header, found: row.Cells[column]);
}
