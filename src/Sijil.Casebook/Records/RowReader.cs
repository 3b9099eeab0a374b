using System.Collections.Immutable;
using Sijil.Casebook.Fates;
using Sijil.Casebook.Intake;
using Sijil.Text;
using Sijil.Text.Dates;
using Sijil.Text.Names;
using Sijil.Text.Values;

namespace Sijil.Casebook.Records;

/// <summary>Reads the cells of one row after another; equal texts in one column are read once.</summary>
internal sealed class RowReader
{
    private readonly ListMapping _mapping;
    private readonly MappedColumn?[] _columns;
    private readonly SexColumn _sexes;
    private readonly Func<string, bool>? _isPlainName;
    private readonly Dictionary<string, Sex?> _sexCells = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reading<AgeValue>> _ages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reading<UncertainDate>> _births = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reading<UncertainDate>>[] _dates =
    [
        .. Enum.GetValues<DateOrder>()
            .Select(_ => new Dictionary<string, Reading<UncertainDate>>(StringComparer.Ordinal)),
    ];

    /// <param name="mapping">What the columns hold.</param>
    /// <param name="sexes">The letters of the column of sexes.</param>
    /// <param name="isPlainName">Where given, a name for which it holds is not taken apart: only its text and that it is a name are wanted.</param>
    public RowReader(ListMapping mapping, SexColumn sexes, Func<string, bool>? isPlainName = null)
    {
        _mapping = mapping;
        _isPlainName = isPlainName;
        _columns = new MappedColumn?[Enum.GetValues<Field>().Length];
        foreach (var column in mapping.Columns)
        {
            if (column.Field != Field.Ignore)
            {
                _columns[(int)column.Field] ??= column;
            }
        }

        _sexes = sexes;
    }

    /// <summary>The row as a record.</summary>
    public SourceRecord Read(SourceRow row)
    {
        ImmutableArray<CellDoubt>.Builder? doubts = null;
        var record = new SourceRecord(row.Row, row.Cells)
        {
            GivenId = Id(row, ref doubts),
            Name = Name(row),
            MotherName = Mother(row),
            Sex = SexOf(row, ref doubts),
            Age = Value(row, Field.Age, _ages, (text, _) => AgeReader.Read(text), ref doubts),
            Birth = Value(
                row,
                Field.BirthDate,
                _births,
                (text, order) => DateReader.Read(text, order, placeholders: true),
                ref doubts
            ),
            Death = Date(row, Field.DeathDate, ref doubts),
            Place = Text(row, Field.Place),
            Origin = Text(row, Field.Origin),
            Status = Status(row),
            MissingDate = Date(row, Field.MissingDate, ref doubts),
            DetainedDate = Date(row, Field.DetainedDate, ref doubts),
            ReleasedDate = Date(row, Field.ReleasedDate, ref doubts),
            FoundDate = Date(row, Field.FoundDate, ref doubts),
        };
        return doubts is null ? record : record with { Doubts = doubts.DrainToImmutable() };
    }

    private UncertainDate? Date(SourceRow row, Field field, ref ImmutableArray<CellDoubt>.Builder? doubts) =>
        _columns[(int)field] is { } column
            ? Value(
                row,
                field,
                _dates[(int)column.DateOrder],
                (text, order) => DateReader.Read(text, order),
                ref doubts
            )
            : null;

    // "Missing" says nothing in other columns; of a person it says much.
    private string? Status(SourceRow row) =>
        Cell(row, Field.Status) is { } cell && FateWords.Read(cell) > Fate.Unknown
            ? cell.Trim()
            : Text(row, Field.Status);

    private string? Cell(SourceRow row, Field field) =>
        _columns[(int)field] is { } column ? row.Cells[column.Index] : null;

    // The text of a cell that states something, without surrounding space; null otherwise.
    private string? Text(SourceRow row, Field field) =>
        Cell(row, field) is { } cell && StatedTexts.Of(cell) == StatedText.Stated ? cell.Trim() : null;

    private string? Id(SourceRow row, ref ImmutableArray<CellDoubt>.Builder? doubts)
    {
        if (Text(row, Field.Id) is not { } id)
        {
            return null;
        }

        if (!IdText.IsShortened(id))
        {
            return id;
        }

        Doubt(row, Field.Id, "an id in full; a spreadsheet shortened this one to a power of ten", ref doubts);
        return null;
    }

    private PersonName Name(SourceRow row)
    {
        var whole = Cell(row, Field.Name);
        var (given, family) = (Text(row, Field.GivenName), Text(row, Field.FamilyName));
        if (Text(row, Field.Name) is null || (given is not null && family is not null))
        {
            var (father, grandfather) = (Text(row, Field.FatherName), Text(row, Field.GrandfatherName));
            return given is null && father is null && grandfather is null && family is null
                ? Whole(whole ?? Cell(row, Field.GivenName) ?? "", _mapping.NameOrder)
                : OfParts(given, father, grandfather, family);
        }

        return Whole(whole ?? "", _mapping.NameOrder);
    }

    private PersonName Whole(string raw, NameOrder order = NameOrder.GivenFirst) =>
        _isPlainName?.Invoke(raw) == true ? Unread(raw) : PersonName.Parse(raw, order);

    private PersonName OfParts(string? given, string? father, string? grandfather, string? family)
    {
        if (_isPlainName is not null)
        {
            string?[] parts = [given, father, grandfather, family];
            var raw = string.Join(' ', parts.Where(part => part is not null));
            if (_isPlainName(raw))
            {
                return Unread(raw);
            }
        }

        return PersonName.FromParts(given, father, grandfather, family);
    }

    private static PersonName Unread(string raw) => new(raw, "", "", NameScript.None, NameKind.Named, [], [], [], []);

    private PersonName? Mother(SourceRow row) => Text(row, Field.MotherName) is { } mother ? Whole(mother) : null;

    private Sex SexOf(SourceRow row, ref ImmutableArray<CellDoubt>.Builder? doubts)
    {
        if (Cell(row, Field.Sex) is not { } cell)
        {
            return Sex.NotStated;
        }

        if (!_sexCells.TryGetValue(cell, out var sex))
        {
            sex = _sexes.Read(cell);
            _sexCells.Add(cell, sex);
        }

        if (sex is { } read)
        {
            return read;
        }

        Doubt(row, Field.Sex, "a word or letter for male, female or unknown", ref doubts);
        return Sex.NotStated;
    }

    private T? Value<T>(
        SourceRow row,
        Field field,
        Dictionary<string, Reading<T>> known,
        Func<string, DateOrder, Reading<T>> read,
        ref ImmutableArray<CellDoubt>.Builder? doubts
    )
        where T : class
    {
        if (_columns[(int)field] is not { } column)
        {
            return null;
        }

        var cell = row.Cells[column.Index];
        if (!known.TryGetValue(cell, out var reading))
        {
            reading = read(cell, column.DateOrder);
            known.Add(cell, reading);
        }

        if (reading.Problem is { } problem)
        {
            Doubt(row, field, problem, ref doubts);
        }

        return reading.Problem is null ? reading.Value : null;
    }

    private void Doubt(SourceRow row, Field field, string expected, ref ImmutableArray<CellDoubt>.Builder? doubts)
    {
        var column = _columns[(int)field]!.Index;
        doubts ??= ImmutableArray.CreateBuilder<CellDoubt>();
        doubts.Add(new(row.Row, column, field, row.Cells[column], expected));
    }
}
