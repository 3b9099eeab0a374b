using Sijil.Casebook.Intake.Delimited;
using Sijil.Casebook.Intake.Encodings;
using Sijil.Casebook.Intake.Json;
using Sijil.Casebook.Intake.Pdf;
using Sijil.Casebook.Intake.Spreadsheets;

namespace Sijil.Casebook.Intake;

/// <summary>Reads a list's file, whatever its name says it is, as a table of raw cells.</summary>
public static class TableReader
{
    /// <summary>
    /// Reads delimited text (comma, semicolon, tab or bar; UTF-8, UTF-16, windows-1256, windows-1254 or windows-1252),
    /// an Excel workbook (.xlsx, .xlsm, .xlsb) JSON (an array of objects, an object holding one, or JSON lines) or a PDF's table (by poppler).
    /// The format is taken from the content, never from the file's name.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">Sizes above which a file is refused; <see cref="TableLimits.Default"/> when null.</param>
    /// <returns>The table, with at least one column and one row.</returns>
    /// <exception cref="InputFaultException">The file cannot be opened, is none of these formats, is damaged, is larger than the limits, or holds no row.</exception>
    public static SourceTable Read(string path, TableLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        limits ??= TableLimits.Default;
        var file = Path.GetFileName(path);
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
            return Read(stream, file, limits);
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var reason = e is FileNotFoundException or DirectoryNotFoundException
                ? "there is no such file"
                : "it cannot be opened";
            throw new InputFaultException($"expected a file that can be read: {reason}", file.Length > 0 ? file : path);
        }
    }

    private static SourceTable Read(FileStream stream, string file, TableLimits limits)
    {
        if (stream.Length == 0)
        {
            throw new InputFaultException("the file is empty; expected a table with a header row", file);
        }

        if (stream.Length > limits.FileBytes)
        {
            throw new InputFaultException(
                Wording.Of($"the file has {stream.Length} bytes; at most {limits.FileBytes} are read"),
                file
            );
        }

        var format = FileFormat.Of(stream, file);
        if (format == FileFormat.Spreadsheet)
        {
            return WorkbookReader.Read(stream, file, limits);
        }

        if (format == FileFormat.Pdf)
        {
            return PdfReader.Read(stream, file, limits);
        }

        var encoding = TextEncodingGuess.Of(stream, file);
        return JsonTableReader.LooksLikeJson(stream, encoding)
            ? JsonTableReader.Read(stream, file, encoding, limits)
            : DelimitedReader.Read(stream, file, encoding, limits);
    }
}
