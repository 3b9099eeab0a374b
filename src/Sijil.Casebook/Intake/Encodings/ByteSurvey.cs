namespace Sijil.Casebook.Intake.Encodings;

/// <summary>
/// One pass over the bytes of a text in an unknown ASCII-based encoding. Every run of bytes above 0x7F is either well-formed UTF-8
/// (Unicode, table 3-7) or not; the words those runs stand in tell Arabic letters (whole words of them) from accents among ASCII letters.
/// </summary>
internal sealed class ByteSurvey
{
    private long _position;
    private bool _inRun;
    private bool _runIsValid;
    private long _runStart;
    private int _pending;
    private byte _low = 0x80;
    private byte _high = 0xBF;
    private int _wordHigh;
    private int _wordAscii;
    private int _wordTurkish;

    public long Utf8Runs { get; private set; }
    public long OtherRuns { get; private set; }
    public long FirstUtf8 { get; private set; } = -1;
    public long FirstOther { get; private set; } = -1;
    public long Zeros { get; private set; }
    public long Controls { get; private set; }
    public long Bytes => _position;

    /// <summary>High bytes in words that hold nothing else: what Arabic looks like in windows-1256.</summary>
    public long ArabicBytes { get; private set; }

    /// <summary>High bytes in words with ASCII letters: what accents look like in windows-1252.</summary>
    public long AccentBytes { get; private set; }

    /// <summary>Bytes that are ğ ı ş İ Ğ Ş in windows-1254 and hardly ever occur in windows-1252.</summary>
    public long TurkishBytes { get; private set; }

    public static ByteSurvey Of(Stream stream, int skip)
    {
        var survey = new ByteSurvey();
        stream.Position = skip;
        survey._position = skip;
        var buffer = new byte[1 << 16];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            foreach (var b in buffer.AsSpan(0, read))
            {
                survey.Take(b);
                survey._position++;
            }
        }

        survey.EndRun();
        survey.EndWord();
        return survey;
    }

    private void Take(byte b)
    {
        if (b >= 0x80)
        {
            TakeHigh(b);
            return;
        }

        EndRun();
        if ((b | 0x20) is >= 'a' and <= 'z')
        {
            _wordAscii++;
            return;
        }

        EndWord();
        if (b < 0x20)
        {
            Zeros += b == 0 ? 1 : 0;
            Controls += b is not ((byte)'\t' or (byte)'\n' or (byte)'\r') ? 1 : 0;
        }
    }

    private void TakeHigh(byte b)
    {
        if (!_inRun)
        {
            (_inRun, _runIsValid, _runStart, _pending) = (true, true, _position, 0);
        }

        _wordHigh++;
        _wordTurkish += b is 0xD0 or 0xDD or 0xDE or 0xF0 or 0xFD or 0xFE ? 1 : 0;
        if (!_runIsValid)
        {
            return;
        }

        if (_pending > 0 ? b >= _low && b <= _high : Lead(b))
        {
            if (_pending > 0)
            {
                _pending--;
                (_low, _high) = (0x80, 0xBF);
            }
            else
            {
                _pending =
                    b < 0xE0 ? 1
                    : b < 0xF0 ? 2
                    : 3;
            }

            return;
        }

        _runIsValid = false;
        FirstOther = FirstOther < 0 ? _position : FirstOther;
    }

    private bool Lead(byte b)
    {
        _low = b switch
        {
            0xE0 => 0xA0,
            0xF0 => 0x90,
            _ => 0x80,
        };
        _high = b switch
        {
            0xED => 0x9F,
            0xF4 => 0x8F,
            _ => 0xBF,
        };
        return b is >= 0xC2 and <= 0xF4;
    }

    private void EndRun()
    {
        if (!_inRun)
        {
            return;
        }

        _inRun = false;
        if (_runIsValid && _pending > 0)
        {
            _runIsValid = false;
            FirstOther = FirstOther < 0 ? _position - 1 : FirstOther;
        }

        if (_runIsValid)
        {
            Utf8Runs++;
            FirstUtf8 = FirstUtf8 < 0 ? _runStart : FirstUtf8;
        }
        else
        {
            OtherRuns++;
        }
    }

    private void EndWord()
    {
        if (_wordAscii > 0)
        {
            AccentBytes += _wordHigh;
            TurkishBytes += _wordTurkish;
        }
        else if (_wordHigh > 1)
        {
            ArabicBytes += _wordHigh;
        }

        (_wordHigh, _wordAscii, _wordTurkish) = (0, 0, 0);
    }
}
