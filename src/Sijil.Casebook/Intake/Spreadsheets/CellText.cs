using System.Globalization;
using ExcelDataReader;

namespace Sijil.Casebook.Intake.Spreadsheets;

/// <summary>Spreadsheet cells as the text a person would type for them, and a count of what that changed.</summary>
internal sealed class CellText
{
    private readonly StringPool _pool = new();
    private int _dates;
    private int _rounded;

    /// <summary>The cells of the row that the reader stands on, up to the last that is not empty.</summary>
    public string[] Row(IExcelDataReader reader)
    {
        var width = reader.FieldCount;
        while (width > 0 && reader.IsDBNull(width - 1))
        {
            width--;
        }

        var cells = new string[width];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = _pool.Shared(Text(reader, i));
        }

        return cells;
    }

    /// <summary>What a careful reader should know.</summary>
    public IEnumerable<string> Notes()
    {
        if (_dates > 0)
        {
            yield return Wording.Count(_dates, "date cell", "date cells") + " written as yyyy-mm-dd";
        }

        if (_rounded > 0)
        {
            yield return Wording.Count(_rounded, "number", "numbers")
                + " of more than 15 digits: Excel has rounded them, ids may be wrong";
        }
    }

    private string Text(IExcelDataReader reader, int column)
    {
        switch (reader.GetValue(column))
        {
            case null:
                return "";
            case string text:
                return text;
            case double number:
                return Number(number);
            case DateTime date:
                _dates++;
                return date.ToString(
                    date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss",
                    CultureInfo.InvariantCulture
                );
            case TimeSpan time:
                return time.ToString("c", CultureInfo.InvariantCulture);
            case bool flag:
                return flag ? "true" : "false";
            case var other:
                return Convert.ToString(other, CultureInfo.InvariantCulture) ?? "";
        }
    }

    // Integers without ".0" and never in scientific notation: an id is text to us.
    private string Number(double number)
    {
        if (Math.Abs(number) < 1e28 && Math.Floor(number) == number)
        {
            _rounded += Math.Abs(number) >= 1e15 ? 1 : 0;
            return ((decimal)number).ToString("0", CultureInfo.InvariantCulture);
        }

        return number.ToString("R", CultureInfo.InvariantCulture);
    }
}
