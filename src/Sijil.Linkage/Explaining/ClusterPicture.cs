using System.Globalization;
using Sijil.Linkage.Explaining.Pictures;
using Sijil.Linkage.Explaining.Words;

namespace Sijil.Linkage.Explaining;

/// <summary>
/// A cluster as an SVG picture: its records in a list, the two sides of the weakest link apart, and a bow for each pair: the heavier, the thicker; dashed below the
/// threshold; a bar across the weakest link.
/// </summary>
public static class ClusterPicture
{
    private const double Width = 640;
    private const double Margin = 16;
    private const double LongestName = 300;
    private const double NameGap = 14;
    private const double Top = 64;
    private const double RowHeight = 26;
    private const double Gap = 18;
    private const double NearestBow = 36;
    private const double FurthestBow = 240;
    private const double SteepestBow = 0.7;
    private static readonly TextStyle Title = new(16, Ink.Text, true);
    private static readonly TextStyle Plain = new(13, Ink.Text);
    private static readonly TextStyle Small = new(11.5, Ink.Muted);

    /// <summary>Draws the cluster, in the reading direction of the language.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="words">The language.</param>
    /// <param name="recordName">What a record is called; null: its number.</param>
    /// <returns>A whole SVG document without an XML declaration, 640 pixels wide; equal input gives equal text.</returns>
    public static string Draw(ClusterExplanation cluster, ExplanationWords words, Func<int, string>? recordName = null)
    {
        var name = RecordName.Of(recordName, words);
        var (rows, bottom) = Rows(cluster);
        var widest = cluster.Records.Select(record => TextWidth.Of(name(record), Plain.Size)).DefaultIfEmpty().Max();
        var node = Margin + Math.Min(widest, LongestName) + NameGap;
        var title = words.Say("cluster.title");
        var svg = new SvgWriter(
            string.Create(CultureInfo.InvariantCulture, $"cluster-{cluster.Records.FirstOrDefault()}-{words.Language}"),
            words.Language,
            words.IsRightToLeft,
            Width,
            bottom + 46,
            title,
            string.Join(' ', ClusterSentences.Of(cluster, words, recordName).Select(sentence => sentence.Text))
        );
        var layout = new Layout(
            node,
            rows,
            Math.Min(SteepestBow, (FurthestBow - NearestBow) / Math.Max(1, bottom - Top))
        );
        svg.Text(Margin, 30, title, Title);
        foreach (var edge in cluster.Edges.Reverse())
        {
            DrawBow(svg, cluster, edge, layout);
        }

        if (cluster.WeakestLink is { } weakest)
        {
            MarkWeakest(svg, weakest, layout, words);
        }

        foreach (var (record, y) in rows.OrderBy(row => row.Value))
        {
            svg.TextBefore(node - NameGap, y + 4.5, TextWidth.Fit(name(record), Plain.Size, LongestName), Plain);
            svg.Raw(
                $"<circle cx=\"{SvgWriter.Number(svg.X(node))}\" cy=\"{SvgWriter.Number(y)}\" r=\"4.5\" fill=\"{Ink.Text}\"/>"
            );
        }

        DrawKey(svg, bottom + 24, cluster, words);
        return svg.End();
    }

    /// <summary>The height of each record: the larger side of the weakest link, a gap, the smaller side, and what no pair joins.</summary>
    private static (Dictionary<int, double> Rows, double Bottom) Rows(ClusterExplanation cluster)
    {
        var blocks = cluster
            .SidesOfWeakestLink.Reverse()
            .Concat(cluster.Groups.Where(group => !group.Contains(cluster.WeakestLink?.Left ?? -1)));
        var rows = new Dictionary<int, double>();
        var y = Top;
        foreach (var block in blocks)
        {
            foreach (var record in block)
            {
                rows.Add(record, y);
                y += RowHeight;
            }

            y += Gap;
        }

        return (rows, y - Gap);
    }

    private static void DrawBow(SvgWriter svg, ClusterExplanation cluster, ClusterEdge edge, Layout layout)
    {
        var (from, to) = (layout.Rows[edge.Left], layout.Rows[edge.Right]);
        var reach = layout.Reach(from, to);
        var isBelow = edge.Weight < cluster.Threshold;
        var thickness = isBelow ? 1.5 : 1.5 + (Math.Clamp(edge.Weight.Bits - cluster.Threshold.Bits, 0, 20) / 5);
        var (start, control) = (
            SvgWriter.Number(svg.X(layout.Node)),
            SvgWriter.Number(svg.X(layout.Node + (reach * 4 / 3)))
        );
        svg.Raw(
            $"<path d=\"M{start} {SvgWriter.Number(from)}C{control} {SvgWriter.Number(from)} {control} {SvgWriter.Number(to)} {start} {SvgWriter.Number(to)}\" fill=\"none\" stroke=\"{(isBelow ? Ink.Against : Ink.For)}\" stroke-width=\"{SvgWriter.Number(thickness)}\"{(isBelow ? " stroke-dasharray=\"5 4\"" : "")}/>"
        );
    }

    private static void MarkWeakest(SvgWriter svg, ClusterEdge weakest, Layout layout, ExplanationWords words)
    {
        var (from, to) = (layout.Rows[weakest.Left], layout.Rows[weakest.Right]);
        var (apex, middle) = (layout.Node + layout.Reach(from, to), (from + to) / 2);
        svg.Line(apex - 9, middle, apex + 9, middle, Ink.Text, 2.5);
        svg.FigureAfter(
            apex + 14,
            middle + 4,
            NumberText.Percent(weakest.Weight.ToProbability().Value, words),
            Small with
            {
                Colour = Ink.Text,
            },
            words.UsesArabicIndicDigits
        );
    }

    private static void DrawKey(SvgWriter svg, double y, ClusterExplanation cluster, ExplanationWords words)
    {
        if (cluster.WeakestLink is null)
        {
            return;
        }

        string[] key =
        [
            words.Say("cluster.key.weight"),
            .. cluster.BelowThreshold.Any() ? [words.Say("cluster.key.below")] : Array.Empty<string>(),
            words.Say("cluster.key.weakest"),
        ];
        svg.Text(Margin, y, string.Join(" · ", key), Small);
    }

    /// <summary>Where the records stand, and how far a bow reaches out for each pixel between its ends: no two of different length at the same distance.</summary>
    private readonly record struct Layout(double Node, Dictionary<int, double> Rows, double Slope)
    {
        public double Reach(double from, double to) => NearestBow + (Math.Abs(to - from) * Slope);
    }
}
