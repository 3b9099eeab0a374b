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
    public void Add(ReadOnlySpan<char> text)
    {
        if (records == valueOf.Length)
        {
            Array.Resize(ref valueOf, valueOf.Length * 2);
        }

        valueOf[records++] = text.IsEmpty ? -1 : pool.Intern(text);
    }

    /// <summary>The column as filled so far.</summary>
    public TextColumn Build() => new(name, pool, valueOf[..records]);
}
