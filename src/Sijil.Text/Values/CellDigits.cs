using System.Text;

namespace Sijil.Text.Values;

/// <summary>Digits as Arabic and Persian keyboards write them.</summary>
public static class CellDigits
{
    /// <summary>
    /// The same text with Arabic-Indic (U+0660–0669) and Persian (U+06F0–06F9) digits as 0–9, the Arabic decimal separator
    /// (U+066B) as a full stop and the Arabic thousands separator (U+066C) dropped. All else stays as it is.
    /// </summary>
    /// <param name="raw">Any text.</param>
    public static string ToAscii(string raw)
    {
        if (!raw.AsSpan().ContainsAnyInRange('\u0660', '\u06F9'))
        {
            return raw;
        }

        var plain = new StringBuilder(raw.Length);
        foreach (var c in raw)
        {
            switch (c)
            {
                case >= '\u0660' and <= '\u0669':
                    plain.Append((char)(c - '\u0660' + '0'));
                    break;
                case >= '\u06F0' and <= '\u06F9':
                    plain.Append((char)(c - '\u06F0' + '0'));
                    break;
                case '\u066B':
                    plain.Append('.');
                    break;
                case '\u066C':
                    break;
                default:
                    plain.Append(c);
                    break;
            }
        }

        return plain.ToString();
    }
}
