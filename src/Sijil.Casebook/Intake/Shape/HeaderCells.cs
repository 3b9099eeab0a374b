namespace Sijil.Casebook.Intake.Shape;

/// <summary>One header text per column, joined "a / b" where a group heading stands above.</summary>
internal static class HeaderCells
{
    public static string[] Of(RawTable raw, HeaderRows header)
    {
        if (header.Count == 0)
        {
            return new string[raw.Rows[header.First].Width]
                .Select(_ => "")
                .ToArray();
        }

        var last = raw.Rows[header.First + header.Count - 1];
        if (header.Count == 1)
        {
            return [.. last.Cells.Take(last.Width).Select(HeaderText.Clean)];
        }

        var first = raw.Rows[header.First];
        var upper = Spread(raw, first, last);
        var lower = Texts(last, upper.Length);
        return [.. upper.Zip(lower, Join)];
    }

    private static string Join(string upper, string lower) =>
        upper.Length == 0 || upper == lower ? lower
        : lower.Length == 0 ? upper
        : upper + " / " + lower;

    // A heading reaches over the empty cells to its right: as far as its merged block says, else while the row below has text.
    private static string[] Spread(RawTable raw, RawRow first, RawRow last)
    {
        var texts = Texts(first, Math.Max(first.Width, last.Width));
        var blocks = raw.Merged.Where(m => m.FirstRow == first.Row && m.LastColumn > m.FirstColumn).ToList();
        for (var column = 1; column < texts.Length; column++)
        {
            if (texts[column].Length > 0)
            {
                continue;
            }

            var reaches =
                raw.Merged.Count > 0
                    ? blocks.Exists(m => m.FirstColumn < column && column <= m.LastColumn)
                    : !string.IsNullOrWhiteSpace(last[column]);
            texts[column] = reaches ? texts[column - 1] : "";
        }

        return texts;
    }

    private static string[] Texts(RawRow row, int width)
    {
        var texts = new string[width];
        for (var i = 0; i < width; i++)
        {
            texts[i] = HeaderText.Clean(row[i]);
        }

        return texts;
    }
}
