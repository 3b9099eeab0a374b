namespace Sijil.Casebook.Intake.Pdf;

/// <summary>
/// Rows and columns from where words stand: what lies between two empty strips across a page is a row, or several where no strip parts them; cells that were wrapped over
/// several lines stay in their row. What stands at the top or foot of most pages and is the same but for its digits is no row.
/// </summary>
internal static class PdfLayout
{
    private const double ShareOfPages = 0.6;
    private const int FewestPages = 3;

    // Letters of one cell's lines touch or nearly so; between rows there is a little more.
    private const double Strip = 0.04;
    private const double NearerThanRows = 0.6;
    private const double MostLarger = 1.25;
    private const double Far = 1e6;

    // A line whose words all stand a word's space apart is a title, though it may lie over several columns.
    private const double WordSpace = 0.45;

    /// <summary>The rows in their order, and how many running heads and feet were left out.</summary>
    public static (List<PdfRow> Rows, int Running) Of(List<PdfWord> words)
    {
        var height = words.Select(w => w.Height).Order().ElementAt(words.Count / 2);
        var pages = words.GroupBy(w => w.Page).OrderBy(p => p.Key).Select(p => Blocks([.. p], height)).ToList();
        var running = TakeRunning(pages);
        var lines = pages.SelectMany(p => p).SelectMany(b => Lines(b, height)).ToList();
        var columns = PdfColumns.Of(lines, height);
        var anchor = Anchor(lines, columns);
        var rows = new List<PdfRow>();
        foreach (var page in Joined(pages, columns, anchor))
        {
            var number = 0;
            foreach (var part in page.SelectMany(b => Parts(b, columns, anchor, height)))
            {
                rows.Add(Row(part, ++number, columns, height));
            }
        }

        return (rows, running);
    }

    /// <summary>Words that stand side by side, from above; each line's words from left to right.</summary>
    public static List<List<PdfWord>> Lines(IEnumerable<PdfWord> words, double height)
    {
        var lines = new List<List<PdfWord>>();
        foreach (var word in words.OrderBy(w => w.Middle).ThenBy(w => w.Left))
        {
            if (lines.Count > 0 && word.Middle - lines[^1][0].Middle < height / 2)
            {
                lines[^1].Add(word);
            }
            else
            {
                lines.Add([word]);
            }
        }

        lines.ForEach(l => l.Sort((a, b) => a.Left.CompareTo(b.Left)));
        return lines;
    }

    private static List<List<PdfWord>> Blocks(List<PdfWord> page, double height)
    {
        var blocks = new List<List<PdfWord>>();
        var bottom = double.NegativeInfinity;
        foreach (var word in page.OrderBy(w => w.Top).ThenBy(w => w.Left))
        {
            if (word.Top - bottom > Strip * height)
            {
                blocks.Add([]);
                bottom = word.Bottom;
            }

            blocks[^1].Add(word);
            bottom = Math.Max(bottom, word.Bottom);
        }

        return blocks;
    }

    private static int TakeRunning(List<List<List<PdfWord>>> pages)
    {
        if (pages.Count < FewestPages)
        {
            return 0;
        }

        var taken = 0;
        foreach (var isFoot in (bool[])[false, true])
        {
            while (true)
            {
                var texts = pages
                    .Where(p => p.Count > 1)
                    .GroupBy(p => WithoutDigits(isFoot ? p[^1] : p[0]), StringComparer.Ordinal)
                    .OrderByDescending(g => g.Count())
                    .First();
                if (texts.Count() < ShareOfPages * pages.Count || !texts.Any(p => IsRunning(p, isFoot)))
                {
                    break;
                }

                foreach (var page in texts)
                {
                    page.RemoveAt(isFoot ? page.Count - 1 : 0);
                    taken++;
                }
            }
        }

        return taken;
    }

    // A table's header stands on every page too; it is told by its many cells and kept, to be known as a header.
    private static bool IsRunning(List<List<PdfWord>> page, bool isFoot)
    {
        var of = isFoot ? page[^1] : page[0];
        var beside = isFoot ? page[^2] : page[1];
        return of.Count < beside.Count
            && (of.Count <= 2 || of.Count * 2 <= beside.Count || of.Any(w => w.Text.Any(char.IsDigit)));
    }

    private static string WithoutDigits(List<PdfWord> block) =>
        string.Join(
                ' ',
                block.OrderBy(w => w.Left).Select(w => new string([.. w.Text.Select(c => char.IsDigit(c) ? '#' : c)]))
            )
            .Replace("##", "#", StringComparison.Ordinal)
            .Replace("##", "#", StringComparison.Ordinal);

