using System.Globalization;
using System.Text;

namespace Sijil.Ledger.Bags;

/// <summary>What a bag says of itself in <c>bag-info.txt</c> (RFC 8493, section 2.2.2).</summary>
internal static class BagInfo
{
    /// <summary>The file's name.</summary>
    internal const string Name = "bag-info.txt";

    /// <summary>The label under which bytes and number of the payload's files stand.</summary>
    internal const string Oxum = "Payload-Oxum";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Bytes and number of files, as the label writes them.</summary>
    internal static string OxumOf(long bytes, int files) =>
        string.Create(CultureInfo.InvariantCulture, $"{bytes}.{files}");

    /// <summary>What is wrong with it; null: nothing. Labels are free, but for the payload's size, which stands at most once and must be right.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="oxum">The payload's size, counted.</param>
    internal static string? Fault(ReadOnlySpan<byte> file, string oxum)
    {
        string text;
        try
        {
            text = Utf8.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            return "it is not UTF-8";
        }

        if (text.StartsWith('\uFEFF'))
        {
            return "it begins with a byte order mark";
        }

        var said = 0;
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.Length == 0 || line[0] is ' ' or '\t')
            {
                // A value may go on in the next line.
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1)
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"line {number} is not a label, a colon and a value"
                );
            }

            if (!line.AsSpan(0, colon).Trim().Equals(Oxum, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (said++ > 0)
            {
                return $"{Oxum} stands twice";
            }

            if (line[(colon + 1)..].Trim() != oxum)
            {
                return $"{Oxum} is wrong; the payload's bytes and files are {oxum}";
            }
        }

        return null;
    }
}
