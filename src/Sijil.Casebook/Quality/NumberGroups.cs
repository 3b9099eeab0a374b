using Sijil.Text.Values;

namespace Sijil.Casebook.Quality;

/// <summary>A run of digits in a cell.</summary>
internal readonly record struct NumberGroup(int Value, int Digits);

/// <summary>The runs of digits in a cell that holds nothing else but marks and spaces.</summary>
internal static class NumberGroups
{
    private const int MostDigits = 9;

    /// <summary>The runs in the order written; none where the cell has a letter or a run of more than nine digits.</summary>
    public static List<NumberGroup> Of(string text)
    {
        var groups = new List<NumberGroup>(3);
        var (value, digits) = (0, 0);
        foreach (var c in CellDigits.ToAscii(text))
        {
            if (char.IsLetter(c) || digits == MostDigits)
            {
                return [];
            }

            if (char.IsAsciiDigit(c))
            {
                (value, digits) = ((value * 10) + c - '0', digits + 1);
            }
            else if (digits > 0)
            {
                groups.Add(new(value, digits));
                (value, digits) = (0, 0);
            }
        }

        if (digits > 0)
        {
            groups.Add(new(value, digits));
        }

        return groups;
    }
}
