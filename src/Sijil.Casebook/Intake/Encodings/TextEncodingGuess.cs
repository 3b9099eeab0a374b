using System.Globalization;
using System.Text;
using Sijil.Casebook.Intake.Delimited;

namespace Sijil.Casebook.Intake.Encodings;

/// <summary>Which encoding a text file is in, by its byte order mark or by the evidence of all its bytes.</summary>
internal static class TextEncodingGuess
{
    private const int SampleBytes = 4096;

    /// <exception cref="InputFaultException">The bytes are no text, or two encodings are mixed.</exception>
    public static TextEncoding Of(Stream stream, string file)
    {
        var head = new byte[SampleBytes];
        stream.Position = 0;
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var sample = head.AsSpan(0, length);
        if (sample.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return TextEncoding.Utf16(bigEndian: false, mark: true);
        }

        if (sample.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return TextEncoding.Utf16(bigEndian: true, mark: true);
        }

        if (stream.Length % 2 == 0 && IsUtf16(sample) is { } bigEndian)
        {
            return TextEncoding.Utf16(bigEndian, mark: false);
        }

        var mark = sample.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);
        return OfSurvey(stream, file, ByteSurvey.Of(stream, mark ? 3 : 0), mark);
    }

    private static TextEncoding OfSurvey(Stream stream, string file, ByteSurvey survey, bool mark)
    {
        if (survey.Zeros > 0 || survey.Controls * 50 > survey.Bytes)
        {
            throw new InputFaultException("the file holds binary data, not text; expected CSV, XLSX or JSON", file);
        }

        if (survey.OtherRuns == 0)
        {
            return TextEncoding.Utf8(mark);
        }

        // A chance run of windows-1256 bytes can be well-formed UTF-8, but hardly one in a thousand.
        if (mark || survey.Utf8Runs * 1000 > survey.OtherRuns)
        {
            var mostlyUtf8 = mark || survey.Utf8Runs >= survey.OtherRuns;
            var offset = mostlyUtf8 ? survey.FirstOther : survey.FirstUtf8;
            var (row, column) = BytePlace.Of(stream, offset);
            throw new InputFaultException(
                mostlyUtf8
                    ? "bytes that are not UTF-8 in a UTF-8 file (encodings are mixed or the text was cut); save the whole file as UTF-8"
                    : "UTF-8 text in a file of another encoding (encodings are mixed); save the whole file as UTF-8",
                file,
                row: row,
                column: column.ToString(CultureInfo.InvariantCulture)
            );
        }

        var page =
            survey.ArabicBytes > survey.AccentBytes ? 1256
            : survey.TurkishBytes > 0 ? 1254
            : 1252;
        return TextEncoding.Windows(page);
    }

    // UTF-16 without a mark: nearly every pair of bytes is an ASCII character beside a zero, or a letter of the Arabic block (06xx).
    private static bool? IsUtf16(ReadOnlySpan<byte> sample)
    {
        var pairs = sample.Length / 2;
        var (little, big, littleZeros, bigZeros) = (0, 0, 0, 0);
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            var (first, second) = (sample[i], sample[i + 1]);
            little += IsLikely(second, first) ? 1 : 0;
            big += IsLikely(first, second) ? 1 : 0;
            littleZeros += second == 0 && first != 0 ? 1 : 0;
            bigZeros += first == 0 && second != 0 ? 1 : 0;
        }

        if (pairs > 0 && little * 10 >= pairs * 9 && littleZeros > 0)
        {
            return false;
        }

        return pairs > 0 && big * 10 >= pairs * 9 && bigZeros > 0 ? true : null;
    }

    private static bool IsLikely(byte high, byte low) =>
        high == 6 || (high == 0 && low is >= 0x20 or (byte)'\t' or (byte)'\n' or (byte)'\r') || high is 1 or 0x20;
}
