using System.Collections.Immutable;
using Sijil.Casebook.Intake;
using Sijil.Linkage.Columns;

namespace Sijil.Casebook.Tables;

/// <summary>Any file that the casebook reads (spreadsheets, JSON, other encodings, titles above the headings), held whole.</summary>
internal sealed class SourceRows : PlainTable
{
    private readonly SourceTable table;
    private bool read;

    public SourceRows(string path)
        : this(Path.GetFileName(path), TableReader.Read(path)) { }

    private SourceRows(string file, SourceTable table)
        : base(file, [.. table.Columns.Select(column => column.Header.Trim())]) => this.table = table;

    public override ImmutableArray<string> Notes => table.Notes;

    public override bool Read(List<(int Column, TextColumnBuilder Builder)> targets, List<int> numbers, int threads)
    {
        if (read)
        {
            return false;
        }

        read = true;
        numbers.AddRange(Enumerable.Range(0, table.Rows.Count).Select(table.NumberOf));
        foreach (var (column, builder) in targets)
        {
            foreach (var cell in table.Column(column))
            {
                builder.Add(cell.AsSpan().Trim());
            }
        }

        return true;
    }
}
