using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Sijil.Casebook.Settings;

/// <summary>Puts descriptions of sources and lists into the text of <c>casebook.yaml</c> without touching what people wrote elsewhere in it, their comments included.</summary>
internal static class AboutInsertion
{
    private const string About = "about";

    /// <summary>The text with a list's description in place of the former one; null where the text is not laid out in lines that can be told apart.</summary>
    public static string? List(string yaml, ListSettings list)
    {
        if (
            Items(yaml, "lists").FirstOrDefault(i => Says(i, "source", list.Source) && Says(i, "list", list.List))
            is not { } item
        )
        {
            return null;
        }

        var named = item.Children.Keys.First(k => Is(k, "list"));
        var former = item.Children.FirstOrDefault(c => Is(c.Key, About));
        var lines = yaml.Split('\n').ToList();
        var indent = new string(' ', checked((int)named.Start.Column) - 1);
        var text = list.About is null
            ? []
            : Lines(new Dictionary<string, ListAbout>(StringComparer.Ordinal) { [About] = list.About });
        if (former.Key is null)
        {
            lines.InsertRange(LineOf(item.Children[named].End), text.Select(l => indent + l));
        }
        else
        {
            var first = LineOf(former.Key.Start) - 1;
            lines.RemoveRange(first, Length(lines, first, indent.Length));
            lines.InsertRange(first, text.Select(l => indent + l));
        }

        return string.Join('\n', lines);
    }

    /// <summary>The text with a source's description in place of the former one, or added; null as for <see cref="List"/>.</summary>
    public static string? Source(string yaml, SourceSettings source)
    {
        var lines = yaml.Split('\n').ToList();
        var text = Lines(new[] { source });
        if (Items(yaml, "sources").FirstOrDefault(i => Says(i, "source", source.Source)) is { } item)
        {
            var first = LineOf(item.Start) - 1;
            var indent = new string(' ', Math.Max(0, checked((int)item.Start.Column) - 3));
            lines.RemoveRange(first, Length(lines, first, indent.Length));
            lines.InsertRange(first, text.Select(l => indent + l));
            return string.Join('\n', lines);
        }

        var start = lines.FindIndex(l => l.StartsWith("sources:", StringComparison.Ordinal));
        if (start < 0)
        {
            return yaml.TrimEnd('\n') + "\nsources:\n" + string.Join('\n', text) + "\n";
        }

        if (Items(yaml, "sources").LastOrDefault() is { } last)
        {
            var indent = new string(' ', Math.Max(0, checked((int)last.Start.Column) - 3));
            var at = LineOf(last.Start) - 1;
            lines.InsertRange(at + Length(lines, at, indent.Length), text.Select(l => indent + l));
        }
        else
        {
            lines[start] = "sources:";
            lines.InsertRange(start + 1, text);
        }

        return string.Join('\n', lines);
    }

    private static IEnumerable<YamlMappingNode> Items(string yaml, string key)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(yaml);
        stream.Load(reader);
        return
            stream.Documents is [{ RootNode: YamlMappingNode root }, ..]
            && root.Children.FirstOrDefault(c => Is(c.Key, key)).Value is YamlSequenceNode items
            ? items.Children.OfType<YamlMappingNode>()
            : [];
    }

    private static bool Says(YamlMappingNode item, string key, string value) =>
        item.Children.FirstOrDefault(c => Is(c.Key, key)).Value is YamlScalarNode scalar && scalar.Value == value;

    private static bool Is(YamlNode node, string text) => node is YamlScalarNode scalar && scalar.Value == text;

    // A block goes on as long as lines stand further in than its first.
    private static int Length(List<string> lines, int first, int indent)
    {
        var last = first;
        for (var i = first + 1; i < lines.Count; i++)
        {
            var text = lines[i].TrimStart(' ');
            if (text.Trim().Length == 0)
            {
                continue;
            }

            if (lines[i].Length - text.Length <= indent)
            {
                break;
            }

            last = i;
        }

        return last - first + 1;
    }

    private static int LineOf(Mark mark) => checked((int)mark.Line);

    private static string[] Lines(object value) => SettingsFile.Serializer().Serialize(value).TrimEnd('\n').Split('\n');
}
