using System.IO.Compression;

namespace Sijil.Casebook.Intake.Spreadsheets;

/// <summary>
/// Unpacks every part of an archive once, keeping nothing, before a library may read it: real sizes against declared ones, checksums,
/// expansion, document type declarations (XML entities) and runs of text longer than a cell may be.
/// </summary>
internal static class ZipGuard
{
    private const long SmallPart = 16_000_000;

    /// <summary>The names of the archive's parts, all found sound.</summary>
    /// <exception cref="InputFaultException">Anything is not as the archive says, or passes a limit.</exception>
    public static IReadOnlySet<string> Check(Stream stream, string file, TableLimits limits)
    {
        try
        {
            var parts = ZipDirectory.Read(stream, limits.ArchiveParts);
            long total = 0;
            foreach (var part in parts)
            {
                if (part.Unpacked > limits.ExpandedBytes - total)
                {
                    throw new InvalidDataException(Wording.Of($"it unpacks to more than {limits.ExpandedBytes} bytes"));
                }

                total += part.Unpacked;
                CheckRatio(part, limits);
            }

            var buffer = new byte[1 << 16];
            foreach (var part in parts)
            {
                CheckPart(stream, part, buffer, limits);
            }

            return parts.Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            var what = e is InvalidDataException ? e.Message : "it was cut";
            throw new InputFaultException($"the workbook is damaged or hostile: {what}", file);
        }
        finally
        {
            stream.Position = 0;
        }
    }

    private static void CheckPart(Stream stream, ZipPart part, byte[] buffer, TableLimits limits)
    {
        using var packed = new StreamSlice(stream, part.DataStart, part.Packed);
        using Stream unpacked = part.Method == 0 ? packed : new DeflateStream(packed, CompressionMode.Decompress);
        var xml = IsXml(part.Name) ? new XmlWatch(limits.CellCharacters * 4L) : null;
        var crc = Crc32.Start;
        long length = 0;
        int read;
        while ((read = unpacked.Read(buffer)) > 0)
        {
            length += read;
            if (length > part.Unpacked)
            {
                throw new InvalidDataException("a part is larger than the archive says");
            }

            var bytes = buffer.AsSpan(0, read);
            crc = Crc32.Add(crc, bytes);
            xml?.Take(bytes);
        }

        if (length < part.Unpacked)
        {
            throw new InvalidDataException("a part is smaller than the archive says");
        }

        if (Crc32.End(crc) != part.Crc)
        {
            throw new InvalidDataException("a part's checksum is wrong: its content was altered");
        }
    }

    private static void CheckRatio(ZipPart part, TableLimits limits)
    {
        if (part.Unpacked > SmallPart && part.Unpacked / limits.ExpansionRatio > part.Packed)
        {
            throw new InvalidDataException(
                Wording.Of($"a part unpacks to more than {limits.ExpansionRatio} times its size")
            );
        }
    }

    private static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".vml", StringComparison.OrdinalIgnoreCase);
}
