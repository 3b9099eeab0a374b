using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Sijil.Casebook.Publishing.Release;

/// <summary><c>publications.csv</c>: every publication of the register, when, and why.</summary>
internal static class PublicationsTable
{
    public static byte[] Write(IEnumerable<PublicationLine> publications) =>
        PublicTables.Csv([
            ["number", "time", "reason"],
            .. publications.Select(p => (string[])[p.Number, p.Time, p.Reason]),
        ]);

    /// <exception cref="FormatException">It is written otherwise.</exception>
    public static ImmutableArray<PublicationLine> Read(byte[] file)
    {
        try
        {
            using var text = new StreamReader(
                new MemoryStream(file),
                new UTF8Encoding(false, throwOnInvalidBytes: true)
            );
            using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture));
            csv.Read();
            csv.ReadHeader();
            var lines = ImmutableArray.CreateBuilder<PublicationLine>();
            while (csv.Read())
            {
                var line = new PublicationLine(csv.GetField("number")!, csv.GetField("time")!, csv.GetField("reason")!);
                lines.Add(
                    line.Time.Length == 20
                        ? line
                        : throw new FormatException("a time is written as 2024-03-29T10:00:00Z")
                );
            }

            return Write(lines).AsSpan().SequenceEqual(file)
                ? lines.ToImmutable()
                : throw new FormatException("it is not written as it should be");
        }
        catch (Exception e) when (e is CsvHelperException or DecoderFallbackException)
        {
            throw new FormatException("it is not a table of publications", e);
        }
    }
}
