using System.Globalization;

namespace Sijil.Text.Damage;

/// <summary>A cell that is a number as spreadsheets write it: digits, a fraction, an exponent of ten.</summary>
/// <param name="Whole">The digits before the separator; one at least.</param>
/// <param name="Fraction">The digits behind the separator; null where there is no separator.</param>
/// <param name="Exponent">The exponent, 0 to 99; null where there is none.</param>
internal readonly record struct CellNumber(string Whole, string? Fraction, int? Exponent)
{
    private const int Longest = 40;

    /// <summary>The number; null where the cell is none, or is written in another way.</summary>
    public static CellNumber? Of(string trimmed)
    {
        if (trimmed.Length is 0 or > Longest)
        {
            return null;
        }

        var at = 0;
        var whole = Digits();
        string? fraction = null;
        if (at < trimmed.Length && trimmed[at] is '.' or ',')
        {
            at++;
            fraction = Digits();
        }

        int? exponent = null;
        if (at < trimmed.Length && trimmed[at] is 'e' or 'E')
        {
            at += at + 1 < trimmed.Length && trimmed[at + 1] == '+' ? 2 : 1;
            var digits = Digits();
            if (digits.Length is 0 or > 2)
            {
                return null;
            }

            exponent = int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        return at < trimmed.Length || whole.Length == 0 || fraction?.Length == 0
            ? null
            : new CellNumber(whole, fraction, exponent);

        string Digits()
        {
            var start = at;
            while (at < trimmed.Length && char.IsAsciiDigit(trimmed[at]))
            {
                at++;
            }

            return trimmed[start..at];
        }
    }
}