    // The column whose words stand in lines of many cells and never in a line of few: a serial number, an id, a date, not a name that is wrapped.
    private static int Anchor(List<List<PdfWord>> lines, PdfColumns columns)
    {
        var worth = new int[columns.Count];
        foreach (var line in lines)
        {
            var filled = line.Select(columns.Of).Distinct().ToList();
            foreach (var column in filled)
            {
                worth[column] += filled.Count * 2 >= columns.Count ? 1 : -1;
            }
        }

        // The narrowest among those that are about as good: a wide cell is wrapped sooner.
        var most = worth.Max();
        return Enumerable.Range(0, columns.Count).Where(c => worth[c] * 10 >= most * 9).MinBy(columns.WidthOf);
    }

    // A strip without a word in the anchor's column is the further lines of a cell above or below, where it stands nearer to it than rows do.
    private static List<List<List<PdfWord>>> Joined(List<List<List<PdfWord>>> pages, PdfColumns columns, int anchor)
    {
        var gaps = pages
            .SelectMany(p => p.Zip(p.Skip(1)))
            .Where(b => IsAnchored(b.First) && IsAnchored(b.Second))
            .Select(b => Gap(b.First, b.Second))
            .Order()
            .ToList();
        var usual = gaps.Count > 0 ? gaps[gaps.Count / 2] : 0;
        return pages.ConvertAll(page => Together(page, usual));

        bool IsAnchored(List<PdfWord> block) => block.Any(w => columns.Of(w) == anchor);

        List<List<PdfWord>> Together(List<List<PdfWord>> page, double usualGap)
        {
            var joined = new List<List<PdfWord>>();
            var waiting = new List<PdfWord>();
            for (var i = 0; i < page.Count; i++)
            {
                var above = joined.Count > 0 && IsAlike(joined[^1], page[i]) ? Gap(joined[^1], page[i]) : Far;
                var below = i + 1 < page.Count && IsAlike(page[i], page[i + 1]) ? Gap(page[i], page[i + 1]) : Far;
                var wide = Math.Max(usualGap, Math.Max(above, below) < Far ? Math.Max(above, below) : 0);
                var isLine = !IsAnchored(page[i]) && Math.Min(above, below) < NearerThanRows * wide;
                if (isLine && above <= below)
                {
                    joined[^1].AddRange(page[i]);
                }
                else if (isLine)
                {
                    waiting.AddRange(page[i]);
                }
                else
                {
                    joined.Add([.. waiting, .. page[i]]);
                    waiting.Clear();
                }
            }

            if (waiting.Count > 0)
            {
                joined.Add(waiting);
            }

            return joined;
        }
    }

    // A title is larger than what stands below it.
    private static bool IsAlike(List<PdfWord> one, List<PdfWord> other) =>
        one.Max(w => w.Height) < MostLarger * other.Max(w => w.Height)
        && other.Max(w => w.Height) < MostLarger * one.Max(w => w.Height);

    private static double Gap(List<PdfWord> above, List<PdfWord> below) =>
        below.Min(w => w.Top) - above.Max(w => w.Bottom);

    private static IEnumerable<List<PdfWord>> Parts(List<PdfWord> block, PdfColumns columns, int anchor, double height)
    {
        var anchors = Lines(block.Where(w => columns.Of(w) == anchor), height)
            .Select(l => l.Average(w => w.Middle))
            .ToList();
        if (anchors.Count < 2)
        {
            return [block];
        }

        // Nothing parts these rows but what stands in the anchor's column: each word belongs to the nearest.
        return block
            .GroupBy(w => Enumerable.Range(0, anchors.Count).MinBy(i => Math.Abs(anchors[i] - w.Middle)))
            .OrderBy(g => g.Key)
            .Select(g => g.ToList());
    }

    private static bool IsTitle(List<PdfWord> words, PdfColumns columns, double height) =>
        columns.Count > 2
        && words.Select(columns.Of).Distinct().Count() <= (columns.Count + 1) / 2
        && Lines(words, height)
            .All(l => l.Zip(l.Skip(1)).All(w => w.Second.Left - w.First.Right < WordSpace * w.First.Height));

    private static PdfRow Row(List<PdfWord> words, int number, PdfColumns columns, double height)
    {
        var cells = new List<PdfWord>[columns.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = [];
        }

        var title = IsTitle(words, columns, height) ? columns.Of(words.MaxBy(w => w.Right)) : -1;
        foreach (var word in words)
        {
            cells[title >= 0 ? title : columns.Of(word)].Add(word);
        }

        return new PdfRow(words[0].Page, number, words.Min(w => w.Top), words.Max(w => w.Bottom), cells);
    }
}
