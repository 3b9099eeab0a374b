using System.Globalization;

namespace Sijil.Linkage.Explaining.Words;

/// <summary>Numbers as the reader writes them: 1,204.5 or ١٬٢٠٤٫٥. They still need <see cref="ExplanationWords.Embed"/> to stand in a sentence.</summary>
internal static class NumberText
{
    public static string Whole(double number, ExplanationWords words) =>
        Digits(number.ToString("#,0", CultureInfo.InvariantCulture), words);

    public static string Fraction(double number, ExplanationWords words) =>
        Digits(number.ToString("#,0.#", CultureInfo.InvariantCulture), words);

    /// <summary>Bits with their sign and one decimal: +3.2, −0.4, 0.0.</summary>
    public static string Bits(double bits, ExplanationWords words)
    {
        var rounded = Math.Round(bits, 1, MidpointRounding.AwayFromZero);
        var sign =
            rounded > 0 ? "+"
            : rounded < 0 ? "−"
            : "";
        return Digits(sign + Math.Abs(rounded).ToString("#,0.0", CultureInfo.InvariantCulture), words);
    }

    /// <summary>A probability: 37%, 99.2%, &gt;99.9%, &lt;0.1%; never 0% or 100%.</summary>
    public static string Percent(double probability, ExplanationWords words) =>
        probability switch
        {
            >= 0.9995 => ">" + PercentDigits(0.999, "0.0", words),
            < 0.001 => "<" + PercentDigits(0.001, "0.0", words),
            >= 0.985 or < 0.015 => PercentDigits(probability, "0.0", words),
            _ => PercentDigits(probability, "0", words),
        };

    /// <summary>A probability to stand in a sentence: "more than 99.9%".</summary>
    public static string PercentInWords(double probability, ExplanationWords words)
    {
        var percent = Percent(probability, words);
        var key =
            percent[0] == '>' ? "percent.above"
            : percent[0] == '<' ? "percent.below"
            : "percent";
        percent = percent.TrimStart('>', '<');

        // Arabic-Indic digits are no strong characters: only RLI puts the sign on their left.
        var embedded = words.UsesArabicIndicDigits
            ? BidirectionalText.Isolate(percent, BidirectionalText.RightToLeftIsolate)
            : words.Embed(percent);
        return words.Say(key, ("number", embedded));
    }

    private static string PercentDigits(double probability, string format, ExplanationWords words) =>
        Digits((probability * 100).ToString(format, CultureInfo.InvariantCulture) + "%", words);

    private static string Digits(string text, ExplanationWords words) =>
        !words.UsesArabicIndicDigits
            ? text
            : string.Concat(
                text.Select(unit =>
                    unit switch
                    {
                        >= '0' and <= '9' => (char)(unit - '0' + '\u0660'),
                        ',' => '\u066C',
                        '.' => '\u066B',
                        '%' => '\u066A',
                        _ => unit,
                    }
                )
            );
}
