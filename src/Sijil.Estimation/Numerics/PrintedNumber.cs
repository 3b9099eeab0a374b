using System.Globalization;

namespace Sijil.Estimation.Numerics;

/// <summary>Rounds what is shown, so that the last digits of a machine's mathematics library do not reach any output.</summary>
internal static class PrintedNumber
{
    /// <summary>At most ten significant digits and six decimals; null for what is not a finite number.</summary>
    internal static double? Of(double? value)
    {
        if (value is not { } number || !double.IsFinite(number))
        {
            return null;
        }

        var significant = double.Parse(
            number.ToString("E9", CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture
        );
        var rounded =
            Math.Abs(significant) < 1e6 ? Math.Round(significant, 6, MidpointRounding.AwayFromZero) : significant;
        return rounded == 0 ? 0 : rounded;
    }
}
