namespace Sijil.Linkage.Columns;

/// <summary>Fills a column record by record without making a string of each cell.</summary>
/// <param name="name">The column's heading.</param>
public sealed class TextColumnBuilder(string name)
{
    private readonly TextPool pool = new();
    private int[] valueOf = new int[1024];
    private int records;

    /// <summary>Adds the next record's text.</summary>
    /// <param name="text">The text; empty: none stated.</param>
    public void Add(ReadOnlySpan<char> text) => Add(text, TextPool.Hash(text));

    /// <summary>Adds a column of a block, a row after the other.</summary>
    internal void Add(DelimitedBlocks block, int column)
    {
        Span<uint> hashes = stackalloc uint[64];
        for (var row = 0; row < block.Rows; )
        {
            var ahead = hashes[..Math.Min(hashes.Length, block.Rows - row)];
            for (var index = 0; index < ahead.Length; index++)
            {
                ahead[index] = TextPool.Hash(block.Cell(row + index, column));
            }

            pool.Touch(ahead);
            foreach (var hash in ahead)
            {
                Add(block.Cell(row++, column), hash);
            }
        }
    }

    private void Add(ReadOnlySpan<char> text, uint hash)
    {
        if (records == valueOf.Length)
        {
            Array.Resize(ref valueOf, valueOf.Length * 2);
        }

        valueOf[records++] = text.IsEmpty ? -1 : pool.Intern(text, hash);
    }

    /// <summary>The column as filled so far.</summary>
    public TextColumn Build() => new(name, pool, valueOf[..records]);
}
