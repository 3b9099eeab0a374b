using System.Text;

namespace Sijil.Estimation.Captures;

/// <summary>A row of CSV and the line of the text on which it starts, from 1.</summary>
internal sealed record CsvLine(int Number, List<string> Cells);

/// <summary>RFC 4180 with comma, semicolon or tab; cells trimmed, blank lines left out.</summary>
internal static class CsvLines
{
    internal static List<CsvLine> Of(string text)
    {
        var separator = SeparatorOf(text);
        var lines = new List<CsvLine>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (quoted, number, start) = (false, 1, 1);
        for (var i = text.StartsWith('\uFEFF') ? 1 : 0; i < text.Length; i++)
        {
            var c = text[i];
            number += c == '\n' ? 1 : 0;
            if (quoted)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c == separator)
            {
                EndCell();
            }
            else if (c == '\n')
            {
                EndLine();
                start = number;
            }
            else
            {
                cell.Append(c);
            }
        }

        if (quoted)
        {
            throw new CaptureTableFaultException("open-quote", "a quotation mark is never closed", start);
        }

        EndLine();
        return lines;

        void EndCell()
        {
            cells.Add(cell.ToString().Trim());
            cell.Clear();
        }

        void EndLine()
        {
            EndCell();
            if (cells.Exists(c => c.Length > 0))
            {
                lines.Add(new CsvLine(start, cells));
            }

            cells = [];
        }
    }

    private static char SeparatorOf(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var header = end < 0 ? text : text[..end];
        return ",;\t".MaxBy(s => header.Count(c => c == s));
    }
}
