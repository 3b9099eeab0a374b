using System.Globalization;

namespace Sijil.Casebook.Intake;

/// <summary>Messages whose numbers look the same in every culture, with thousands separated by commas.</summary>
internal static class Wording
{
    /// <summary>The interpolated text, numbers as "1,234".</summary>
    public static string Of(FormattableString text)
    {
        var arguments = text.GetArguments();
        var shown = new object?[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            shown[i] = arguments[i] switch
            {
                int n => n.ToString("N0", CultureInfo.InvariantCulture),
                long n => n.ToString("N0", CultureInfo.InvariantCulture),
                var other => other,
            };
        }

        return string.Format(CultureInfo.InvariantCulture, text.Format, shown);
    }

    /// <summary>"1 row" or "3 rows".</summary>
    public static string Count(int n, string one, string many) => Of($"{n} {(n == 1 ? one : many)}");
}
