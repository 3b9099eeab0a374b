using System.Globalization;

namespace Sijil.Casebook.Publishing.Report.Wording;

/// <summary>How numbers are written: 1,204.5 in English, ١٬٢٠٤٫٥ in Arabic (the page can turn these back to Latin digits).</summary>
internal static class Digits
{
    /// <summary>A whole number in groups of three.</summary>
    public static string Whole(string language, double number) =>
        InLanguage(language, Minus(number.ToString("#,0", CultureInfo.InvariantCulture)));

    /// <summary>A number with at most that many decimals.</summary>
    public static string Fraction(string language, double number, int decimals) =>
        InLanguage(
            language,
            Minus(
                number.ToString(
                    decimals == 0 ? "#,0" : "#,0." + new string('#', decimals),
                    CultureInfo.InvariantCulture
                )
            )
        );

    /// <summary>A share from 0 to 1 as a whole percentage.</summary>
    public static string Percent(string language, double share) =>
        InLanguage(language, (share * 100).ToString("0", CultureInfo.InvariantCulture) + "%");

    /// <summary>Digits without grouping, for years and days.</summary>
    public static string Plain(string language, string digits) => InLanguage(language, digits);

    private static string Minus(string text) => text.Replace('-', '\u2212');

    private static string InLanguage(string language, string text) =>
        language == "ar"
            ? string.Create(
                text.Length,
                text,
                static (span, source) =>
                {
                    for (var i = 0; i < source.Length; i++)
                    {
                        span[i] = source[i] switch
                        {
                            >= '0' and <= '9' => (char)(source[i] - '0' + '\u0660'),
                            ',' => '\u066C',
                            '.' => '\u066B',
                            '%' => '\u066A',
                            _ => source[i],
                        };
                    }
                }
            )
            : text;
}
