using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Sijil.Casebook.Intake.Shape;

namespace Sijil.Casebook.Intake.Json;

/// <summary>Collects objects as rows: a column per key, in the order in which keys are first seen.</summary>
internal sealed class JsonRows(string file, TableLimits limits)
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<string> _keys = [];
    private readonly List<RawRow> _rows = [];
    private readonly List<string?> _cells = [];
    private readonly StringPool _pool = new();
    private int _empty;

    /// <summary>Takes the object that the reader stands on; afterwards it stands on the object's end.</summary>
    public void Add(int number, ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new InputFaultException(
                "an array of objects was expected; this entry is no object",
                file,
                row: number
            );
        }

        if (number > limits.Rows)
        {
            throw new InputFaultException(Wording.Of($"more than {limits.Rows} rows"), file, row: number);
        }

        _cells.Clear();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var place = Place(reader.GetString() ?? "", number);
            while (_cells.Count <= place)
            {
                _cells.Add(null);
            }

            if (_cells[place] is not null)
            {
                throw new InputFaultException(
                    "an object with the same key twice",
                    file,
                    row: number,
                    column: _keys[place]
                );
            }

            reader.Read();
            _cells[place] = Cell(ref reader, number, place);
        }

        Keep(number);
    }

    /// <exception cref="InputFaultException">There is no object with a value.</exception>
    public SourceTable ToTable(string encoding, List<string> notes)
    {
        if (_rows.Count == 0)
        {
            throw new InputFaultException(
                "no rows; expected an array with at least one object that holds something",
                file
            );
        }

        if (_empty > 0)
        {
            notes.Insert(0, Wording.Count(_empty, "empty object skipped", "empty objects skipped"));
        }

        var columns = _keys.Select((key, i) => new SourceColumn(i, Header(key, i))).ToImmutableArray();
        return new SourceTable("json", encoding, null, 0, columns, TableShape.Pad(_rows, columns.Length), [.. notes]);
    }

    private static string Header(string key, int index)
    {
        var header = HeaderText.Clean(key);
        return header.Length > 0 ? header : "column " + (index + 1).ToString(CultureInfo.InvariantCulture);
    }

    private void Keep(int number)
    {
        var cells = new string[_cells.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = _cells[i] ?? "";
        }

        var row = new RawRow(number, cells);
        if (row.Width == 0)
        {
            _empty++;
        }
        else
        {
            _rows.Add(row);
        }
    }

    private int Place(string key, int number)
    {
        if (_places.TryGetValue(key, out var place))
        {
            return place;
        }

        if (_keys.Count == limits.Columns)
        {
            throw new InputFaultException(Wording.Of($"more than {limits.Columns} different keys"), file, row: number);
        }

        _keys.Add(key);
        _places.Add(key, _keys.Count - 1);
        return _keys.Count - 1;
    }

    private string Cell(ref Utf8JsonReader reader, int number, int place)
    {
        if (reader.ValueSpan.Length > limits.CellCharacters * 6L)
        {
            throw TooLong(number, place);
        }

        var text = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString() ?? "",
            JsonTokenType.Null => "",
            JsonTokenType.StartObject or JsonTokenType.StartArray => Nested(ref reader),
            _ => Encoding.UTF8.GetString(reader.ValueSpan),
        };
        return text.Length > limits.CellCharacters ? throw TooLong(number, place) : _pool.Shared(text);
    }

    // Nested values stay JSON, written in one way whatever their spacing was.
    private static string Nested(ref Utf8JsonReader reader)
    {
        using var value = JsonDocument.ParseValue(ref reader);
        using var bytes = new MemoryStream();
        using (
            var writer = new Utf8JsonWriter(
                bytes,
                new JsonWriterOptions
                {
                    Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            value.RootElement.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private InputFaultException TooLong(int number, int place) =>
        new(
            Wording.Of($"a value of more than {limits.CellCharacters} characters"),
            file,
            row: number,
            column: _keys[place]
        );
}
