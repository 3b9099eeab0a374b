using System.Globalization;
using Sijil.Text.Values;

namespace Sijil.Casebook.Intake.Mapping;

/// <summary>Columns that only count the rows.</summary>
internal static class SerialColumn
{
    /// <summary>Whether nearly all cells are whole numbers, each one more than the one above.</summary>
    public static bool Is(SourceTable table, int column)
    {
        var (previous, steps, numbers) = (long.MinValue, 0, 0);
        var (others, breaks, few) = (0, 0, table.Rows.Count / 20);
        foreach (var cell in table.Column(column))
        {
            // Beyond one in twenty there is no way back: most columns are told after a few rows.
            if (others > few || breaks > few)
            {
                return false;
            }

            if (
                !long.TryParse(
                    CellDigits.ToAscii(cell),
                    NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
                    CultureInfo.InvariantCulture,
                    out var number
                )
            )
            {
                others++;
                continue;
            }

            breaks += numbers > 0 && number - 1 != previous ? 1 : 0;
            steps += numbers > 0 && number - 1 == previous ? 1 : 0;
            numbers++;
            previous = number;
        }

        return numbers > 1 && numbers * 20 >= table.Rows.Count * 19 && steps * 20 >= (numbers - 1) * 19;
    }
}
