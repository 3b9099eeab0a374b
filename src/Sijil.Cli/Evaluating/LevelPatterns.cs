using Sijil.Casebook;

namespace Sijil.Cli.Evaluating;

/// <summary>Numbers the combinations of comparison levels that occur, as a tree: each step is one column's level.</summary>
internal sealed class LevelPatterns(string path, string[] columns)
{
    // Levels are few. A column with more different texts holds something else, and that may be personal.
    private const int LargestLevels = 100;
    private const int LargestPatterns = 1_000_000;

    private readonly Dictionary<(int Node, int Level), int> steps = [];
    private readonly List<(int Parent, int Level)> nodes = [(-1, -1)];
    private readonly List<Dictionary<string, int>> levels =
    [
        .. columns.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal)),
    ];

    /// <summary>The number of a row's pattern.</summary>
    /// <exception cref="InputFaultException">The columns hold no levels: too many different texts.</exception>
    public int Of(CsvRows rows, int firstCell)
    {
        var node = 0;
        for (var column = 0; column < columns.Length; column++)
        {
            var level = LevelOf(column, rows[firstCell + column], rows.Row);
            if (!steps.TryGetValue((node, level), out var next))
            {
                next = nodes.Count;
                if (next > LargestPatterns)
                {
                    throw Fault(columns[column], rows.Row, "at most 1,000,000 combinations of levels were expected");
                }

                nodes.Add((node, level));
                steps.Add((node, level), next);
            }

            node = next;
        }

        return node;
    }

    /// <summary>The levels of a pattern, by column.</summary>
    public Dictionary<string, string> Describe(int pattern)
    {
        var texts = new string[columns.Length];
        for (var column = columns.Length - 1; column >= 0; column--)
        {
            texts[column] = levels[column].First(level => level.Value == nodes[pattern].Level).Key;
            pattern = nodes[pattern].Parent;
        }

        var described = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var column = 0; column < columns.Length; column++)
        {
            described[columns[column]] = texts[column];
        }

        return described;
    }

    private int LevelOf(int column, ReadOnlySpan<char> text, int row)
    {
        var known = levels[column];
        if (!known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var level))
        {
            level = known.Count;
            if (level == LargestLevels)
            {
                throw Fault(
                    columns[column],
                    row,
                    "the names of comparison levels were expected, at most 100 different ones in a column"
                );
            }

            known.Add(text.ToString(), level);
        }

        return level;
    }

    private InputFaultException Fault(string column, int row, string expected) =>
        new(expected, file: path, row: row, column: column);
}
