using System.Text;

namespace Sijil.Casebook.Intake;

/// <summary>What a file is by its first bytes.</summary>
internal enum FileFormat
{
    Text,
    Spreadsheet,
    Pdf,
}

/// <summary>Tells text from spreadsheets and PDFs, and names what is neither.</summary>
internal static class FileFormatSigns
{
    extension(FileFormat)
    {
        /// <summary>Looks at the first bytes and leaves the stream at its start.</summary>
        /// <exception cref="InputFaultException">It is a known format that holds no table we read.</exception>
        public static FileFormat Of(Stream stream, string file)
        {
            Span<byte> head = stackalloc byte[16];
            stream.Position = 0;
            head = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
            stream.Position = 0;
            if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
            {
                return FileFormat.Spreadsheet;
            }

            if (head.StartsWith("%PDF-"u8))
            {
                return FileFormat.Pdf;
            }

            foreach (var (magic, what) in Foreign)
            {
                if (head.StartsWith(magic))
                {
                    throw new InputFaultException($"the file is {what}; expected CSV, XLSX, JSON or PDF", file);
                }
            }

            return FileFormat.Text;
        }
    }

    private static readonly (byte[] Magic, string What)[] Foreign =
    [
        (
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
            "an old Excel (.xls) or a password-protected workbook: open it and save it as .xlsx"
        ),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        (Encoding.ASCII.GetBytes("GIF8"), "a GIF image"),
        ([0x1F, 0x8B], "a gzip archive: unpack it first"),
        (Encoding.ASCII.GetBytes("Rar!"), "a RAR archive: unpack it first"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive: unpack it first"),
        (Encoding.ASCII.GetBytes("SQLite format 3"), "an SQLite database"),
        (Encoding.ASCII.GetBytes("{\\rtf"), "an RTF document"),
        (Encoding.ASCII.GetBytes("<!DOCTYPE"), "a web page"),
        (Encoding.ASCII.GetBytes("<html"), "a web page"),
        (Encoding.ASCII.GetBytes("<?xml"), "an XML document"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0xFF, 0xFE, 0x00, 0x00], "text in UTF-32: save it as UTF-8"),
        ([0x00, 0x00, 0xFE, 0xFF], "text in UTF-32: save it as UTF-8"),
    ];
}
