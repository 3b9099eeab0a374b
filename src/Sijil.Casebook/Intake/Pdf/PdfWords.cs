using System.Globalization;
using System.Net;
using System.Text;

namespace Sijil.Casebook.Intake.Pdf;

/// <summary>The words of a PDF with their places, as <c>pdftotext -bbox</c> tells them.</summary>
internal static class PdfWords
{
    private const double MostBroken = 0.2;
    private const double Touching = 0.08;
    private const int Tail = 2_048;

    /// <summary>Reads them, page after page.</summary>
    /// <param name="pdf">The file, from its start.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="page">Only this page, 1-based; 0: all.</param>
    /// <exception cref="InputFaultException">It cannot be read, holds no text, or letters that say nothing.</exception>
    public static List<PdfWord> Read(Stream pdf, string file, PdfLimits limits, int page = 0)
    {
        string[] only =
            page == 0
                ? []
                :
                [
                    "-f",
                    page.ToString(CultureInfo.InvariantCulture),
                    "-l",
                    page.ToString(CultureInfo.InvariantCulture),
                ];
        CheckEnd(pdf, file);
        var output = new Poppler(limits).Run("pdftotext", ["-bbox", "-enc", "UTF-8", .. only, "-", "-"], pdf, file);
        var words = Parse(output, Math.Max(0, page - 1), limits, file);
        Check(words, file);
        return Joined(words);
    }

    // The last lines of a whole file say where its table of contents is.
    private static void CheckEnd(Stream pdf, string file)
    {
        var tail = new byte[Math.Min(Tail, pdf.Length)];
        pdf.Seek(-tail.Length, SeekOrigin.End);
        pdf.ReadExactly(tail);
        pdf.Position = 0;
        if (tail.AsSpan().IndexOf("%%EOF"u8) < 0)
        {
            throw new InputFaultException("the PDF breaks off before its end", file);
        }
    }

    // A letter with marks is told as a word of its own; what touches is one word.
    private static List<PdfWord> Joined(List<PdfWord> words)
    {
        var joined = new List<PdfWord>(words.Count);
        foreach (var line in words.OrderBy(w => w.Page).ThenBy(w => Math.Round(w.Top, 1)).ThenBy(w => w.Left))
        {
            if (
                joined.Count > 0
                && joined[^1] is var last
                && last.Page == line.Page
                && Math.Abs(last.Top - line.Top) < 0.1
                && Math.Abs(line.Left - last.Right) < Touching * line.Height
            )
            {
                joined[^1] = last with
                {
                    Right = line.Right,
                    Bottom = Math.Max(last.Bottom, line.Bottom),
                    Text = last.Text + line.Text,
                };
            }
            else
            {
                joined.Add(line);
            }
        }

        return joined;
    }

    private static List<PdfWord> Parse(byte[] output, int before, PdfLimits limits, string file)
    {
        var words = new List<PdfWord>();
        var number = before;
        using var reader = new StreamReader(new MemoryStream(output), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var text = line.AsSpan().TrimStart();
            if (text.StartsWith("<page ", StringComparison.Ordinal))
            {
                number++;
            }
            else if (text.StartsWith("<word ", StringComparison.Ordinal) && Word(number, line) is { } word)
            {
                words.Add(word);
                if (words.Count > limits.Words)
                {
                    throw new InputFaultException(Wording.Of($"the PDF has more than {limits.Words} words"), file);
                }
            }
        }

        return words;
    }

    private static PdfWord? Word(int page, string line)
    {
        var end = line.LastIndexOf("</word>", StringComparison.Ordinal);
        var start = line.IndexOf('>', StringComparison.Ordinal) + 1;
        if (start == 0 || end < start)
        {
            return null;
        }

        var text = WebUtility.HtmlDecode(line[start..end]).Trim();
        return
            text.Length > 0
            && Number(line, "xMin=\"") is { } left
            && Number(line, "yMin=\"") is { } top
            && Number(line, "xMax=\"") is { } right
            && Number(line, "yMax=\"") is { } bottom
            ? new PdfWord(page, left, top, right, bottom, text)
            : null;
    }

    private static double? Number(string line, string name)
    {
        var at = line.IndexOf(name, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        at += name.Length;
        var to = line.IndexOf('"', at);
        return
            to > at
            && double.TryParse(
                line.AsSpan(at, to - at),
                NumberStyles.Float,
                CultureInfo.InvariantCulture,
                out var value
            )
            && double.IsFinite(value)
            ? value
            : null;
    }

    private static void Check(List<PdfWord> words, string file)
    {
        if (words.Count == 0)
        {
            throw new InputFaultException(
                "the PDF holds pictures of pages and no text: ask its source for the file that it was made from, or run text recognition over it and check the result by eye",
                file
            );
        }

        var letters = words.Sum(w => (long)w.Text.Length);
        var broken = words.Sum(w => (long)w.Text.Count(IsBroken));
        if (broken > MostBroken * letters)
        {
            throw new InputFaultException(
                Wording.Of(
                    $"the PDF's letters say nothing: {broken} of {letters} characters have no meaning (its fonts carry no character map); ask its source for the file that it was made from"
                ),
                file
            );
        }
    }

    private static bool IsBroken(char c) =>
        c is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') || (char.IsControl(c) && c != '\t');
}
