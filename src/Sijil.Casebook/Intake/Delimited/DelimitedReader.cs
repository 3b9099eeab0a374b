using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Sijil.Casebook.Intake.Encodings;
using Sijil.Casebook.Intake.Shape;

namespace Sijil.Casebook.Intake.Delimited;

/// <summary>Delimited text as RFC 4180 has it, with the tolerance that real lists need: any of four delimiters, stray quotes, "sep=" lines.</summary>
internal static class DelimitedReader
{
    /// <exception cref="InputFaultException">A quote is never closed, bytes are not in the encoding, or a limit is passed.</exception>
    public static SourceTable Read(Stream stream, string file, TextEncoding encoding, TableLimits limits)
    {
        try
        {
            var sample = encoding.Head(stream, DelimiterGuess.SampleCharacters);
            var declared = DeclaredDelimiter(sample);
            var delimiter = declared ?? DelimiterGuess.Of(sample);
            using var reader = encoding.Open(stream);
            var raw = new RawTable(limits, file, sheet: null);
            var notes = new List<string>();
            var read = Fill(raw, reader, delimiter, declared is not null, limits, notes);
            return TableShape.Of(raw, delimiter == '\t' ? "tsv" : "csv", encoding.Name, read, notes);
        }
        catch (DecoderFallbackException)
        {
            throw new InputFaultException($"bytes that are not {encoding.Name}; save the file as UTF-8", file);
        }
    }

    // Excel's own convention: a first line "sep=;" declares the delimiter.
    private static char? DeclaredDelimiter(string sample) =>
        sample.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && sample.Length > 5 && sample[5] is '\r' or '\n'
            ? sample[4]
            : null;

    private static int Fill(
        RawTable raw,
        TextReader reader,
        char delimiter,
        bool skipFirst,
        TableLimits limits,
        List<string> notes
    )
    {
        var quotes = new QuoteWatch();
        using var parser = new CsvParser(reader, Configuration(delimiter, limits, quotes), leaveOpen: true);
        var rows = 0;
        while (ReadNext(parser, raw.File, limits))
        {
            if (skipFirst)
            {
                skipFirst = false;
                continue;
            }

            rows++;
            var cells = new string[parser.Count];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = parser[i];
            }

            if (quotes.Unclosed)
            {
                throw new InputFaultException(
                    "a quotation mark that is never closed begins in this row",
                    raw.File,
                    row: parser.Row
                );
            }

            raw.Add(parser.Row, cells);
        }

        if (quotes.Stray > 0)
        {
            notes.Add(
                Wording.Count(quotes.Stray, "cell with a stray quotation mark", "cells with stray quotation marks")
            );
        }

        return rows;
    }

    private static bool ReadNext(CsvParser parser, string file, TableLimits limits)
    {
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw new InputFaultException(
                Wording.Of(
                    $"a cell of more than {limits.CellCharacters} characters (or a quotation mark that is never closed)"
                ),
                file,
                row: parser.Row
            );
        }
    }

    private static CsvConfiguration Configuration(char delimiter, TableLimits limits, QuoteWatch quotes) =>
        new(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            MaxFieldSize = limits.CellCharacters,
            BadDataFound = quotes.Take,
        };

    /// <summary>What the parser says of quotes out of place.</summary>
    private sealed class QuoteWatch
    {
        public bool Unclosed { get; private set; }
        public int Stray { get; private set; }

        public void Take(BadDataFoundArgs bad)
        {
            var quotes = bad.Field.AsSpan().Count('"');
            if (quotes % 2 == 1 && bad.Field.AsSpan().TrimStart().StartsWith("\""))
            {
                Unclosed = true;
            }

            Stray++;
        }
    }
}
