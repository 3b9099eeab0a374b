using System.Buffers;

namespace Sijil.Linkage.Identities;

/// <summary>Rows of CSV: comma, quotes as in RFC 4180, line feeds.</summary>
internal static class CsvLine
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    /// <summary>Writes a row.</summary>
    public static void Write(TextWriter writer, params ReadOnlySpan<string> cells)
    {
        for (var index = 0; index < cells.Length; index++)
        {
            if (index > 0)
            {
                writer.Write(',');
            }

            if (cells[index].AsSpan().ContainsAny(NeedQuotes))
            {
                writer.Write('"');
                writer.Write(cells[index].Replace("\"", "\"\"", StringComparison.Ordinal));
                writer.Write('"');
            }
            else
            {
                writer.Write(cells[index]);
            }
        }

        writer.Write('\n');
    }
}
