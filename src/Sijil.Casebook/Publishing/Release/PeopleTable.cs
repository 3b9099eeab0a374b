using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Sijil.Casebook.Publishing.Release;

/// <summary>Reads a table that <c>build</c> wrote, by the names of its columns.</summary>
internal static class PeopleTable
{
    /// <summary>Calls back for each row with a reader of its cells.</summary>
    public static void Read(string path, Action<Func<string, string>> row)
    {
        using var text = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture));
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            row(column => csv.GetField(column)!);
        }
    }
}
