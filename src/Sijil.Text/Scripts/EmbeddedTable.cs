using System.Reflection;

namespace Sijil.Text.Scripts;

/// <summary>Reads the tables that travel inside the assembly.</summary>
internal static class EmbeddedTable
{
    /// <summary>The cells of every row, without comment lines and, for .csv, without the header.</summary>
    public static IEnumerable<string[]> Rows(string file)
    {
        var separator = file.EndsWith(".tsv", StringComparison.Ordinal) ? '\t' : ',';
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream("Sijil.Text.Data." + file)
            ?? throw new InvalidOperationException($"The assembly was built without its table {file}.");
        using var reader = new StreamReader(stream);
        var header = separator == ',';
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            if (header)
            {
                header = false;
                continue;
            }

            yield return line.Split(separator);
        }
    }
}
