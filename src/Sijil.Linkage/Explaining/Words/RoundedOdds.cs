using System.Globalization;

namespace Sijil.Linkage.Explaining.Words;

/// <summary>How strongly evidence speaks, rounded to what a person can hold in mind.</summary>
internal enum OddsStrength
{
    /// <summary>Less than 1.05 times: speaks neither way.</summary>
    Neither,

    /// <summary>1.05 to 1.25 times.</summary>
    Slightly,

    /// <summary>A number of times.</summary>
    Times,
}

/// <summary>A Bayes factor as a rounded number of times, never below 1, and the side for which it speaks.</summary>
/// <param name="Strength">How it is put.</param>
/// <param name="IsFor">Whether it speaks for one person.</param>
/// <param name="Times">1.5, 2, 2.5, or a whole number of at most two digits before zeros.</param>
/// <param name="IsAbout">Whether rounding changed the number by more than a twentieth, or it is 10 or more.</param>
internal readonly record struct RoundedOdds(OddsStrength Strength, bool IsFor, double Times, bool IsAbout)
{
    /// <summary>Beyond this a number says nothing more.</summary>
    public const double Most = 1e9;

    public static RoundedOdds Of(MatchWeight weight)
    {
        var ratio = Math.Pow(2, Math.Min(Math.Abs(weight.Bits), 40));
        var isFor = weight.Bits > 0;
        return ratio switch
        {
            < 1.05 => new RoundedOdds(OddsStrength.Neither, isFor, 1, true),
            < 1.25 => new RoundedOdds(OddsStrength.Slightly, isFor, 1, true),
            _ => Rounded(ratio, isFor),
        };
    }

    /// <summary>A number of things to hold in mind: up to 20 whole, then to about a twentieth.</summary>
    public static double Round(double number)
    {
        // Numbers that come out of a logarithm are a hair off; the sixth decimal decides nothing.
        number = Math.Round(number, 6);
        if (number <= 20)
        {
            return Math.Round(number, MidpointRounding.AwayFromZero);
        }

        // Two digits, the second one 0 or 5 from 20, 200, 2,000 on: 120, 250, 7,500.
        var magnitude = double.Parse(
            "1e" + ((int)Math.Floor(Math.Log10(number))).ToString(CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture
        );
        var unit = number < 2 * magnitude ? magnitude / 10 : magnitude / 2;
        return Math.Round(number / unit, MidpointRounding.AwayFromZero) * unit;
    }

    private static RoundedOdds Rounded(double ratio, bool isFor)
    {
        var times = ratio switch
        {
            < 1.75 => 1.5,
            < 2.25 => 2,
            < 2.75 => 2.5,
            _ => Math.Min(Round(ratio), Most),
        };
        return new RoundedOdds(
            OddsStrength.Times,
            isFor,
            times,
            times >= 10 || Math.Abs((times / ratio) - 1) > 1.0 / 20
        );
    }
}
