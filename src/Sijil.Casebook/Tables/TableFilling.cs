using System.Collections.Immutable;
using System.Globalization;
using Sijil.Linkage.Columns;

namespace Sijil.Casebook.Tables;

/// <summary>Puts the rows of one file after the other into columns.</summary>
internal sealed class TableFilling(TableRequest request)
{
    private readonly SortedSet<string>? named = request.Model is null ? null : ColumnNames.Of(request.Model);
    private readonly List<(string Heading, TextColumnBuilder Builder)> columns = [];
    private readonly TextColumnBuilder truth = new(request.TruthColumn ?? "");
    private readonly ImmutableArray<string>.Builder lists = ImmutableArray.CreateBuilder<string>();
    private readonly List<ListIds> ids = [];
    private readonly SortedSet<string> leftOut = new(StringComparer.Ordinal);
    private readonly List<string> notes = [];
    private bool hasTruth;
    private int records;

    /// <summary>Reads a file to its end.</summary>
    public void Add(PlainTable table, string list, CancellationToken cancellation)
    {
        if (lists.Contains(list))
        {
            throw new InputFaultException("each file has its own name: it is the list's", file: table.File);
        }

        lists.Add(list);
        if (
            table.Headings.GroupBy(heading => heading, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is
            { } twice
        )
        {
            throw new InputFaultException("each heading stands once", file: table.File, column: twice.Key);
        }

        var own = new ListIds(table, request.IdColumn);
        var targets = Targets(table, own);
        while (table.Read(targets, own.Numbers, request.Threads))
        {
            cancellation.ThrowIfCancellationRequested();
        }

        own.Check();
        ids.Add(own);
        records += own.Numbers.Count;
        var filled = targets.Select(target => target.Builder).ToHashSet();
        foreach (var builder in columns.Select(column => column.Builder).Append(truth).Where(b => !filled.Contains(b)))
        {
            Pad(builder, own.Numbers.Count);
        }

        notes.AddRange(table.Notes.Concat(own.Notes).Select(note => $"{table.File}: {note}"));
    }

    /// <summary>The columns as filled.</summary>
    /// <exception cref="InputFaultException">There are fewer than two records, or a column that the model or the request names is missing or states nothing.</exception>
    public PlainTables Build()
    {
        if (request.TruthColumn is { } missing && !hasTruth)
        {
            throw Missing("--truth-column", missing);
        }

        var built = columns.Select(column => column.Builder.Build()).ToList();
        foreach (var column in built.Where(column => column.Values == 0).ToArray())
        {
            if (named is not null)
            {
                throw new InputFaultException(
                    "the model names this column, and no record states anything in it",
                    column: column.Name
                );
            }

            built.Remove(column);
            notes.Add($"column {column.Name} states nothing and is left out");
        }

        foreach (var name in named ?? [])
        {
            if (!built.Exists(column => string.Equals(column.Name, name, StringComparison.Ordinal)))
            {
                throw Missing(request.ModelName ?? "the model", name);
            }
        }

        if (leftOut.Count > 0 && named is null)
        {
            notes.Add(
                $"not compared, because the heading says that it names records or persons (a model can name it): {string.Join(", ", leftOut)}"
            );
        }

        return new PlainTables(
            new RecordColumns(AllIds(), AllLists(), lists.ToImmutable(), [.. built]),
            hasTruth ? truth.Build() : null,
            [.. notes]
        );
    }

    private List<(int Column, TextColumnBuilder Builder)> Targets(PlainTable table, ListIds own)
    {
        var targets = new List<(int Column, TextColumnBuilder Builder)>();
        for (var column = 0; column < table.Headings.Length; column++)
        {
            var heading = table.Headings[column];
            if (column == own.Column)
            {
                targets.Add((column, own.Builder));
            }

            if (string.Equals(heading, request.TruthColumn, StringComparison.Ordinal))
            {
                targets.Add((column, truth));
                hasTruth = true;
            }

            if (IsCompared(heading, column == own.Column))
            {
                targets.Add((column, BuilderOf(heading)));
            }
        }

        return targets;
    }

    private bool IsCompared(string heading, bool isId)
    {
        if (named is not null)
        {
            return named.Contains(heading);
        }

        if (isId || string.Equals(heading, request.TruthColumn, StringComparison.Ordinal))
        {
            return false;
        }

        if (ColumnNames.IsLabel(heading) || ColumnNames.IsId(heading))
        {
            leftOut.Add(heading);
            return false;
        }

        return true;
    }

    // A column that earlier files lack states nothing there.
    private TextColumnBuilder BuilderOf(string heading)
    {
        var known = columns.FindIndex(column => string.Equals(column.Heading, heading, StringComparison.Ordinal));
        if (known >= 0)
        {
            return columns[known].Builder;
        }

        var builder = new TextColumnBuilder(heading);
        Pad(builder, records);
        columns.Add((heading, builder));
        return builder;
    }

    private static void Pad(TextColumnBuilder builder, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            builder.Add(default);
        }
    }

    private ImmutableArray<string> AllIds()
    {
        if (records < 2)
        {
            throw new InputFaultException(
                "at least two records were expected",
                file: Path.GetFileName(request.Files[0])
            );
        }

        var all = ImmutableArray.CreateBuilder<string>(records);
        for (var list = 0; list < ids.Count; list++)
        {
            ids[list].AddTo(all, lists.Count > 1 ? lists[list] + "/" : "");
        }

        return all.MoveToImmutable();
    }

    private int[] AllLists()
    {
        var listOf = new int[records];
        var from = 0;
        for (var list = 0; list < ids.Count; list++)
        {
            Array.Fill(listOf, list, from, ids[list].Numbers.Count);
            from += ids[list].Numbers.Count;
        }

        return listOf;
    }

    private InputFaultException Missing(string who, string column) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{who} names this column, and no file has it"),
            file: string.Join(", ", request.Files.Select(Path.GetFileName)),
            column: column
        );
}
