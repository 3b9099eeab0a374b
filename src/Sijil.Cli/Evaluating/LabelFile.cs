using Sijil.Casebook;
using Sijil.Linkage.Evaluating;

namespace Sijil.Cli.Evaluating;

/// <summary>What labellers said: <c>record_id_l, record_id_r, labeller, label</c>, one row for each label; the label is same, different or unsure.</summary>
internal sealed class LabelFile
{
    private static readonly string[] Columns = ["record_id_l", "record_id_r", "labeller", "label"];

    // By pair, then labeller; the pairs in the order of the file.
    private readonly List<SortedDictionary<string, PairLabel>> pairs = [];
    private readonly Dictionary<(string, string), SortedDictionary<string, PairLabel>> known = [];

    private LabelFile(string path) => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The labellers, sorted.</summary>
    public IReadOnlyList<string> Labellers =>
        [.. pairs.SelectMany(pair => pair.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>For each pair its labels.</summary>
    public IEnumerable<IReadOnlyList<PairLabel>> Labels =>
        pairs.Select(pair => (IReadOnlyList<PairLabel>)[.. pair.Values]);

    /// <summary>The labels of two labellers for the pairs that both labelled.</summary>
    public (PairLabel[] First, PairLabel[] Second) Of(string first, string second)
    {
        var both = pairs.FindAll(pair => pair.ContainsKey(first) && pair.ContainsKey(second));
        return ([.. both.Select(pair => pair[first])], [.. both.Select(pair => pair[second])]);
    }

    /// <exception cref="InputFaultException">A column is missing, a label is none of the three, or a labeller labelled a pair twice.</exception>
    public static LabelFile Read(string path)
    {
        using var rows = new CsvRows(path);
        if (!rows.Read())
        {
            throw new InputFaultException("the file is empty; expected a table with a header row", path);
        }

        var header = Enumerable.Range(0, rows.Count).Select(cell => rows[cell].ToString()).ToArray();
        var at = Array.ConvertAll(
            Columns,
            column =>
                Array.IndexOf(header, column) is var cell and >= 0
                    ? cell
                    : throw new InputFaultException($"a column {column} was expected", path, row: 1)
        );
        var file = new LabelFile(path);
        while (rows.Read())
        {
            if (rows.Count != header.Length)
            {
                throw new InputFaultException("as many cells as the header has were expected", path, row: rows.Row);
            }

            file.Add(path, rows, at);
        }

        return file;
    }

    /// <summary>The label of a pair, whichever record comes first; unsure where labellers differ, null where nobody labelled it.</summary>
    public PairLabel? LabelOf(string left, string right) =>
        !known.TryGetValue(Key(left, right), out var labels) ? null
        : labels.Values.Distinct().Count() == 1 ? labels.Values.First()
        : PairLabel.Unsure;

    private static (string, string) Key(string left, string right) =>
        string.CompareOrdinal(left, right) <= 0 ? (left, right) : (right, left);

    private void Add(string path, CsvRows rows, int[] at)
    {
        var key = Key(rows[at[0]].ToString(), rows[at[1]].ToString());
        if (!known.TryGetValue(key, out var labels))
        {
            labels = new SortedDictionary<string, PairLabel>(StringComparer.Ordinal);
            known.Add(key, labels);
            pairs.Add(labels);
        }

        PairLabel label = rows[at[3]] switch
        {
            "same" => PairLabel.Same,
            "different" => PairLabel.Different,
            "unsure" => PairLabel.Unsure,
            var other => throw new InputFaultException(
                "same, different or unsure was expected",
                path,
                row: rows.Row,
                column: Columns[3],
                found: other.ToString()
            ),
        };
        if (!labels.TryAdd(rows[at[2]].ToString(), label))
        {
            throw new InputFaultException(
                "one label of each labeller for each pair was expected; this is the second",
                path,
                row: rows.Row,
                column: Columns[2]
            );
        }
    }
}
