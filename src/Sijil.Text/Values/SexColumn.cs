namespace Sijil.Text.Values;

/// <summary>
/// Reads one column of sexes. The letter M is "male" or "masculin" beside F, but "mujer" beside H or V (hombre, varón) and
/// "mê" beside N (nêr): only the whole column tells.
/// </summary>
public sealed class SexColumn
{
    private readonly bool coversN;
    private readonly bool femaleM;

    private SexColumn(bool femaleM, bool coversN)
    {
        this.femaleM = femaleM;
        this.coversN = coversN;
    }

    /// <summary>The letter M stands for female in this column.</summary>
    public bool MIsFemale => femaleM;

    /// <summary>Learns the letters of a column from all its cells.</summary>
    /// <param name="cells">The cells, in any order; any text.</param>
    public static SexColumn Of(IEnumerable<string> cells)
    {
        bool f = false,
            m = false,
            h = false,
            n = false;
        foreach (var cell in cells)
        {
            switch (Letter(cell))
            {
                case 'f':
                    f = true;
                    break;
                case 'm':
                    m = true;
                    break;
                case 'h' or 'v':
                    h = true;
                    break;
                case 'n':
                    n = true;
                    break;
                default:
                    break;
            }
        }

        var female = m && !f && (h || n);
        return new SexColumn(female, female && !h);
    }

    /// <summary>As <see cref="SexReader.Read"/>, with the letters of this column.</summary>
    /// <param name="raw">Any text.</param>
    public Sex? Read(string raw) =>
        Letter(raw) switch
        {
            'm' when femaleM => Sex.Female,
            'v' when femaleM => Sex.Male,
            'n' when coversN => Sex.Male,
            _ => SexReader.Read(raw),
        };

    private static char Letter(string cell)
    {
        var trimmed = cell.AsSpan().Trim().TrimEnd('.');
        return trimmed.Length == 1 && char.IsAsciiLetter(trimmed[0]) ? (char)(trimmed[0] | 32) : '\0';
    }
}
