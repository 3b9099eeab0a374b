using System.Buffers.Binary;
using System.Text;

namespace Sijil.Casebook.Intake.Spreadsheets;

/// <summary>A part of a zip archive as its central directory describes it.</summary>
internal sealed record ZipPart(
    string Name,
    ushort Flags,
    ushort Method,
    uint Crc,
    long Packed,
    long Unpacked,
    long DataStart
);

/// <summary>
/// The central directory of a zip archive, read by ourselves (APPNOTE.TXT 4.3 and 4.5.3): the library that opens workbooks believes
/// what an archive says of itself, so that sizes, checksums and overlaps have to be known before it sees the file.
/// </summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int LongestComment = 65_535;

    /// <exception cref="InvalidDataException">The archive is cut, contradicts itself, or does something no workbook does.</exception>
    public static List<ZipPart> Read(Stream stream, int mostParts)
    {
        var (count, start, length) = End(stream);
        if (count > mostParts)
        {
            throw new InvalidDataException(Wording.Of($"it has {count} parts; at most {mostParts} are read"));
        }

        if (count < 0 || start < 0 || length is < 0 or > 1 << 26 || start > stream.Length - length)
        {
            throw new InvalidDataException("its directory lies outside the file");
        }

        var directory = new byte[length];
        stream.Position = start;
        stream.ReadExactly(directory);
        var parts = new List<ZipPart>((int)count);
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            parts.Add(Part(stream, directory, ref at));
        }

        Check(parts, start);
        return parts;
    }

    private static (long Count, long Start, long Length) End(Stream stream)
    {
        var tail = new byte[(int)Math.Min(stream.Length, EndLength + LongestComment)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (at < 0 || at + EndLength > tail.Length)
        {
            throw new InvalidDataException("its directory is missing (the file was cut?)");
        }

        var end = tail.AsSpan(at);
        long count = U16(end, 10);
        long length = U32(end, 12);
        long start = U32(end, 16);
        var position = stream.Length - tail.Length + at;
        if (count == 0xFFFF || length == 0xFFFFFFFF || start == 0xFFFFFFFF)
        {
            (count, start, length) = LongEnd(stream, position);
        }

        return (count, start, length);
    }

    private static (long Count, long Start, long Length) LongEnd(Stream stream, long end)
    {
        var locator = Bytes(stream, end - 20, 20);
        if (!locator.AsSpan().StartsWith("PK\u0006\u0007"u8))
        {
            throw new InvalidDataException("its zip64 directory is missing");
        }

        var record = Bytes(stream, I64(locator, 8), 56);
        if (!record.AsSpan().StartsWith("PK\u0006\u0006"u8))
        {
            throw new InvalidDataException("its zip64 directory is missing");
        }

        return (I64(record, 32), I64(record, 48), I64(record, 40));
    }

    private static ZipPart Part(Stream stream, byte[] directory, ref int at)
    {
        if (at + 46 > directory.Length || !directory.AsSpan(at).StartsWith("PK\u0001\u0002"u8))
        {
            throw new InvalidDataException("its directory is damaged");
        }

        var entry = directory.AsSpan(at);
        var (nameLength, extraLength, commentLength) = (U16(entry, 28), U16(entry, 30), U16(entry, 32));
        if (46 + nameLength + extraLength + commentLength > entry.Length)
        {
            throw new InvalidDataException("its directory is damaged");
        }

        var (packed, unpacked, offset) = Sizes(entry, entry.Slice(46 + nameLength, extraLength));
        var name = entry.Slice(46, nameLength).ToArray();
        at += 46 + nameLength + extraLength + commentLength;
        return new(
            Encoding.UTF8.GetString(name),
            U16(entry, 8),
            U16(entry, 10),
            U32(entry, 16),
            packed,
            unpacked,
            DataStart(stream, offset, name)
        );
    }

    // Fields of 0xFFFFFFFF stand in the zip64 extra field, in this order, only those that are needed (4.5.3).
    private static (long Packed, long Unpacked, long Offset) Sizes(ReadOnlySpan<byte> entry, ReadOnlySpan<byte> extra)
    {
        long packed = U32(entry, 20);
        long unpacked = U32(entry, 24);
        long offset = U32(entry, 42);
        while (extra.Length >= 4)
        {
            var (id, length) = (U16(extra, 0), U16(extra, 2));
            var field = extra[4..];
            if (length > field.Length)
            {
                break;
            }

            if (id == 1)
            {
                field = field[..length];
                unpacked = Long(unpacked, ref field);
                packed = Long(packed, ref field);
                offset = Long(offset, ref field);
                break;
            }

            extra = field[length..];
        }

        return (packed, unpacked, offset);
    }

    private static long Long(long value, ref ReadOnlySpan<byte> field)
    {
        if (value != 0xFFFFFFFF || field.Length < 8)
        {
            return value;
        }

        var real = I64(field, 0);
        field = field[8..];
        return real;
    }

    private static long DataStart(Stream stream, long offset, byte[] name)
    {
        var local = Bytes(stream, offset, 30);
        if (!local.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            throw new InvalidDataException("a part is not where its directory says");
        }

        int length = U16(local, 26);
        if (!Bytes(stream, offset + 30, length).AsSpan().SequenceEqual(name))
        {
            throw new InvalidDataException("a part is called differently in its directory");
        }

        return offset + 30 + length + U16(local, 28);
    }

    private static void Check(List<ZipPart> parts, long directoryStart)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        long free = 0;
        foreach (var part in parts.OrderBy(p => p.DataStart))
        {
            if (!names.Add(part.Name))
            {
                throw new InvalidDataException("two parts have one name");
            }

            if ((part.Flags & 1) != 0)
            {
                throw new InvalidDataException("it is encrypted");
            }

            if (part.Method is not (0 or 8))
            {
                throw new InvalidDataException("a part is packed in a way that workbooks do not use");
            }

            if (
                part.Packed < 0
                || part.Unpacked < 0
                || part.DataStart < free
                || part.Packed > directoryStart - part.DataStart
            )
            {
                throw new InvalidDataException("its parts overlap or lie outside the file");
            }

            free = part.DataStart + part.Packed;
        }
    }

    private static byte[] Bytes(Stream stream, long offset, int length)
    {
        if (offset < 0 || offset > stream.Length - length)
        {
            throw new InvalidDataException("a part lies outside the file (the file was cut?)");
        }

        var bytes = new byte[length];
        stream.Position = offset;
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static long I64(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt64LittleEndian(bytes[at..]);
}
