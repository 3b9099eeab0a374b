using Sijil.Casebook.Intake.Shape;
using Sijil.Text.Damage;

namespace Sijil.Casebook.Intake.Pdf;

/// <summary>A PDF's table: words with their places from poppler, rows and columns by geometry, letters in the order in which they are read.</summary>
internal static class PdfReader
{
    /// <summary>Reads it. Rows are numbered by page and place on it (<see cref="PdfRow.Row"/>).</summary>
    /// <exception cref="InputFaultException">It is damaged, encrypted, hostile, holds no text or no table, or poppler is not installed.</exception>
    public static SourceTable Read(Stream pdf, string file, TableLimits limits, PdfLimits? cost = null)
    {
        var words = PdfWords.Read(pdf, file, cost ?? PdfLimits.Default);
        var notes = new List<string>();
        words = InOrder(words, notes);
        var (rows, running) = PdfLayout.Of(words);
        if (running > 0)
        {
            notes.Add(Wording.Count(running, "running head or foot left out", "running heads and feet left out"));
        }

        var isRightToLeft =
            words.Count(w => ReadingOrder.IsRightToLeft(w.Text)) * 2 > words.Count(w => w.Text.Any(char.IsLetter));
        var height = words.Select(w => w.Height).Order().ElementAt(words.Count / 2);
        var raw = new RawTable(limits, file, sheet: null);
        foreach (var row in rows)
        {
            var cells = row.Cells.Select(c => CellOf(c, height)).ToArray();
            if (isRightToLeft)
            {
                Array.Reverse(cells);
            }

            raw.Add(row.Row, cells);
        }

        notes.Add("rows are numbered by page and place on the page: 30017 is row 17 of page 3");
        return TableShape.Of(raw, "pdf", "-", raw.Rows.Count, notes);
    }

    // Some programs write letters as they are seen, some as they are read: the names tell.
    private static List<PdfWord> InOrder(List<PdfWord> words, List<string> notes)
    {
        var arabic = words.Where(w => ReadingOrder.IsRightToLeft(w.Text)).ToList();
        if (arabic.Count == 0 || !LetterOrder.IsSeen(arabic.Select(w => w.Text)))
        {
            return words;
        }

        var read = words.ConvertAll(w => w with { Text = ReadingOrder.OfWord(w.Text) });
        var widths = LigatureWidths.Learn(read.Select(w => (w.Text, w.RelativeWidth)));
        var (told, guessed) = (0, 0);
        for (var i = 0; i < read.Count; i++)
        {
            var (text, width) = (read[i].Text, read[i].RelativeWidth);
            var word = widths?.Read(text, width);
            told += word is null ? 0 : 1;

            // Too few words, or another font: what names there are, and what can be nothing else.
            if (word is null)
            {
                word = WithArticle(LetterOrder.WithLamAlef(text));
                guessed += word == text ? 0 : 1;
            }

            read[i] = read[i] with { Text = word };
        }

        notes.Add("letters stood in the order in which they are seen; words were turned round");
        notes.Add(
            Wording.Of(
                $"lam-alef was told from alef-lam by the width of {told} words, and by known names in {guessed} more"
            )
        );
        return read;
    }

    // No word begins with two alefs and a lam: it is the article before a lam-alef's alef.
    private static string WithArticle(string word) =>
        word.Length > 3 && word[0] == 'ا' && word[1] is 'ا' or 'أ' or 'إ' or 'آ' && word[2] == 'ل'
            ? "ال" + word[1] + word[3..]
            : word;

    private static string CellOf(List<PdfWord> words, double height) =>
        string.Join(
            ' ',
            PdfLayout.Lines(words, height).SelectMany(l => ReadingOrder.OfLine([.. l.Select(w => w.Text)]))
        );
}
