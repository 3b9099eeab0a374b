namespace Sijil.Synthetic.Writing;

/// <summary>Writes one list in its layout.</summary>
internal static class ListWriter
{
    public static void Write(SyntheticList list, bool plain, Stream stream, CancellationToken cancel)
    {
        var layout = ListLayouts.Of(list.Number - 1, plain);
        var columns = layout.Columns;
        var cells = new string[columns.Count];
        using var lines = new CsvLines(stream, layout.Encoding, layout.Delimiter);
        foreach (var title in layout.TitleRows)
        {
            Array.Fill(cells, "");
            cells[0] = title;
            lines.Add(cells);
        }

        lines.Add([.. columns.Select(c => c.Heading)]);
        for (var i = 0; i < list.Records.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            for (var c = 0; c < cells.Length; c++)
            {
                cells[c] = columns[c].Cell(list.Records[i], i);
            }

            lines.Add(cells);
        }
    }
}
