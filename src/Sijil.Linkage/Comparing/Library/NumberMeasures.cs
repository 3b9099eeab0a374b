using System.Globalization;
using Sijil.Linkage.Columns;

namespace Sijil.Linkage.Comparing.Library;

/// <summary>The numbers that a column's texts state; NaN where a text is none.</summary>
internal static class Numbers
{
    public static double[] Of(TextColumn column)
    {
        var result = new double[column.Values];
        for (var value = 0; value < result.Length; value++)
        {
            result[value] = double.TryParse(
                column.Chars(value),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : double.NaN;
        }

        return result;
    }
}

/// <summary>How far two numbers are apart.</summary>
internal sealed class NumberMeasure(TextColumn column) : ValueMeasure(column.ValueArray, 0)
{
    private readonly double[] numbers = Numbers.Of(column);

    protected override double OfValues(int a, int b) => Math.Abs(numbers[a] - numbers[b]);
}

/// <summary>How far two numbers are apart, as a share of the larger: 0 to 1, or above where their signs differ.</summary>
internal sealed class ShareMeasure(TextColumn column) : ValueMeasure(column.ValueArray, 0)
{
    private readonly double[] numbers = Numbers.Of(column);

    protected override double OfValues(int a, int b)
    {
        var largest = Math.Max(Math.Abs(numbers[a]), Math.Abs(numbers[b]));
        return largest == 0 ? 0 : Math.Abs(numbers[a] - numbers[b]) / largest;
    }
}

/// <summary>Great-circle distance in kilometres on a sphere of radius 6371.0088 km (haversine formula); NaN where a side states no point.</summary>
internal sealed class KilometresMeasure : Measure
{
    private const double Radius = 6371.0088;
    private readonly double[] latitudeOf;
    private readonly double[] longitudeOf;

    /// <summary>Points as latitude and longitude in degrees, in two columns or as "lat, lon" in one.</summary>
    public KilometresMeasure(TextColumn latitude, TextColumn? longitude)
    {
        var (first, second) = longitude is null
            ? (Numbers.Of(latitude.Map(text => Part(text, 0))), Numbers.Of(latitude.Map(text => Part(text, 1))))
            : (Numbers.Of(latitude), Numbers.Of(longitude));
        var (firstOf, secondOf) = longitude is null
            ? (latitude.Map(text => Part(text, 0)).ValueArray, latitude.Map(text => Part(text, 1)).ValueArray)
            : (latitude.ValueArray, longitude.ValueArray);
        latitudeOf = Array.ConvertAll(firstOf, value => value < 0 ? double.NaN : first[value] * Math.PI / 180);
        longitudeOf = Array.ConvertAll(secondOf, value => value < 0 ? double.NaN : second[value] * Math.PI / 180);
    }

    public override double Of(int left, int right)
    {
        var (a, b) = (latitudeOf[left], latitudeOf[right]);
        var across = Math.Sin((a - b) / 2);
        var along = Math.Sin((longitudeOf[left] - longitudeOf[right]) / 2);
        var part = (across * across) + (Math.Cos(a) * Math.Cos(b) * along * along);
        return 2 * Radius * Math.Asin(Math.Min(1, Math.Sqrt(part)));
    }

    private static string? Part(string text, int index) =>
        text.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries) is { Length: 2 } parts ? parts[index] : null;
}
