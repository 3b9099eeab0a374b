namespace Sijil.Casebook.Settings;

/// <summary>Adds a list to the text of <c>casebook.yaml</c> without touching what people wrote there, their comments included.</summary>
internal static class ListInsertion
{
    /// <summary>The text with the list added at the end of <c>lists</c>; null when the text has no such block to add to.</summary>
    public static string? Insert(string yaml, ListSettings list)
    {
        var lines = yaml.Split('\n').ToList();
        var start = lines.FindIndex(l => l.StartsWith("lists:", StringComparison.Ordinal));
        if (start < 0)
        {
            return null;
        }

        var rest = lines[start]["lists:".Length..].Trim();
        if (rest is not ("" or "[]"))
        {
            return null;
        }

        lines[start] = "lists:";
        var end = start + 1;
        var last = start;
        while (end < lines.Count && !EndsBlock(lines[end]))
        {
            if (lines[end].Trim().Length > 0)
            {
                last = end;
            }

            end++;
        }

        var first = lines.Skip(start + 1).Take(last - start).FirstOrDefault(l => l.TrimStart().StartsWith('-'));
        var indent = first is null ? "" : first[..first.IndexOf('-', StringComparison.Ordinal)];
        lines.InsertRange(last + 1, Item(list).Select(l => indent + l));
        return string.Join('\n', lines);
    }

    // A block ends at the next key of the same depth; list items may stand at depth zero, comments anywhere.
    private static bool EndsBlock(string line) =>
        line.Length > 0 && !char.IsWhiteSpace(line[0]) && line[0] is not ('-' or '#');

    private static IEnumerable<string> Item(ListSettings list)
    {
        return SettingsFile.Serializer().Serialize(new[] { list }).TrimEnd('\n').Split('\n');
    }
}
