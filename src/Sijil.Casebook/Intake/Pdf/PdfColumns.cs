namespace Sijil.Casebook.Intake.Pdf;

/// <summary>The columns of a document's table: bands between gaps that (almost) no line of any page fills.</summary>
internal sealed class PdfColumns
{
    private const double BinsOfPoint = 4;
    private const double ShareOfStrays = 0.005;
    private const double NarrowestGap = 0.35;

    // Words of one cell stand about a quarter of their height apart.
    private const double WordSpace = 0.4;

    private readonly List<(double Left, double Right)> bands;

    private PdfColumns(List<(double Left, double Right)> bands) => this.bands = bands;

    /// <summary>How many there are.</summary>
    public int Count => bands.Count;

    /// <summary>Finds them.</summary>
    /// <param name="lines">Words that stand side by side, line after line.</param>
    /// <param name="height">The usual height of a word, points.</param>
    public static PdfColumns Of(IReadOnlyList<List<PdfWord>> lines, double height)
    {
        var tables = lines.Where(l => l.Count > 1).ToList();
        if (tables.Count == 0)
        {
            return new PdfColumns([(0, double.MaxValue)]);
        }

        var covered = Coverage(tables);
        var strays = Math.Max(1, (int)(ShareOfStrays * tables.Count));
        var found = new List<(double Left, double Right)>();
        var (start, gap) = (-1, 0);
        for (var bin = 0; bin <= covered.Length; bin++)
        {
            if (bin < covered.Length && covered[bin] > strays)
            {
                if (start < 0 || gap >= NarrowestGap * height * BinsOfPoint)
                {
                    found.Add((bin / BinsOfPoint, 0));
                }

                (start, gap) = (bin, 0);
                found[^1] = (found[^1].Left, (bin + 1) / BinsOfPoint);
            }
            else
            {
                gap++;
            }
        }

        var columns = new PdfColumns(found.Count > 0 ? found : [(0, double.MaxValue)]);
        columns.JoinWordsOfOneCell(tables, height);
        return columns;
    }

    /// <summary>How wide a column is, points.</summary>
    public double WidthOf(int column) => bands[column].Right - bands[column].Left;

    /// <summary>The column in which a word stands: the one with which it shares most, else the nearest.</summary>
    public int Of(PdfWord word)
    {
        var (best, shared) = (0, double.NegativeInfinity);
        for (var i = 0; i < bands.Count; i++)
        {
            var overlap = Math.Min(word.Right, bands[i].Right) - Math.Max(word.Left, bands[i].Left);
            if (overlap > shared)
            {
                (best, shared) = (i, overlap);
            }
        }

        return best;
    }

    private static int[] Coverage(List<List<PdfWord>> lines)
    {
        var right = lines.SelectMany(l => l).Max(w => w.Right);
        var covered = new int[Math.Clamp((int)(right * BinsOfPoint) + 2, 1, 1 << 20)];
        foreach (var line in lines)
        {
            // A line counts once for a place, however many words of it lie there.
            var last = -1;
            foreach (var word in line.OrderBy(w => w.Left))
            {
                var from = Math.Max(last + 1, Math.Clamp((int)(word.Left * BinsOfPoint), 0, covered.Length - 1));
                var to = Math.Clamp((int)(word.Right * BinsOfPoint), 0, covered.Length - 1);
                for (var bin = from; bin <= to; bin++)
                {
                    covered[bin]++;
                }

                last = Math.Max(last, to);
            }
        }

        return covered;
    }

    // Two bands whose words stand a word's space apart wherever both are filled are one column, in which few cells are long.
    private void JoinWordsOfOneCell(List<List<PdfWord>> lines, double height)
    {
        for (var i = 0; i + 1 < bands.Count; )
        {
            var spaces = new List<double>();
            foreach (var line in lines)
            {
                var left = line.Where(w => Of(w) == i).Select(w => (double?)w.Right).Max();
                var right = line.Where(w => Of(w) == i + 1).Select(w => (double?)w.Left).Min();
                if (left is { } from && right is { } to)
                {
                    spaces.Add(to - from);
                }
            }

            spaces.Sort();
            if (spaces.Count > 0 && spaces[spaces.Count / 2] < WordSpace * height)
            {
                bands[i] = (bands[i].Left, bands[i + 1].Right);
                bands.RemoveAt(i + 1);
            }
            else
            {
                i++;
            }
        }
    }
}
