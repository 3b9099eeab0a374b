using System.Globalization;
using Sijil.Casebook.Records;
using Sijil.Text.Dates;
using Sijil.Text.Values;

namespace Sijil.Casebook.Quality;

/// <summary>Tells what the cells of a column look like, from at most 500 of its texts, evenly spread.</summary>
internal static class ColumnTypes
{
    private const int Judged = 500;
    private const int MostCategories = 50;
    private const double NearlyAll = 0.9;

    /// <summary>The type that nearly all texts have.</summary>
    /// <param name="column">The column.</param>
    /// <param name="isSerial">Whether its numbers count the rows.</param>
    public static ColumnType Of(CodedColumn column, bool isSerial)
    {
        var texts = Sample(column);
        if (texts.Count == 0)
        {
            return ColumnType.Empty;
        }

        return isSerial ? ColumnType.RowNumbers
            : Most(texts, IsWhole) ? ColumnType.WholeNumbers
            : Most(texts, IsNumber) ? ColumnType.Numbers
            : Most(texts, text => DateReader.Read(text, DateOrder.Unknown).HasValue) ? ColumnType.Dates
            : IsCategory(column) ? ColumnType.Categories
            : Most(texts, IsCode) ? ColumnType.Codes
            : ColumnType.Text;
    }

    private static List<string> Sample(CodedColumn column)
    {
        var stride = Math.Max(1, column.Texts.Count / Judged);
        var texts = new List<string>();
        for (var i = 0; i < column.Texts.Count; i += stride)
        {
            if (StatedTexts.Of(column.Texts[i]) == StatedText.Stated)
            {
                texts.Add(column.Texts[i]);
            }
        }

        return texts;
    }

    private static bool Most(List<string> texts, Predicate<string> has) =>
        texts.Count(text => has(text)) >= NearlyAll * texts.Count;

    private static bool IsWhole(string text) =>
        long.TryParse(CellDigits.ToAscii(text), NumberStyles.Integer, CultureInfo.InvariantCulture, out _);

    private static bool IsNumber(string text) =>
        double.TryParse(CellDigits.ToAscii(text), NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static bool IsCategory(CodedColumn column) =>
        column.Texts.Count <= MostCategories && column.Texts.Count * 5 <= column.Codes.Length;

    private static bool IsCode(string text)
    {
        var hasDigit = false;
        foreach (var c in text.AsSpan().Trim())
        {
            if (char.IsWhiteSpace(c))
            {
                return false;
            }

            hasDigit |= char.IsDigit(c);
        }

        return hasDigit;
    }
}
