namespace Sijil.Casebook.Intake.Spreadsheets;

/// <summary>Watches the bytes of an XML part go by: no document type declaration, UTF-8 only, no text longer than a cell.</summary>
internal sealed class XmlWatch(long longestText)
{
    private readonly byte[] _window = new byte[9];
    private long _sinceTag;
    private bool _started;

    /// <exception cref="InvalidDataException">Something that no workbook needs and attacks use.</exception>
    public void Take(ReadOnlySpan<byte> bytes)
    {
        if (!_started && bytes.Length > 1)
        {
            _started = true;
            if (bytes[0] is 0 or 0xFE or 0xFF || bytes[1] == 0)
            {
                throw new InvalidDataException("an XML part is not in UTF-8");
            }
        }

        if (Declares(bytes))
        {
            throw new InvalidDataException("an XML part declares a document type");
        }

        Measure(bytes);
    }

    // "<!DOCTYPE" and "<!ENTITY" may lie across two buffers: the last bytes of one are looked at together with the first of the next.
    private bool Declares(ReadOnlySpan<byte> bytes)
    {
        Span<byte> seam = stackalloc byte[18];
        _window.CopyTo(seam);
        var first = bytes[..Math.Min(9, bytes.Length)];
        first.CopyTo(seam[9..]);
        var found = Has(seam[..(9 + first.Length)]) || Has(bytes);
        if (bytes.Length >= 9)
        {
            bytes[^9..].CopyTo(_window);
        }
        else
        {
            _window.AsSpan(bytes.Length).CopyTo(_window);
            bytes.CopyTo(_window.AsSpan(9 - bytes.Length));
        }

        return found;
    }

    private static bool Has(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("<!DOCTYPE"u8) >= 0 || bytes.IndexOf("<!ENTITY"u8) >= 0;

    private void Measure(ReadOnlySpan<byte> bytes)
    {
        while (true)
        {
            var tag = bytes.IndexOf((byte)'<');
            _sinceTag += tag < 0 ? bytes.Length : tag;
            if (_sinceTag > longestText)
            {
                throw new InvalidDataException(Wording.Of($"a cell of more than {longestText / 4} characters"));
            }

            if (tag < 0)
            {
                return;
            }

            _sinceTag = 0;
            bytes = bytes[(tag + 1)..];
        }
    }
}
