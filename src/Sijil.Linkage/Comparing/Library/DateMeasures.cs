using Sijil.Linkage.Columns;

namespace Sijil.Linkage.Comparing.Library;

/// <summary>Days between two dates; a lone year counts as its middle. NaN where a text is no date.</summary>
internal sealed class DaysMeasure : ValueMeasure
{
    private readonly double[] dayOf;

    public DaysMeasure(TextColumn column)
        : base(column.ValueArray, 0)
    {
        dayOf = new double[column.Values];
        for (var value = 0; value < dayOf.Length; value++)
        {
            dayOf[value] = DayText.Read(column.Chars(value)) is { } day ? day.Number : double.NaN;
        }
    }

    protected override double OfValues(int a, int b) => Math.Abs(dayOf[a] - dayOf[b]);
}

/// <summary>1 where the dates are of one year with day and month exchanged, else 0.</summary>
internal sealed class DayMonthSwapMeasure : ValueMeasure
{
    private readonly DayText?[] dayOf;

    public DayMonthSwapMeasure(TextColumn column)
        : base(column.ValueArray, 0)
    {
        dayOf = new DayText?[column.Values];
        for (var value = 0; value < dayOf.Length; value++)
        {
            dayOf[value] = DayText.Read(column.Chars(value));
        }
    }

    protected override double OfValues(int a, int b) =>
        dayOf[a] is { } left && dayOf[b] is { } right && left.IsExchanged(right) ? 1 : 0;
}
