using System.Text;

namespace Sijil.Casebook.Intake.Shape;

/// <summary>Header cells as text to show and as folded words to look up.</summary>
internal static class HeaderText
{
    /// <summary>White space collapsed, byte order marks and direction marks gone; otherwise as written.</summary>
    public static string Clean(string cell)
    {
        var text = new StringBuilder(cell.Length);
        foreach (var c in cell)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (text.Length > 0 && text[^1] != ' ')
                {
                    text.Append(' ');
                }
            }
            else if (
                c
                is not (
                    '\uFEFF'
                    or '\u200E'
                    or '\u200F'
                    or '\u061C'
                    or (>= '\u202A' and <= '\u202E')
                    or (>= '\u2066' and <= '\u2069')
                )
            )
            {
                text.Append(c);
            }
        }

        return text.ToString().TrimEnd(' ');
    }

    /// <summary>
    /// Lower-case Latin letters without accents, Arabic letters without marks and spelling variants, everything else a single space;
    /// "nameAr" and "name_ar" become "name ar". Two header texts that people would call the same fold to the same.
    /// </summary>
    public static string Fold(string header)
    {
        var folded = new StringBuilder(header.Length);
        var previous = '\0';
        foreach (var c in header)
        {
            if (c is >= 'A' and <= 'Z' && previous is >= 'a' and <= 'z')
            {
                Space(folded);
            }

            previous = c;
            Append(folded, c);
        }

        return folded.ToString().TrimEnd(' ');
    }

    private static void Append(StringBuilder folded, char c)
    {
        switch (c)
        {
            case >= 'A' and <= 'Z':
                folded.Append((char)(c | 0x20));
                return;
            case (>= 'a' and <= 'z') or (>= '0' and <= '9') or '#':
                folded.Append(c);
                return;
            case '\'' or '’' or 'ʼ' or '`' or '\u0640' or '\u200C' or '\u200D':
                return;
            case (>= '\u064B' and <= '\u065F') or '\u0670' or (>= '\u0300' and <= '\u036F'):
                return;
            case >= '\u0621' and <= '\u06D3':
                Arabic(folded, c);
                return;
            case '\u06D5':
                folded.Append('ه');
                return;
            default:
                Latin(folded, c);
                return;
        }
    }

    private static void Arabic(StringBuilder folded, char c)
    {
        var letter = c switch
        {
            'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
            'ى' or 'ی' or 'ې' or 'ێ' or 'ئ' => 'ي',
            'ؤ' or 'ۆ' or 'ۇ' or 'ۋ' => 'و',
            'ة' or 'ۀ' or 'ہ' or 'ھ' => 'ه',
            'ک' or 'ڪ' => 'ك',
            'ڕ' => 'ر',
            'ڵ' => 'ل',
            'ء' => '\0',
            >= '٠' and <= '٩' => (char)('0' + (c - '٠')),
            >= '۰' and <= '۹' => (char)('0' + (c - '۰')),
            '،' or '؛' or '؟' or '٪' or '٫' or '٬' or '٭' => ' ',
            _ => c,
        };
        if (letter == ' ')
        {
            Space(folded);
        }
        else if (letter != '\0')
        {
            folded.Append(letter);
        }
    }

    private static void Latin(StringBuilder folded, char c)
    {
        const string From = "àáâãäåāçćčèéêëēęğìíîïīıñńòóôõöōøùúûüūýÿşšșžÀÁÂÃÄÅĀÇĆČÈÉÊËĒĘĞÌÍÎÏĪİÑŃÒÓÔÕÖŌØÙÚÛÜŪÝŞŠȘŽ";
        const string To = "aaaaaaaccceeeeeegiiiiiinnooooooouuuuuyysssz" + "aaaaaaaccceeeeeegiiiiiinnooooooouuuuuysssz";
        var at = From.IndexOf(c, StringComparison.Ordinal);
        if (at >= 0)
        {
            folded.Append(To[at]);
        }
        else if (c is '°' or 'º')
        {
            folded.Append('o');
        }
        else
        {
            Space(folded);
        }
    }

    private static void Space(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] != ' ')
        {
            folded.Append(' ');
        }
    }
}
