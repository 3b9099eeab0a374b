namespace Sijil.Linkage.Columns;

/// <summary>A column of texts in which every distinct text is held once and each record has its number. Whatever is worked out of a text is worked out once per distinct text.</summary>
public sealed class TextColumn
{
    private readonly TextPool pool;
    private readonly int[] valueOf;
    private int[]? counts;

    internal TextColumn(string name, TextPool pool, int[] valueOf)
    {
        Name = name;
        this.pool = pool;
        this.valueOf = valueOf;
    }

    /// <summary>The column's heading.</summary>
    public string Name { get; }

    /// <summary>Number of records.</summary>
    public int Records => valueOf.Length;

    /// <summary>Number of distinct texts.</summary>
    public int Values => pool.Count;

    /// <summary>For each record the number of its text, or −1 when it states none.</summary>
    public ReadOnlySpan<int> ValueOf => valueOf;

    internal int[] ValueArray => valueOf;

    /// <summary>How many records state each distinct text.</summary>
    public ReadOnlySpan<int> Counts => counts ??= Count();

    /// <summary>A distinct text, not copied.</summary>
    /// <param name="value">Its number.</param>
    public ReadOnlySpan<char> Chars(int value) => pool[value];

    /// <summary>A distinct text.</summary>
    /// <param name="value">Its number.</param>
    public string Text(int value) => pool[value].ToString();

    /// <summary>A record's text, or null when it states none.</summary>
    /// <param name="record">The record.</param>
    public string? TextOf(int record) => valueOf[record] < 0 ? null : Text(valueOf[record]);

    /// <summary>Makes a column of texts.</summary>
    /// <param name="name">Its heading.</param>
    /// <param name="texts">For each record its text; null or empty: none stated.</param>
    public static TextColumn Of(string name, IEnumerable<string?> texts)
    {
        var builder = new TextColumnBuilder(name);
        foreach (var text in texts)
        {
            builder.Add(text);
        }

        return builder.Build();
    }

    /// <summary>A column worked out of this one, once per distinct text.</summary>
    /// <param name="change">Gives the new text, or null or an empty text for none; called from one thread.</param>
    public TextColumn Map(Func<string, string?> change)
    {
        var target = new TextPool();
        var newOf = new int[Values];
        for (var value = 0; value < newOf.Length; value++)
        {
            newOf[value] = change(Text(value)) is { Length: > 0 } text ? target.Intern(text) : -1;
        }

        return new TextColumn(Name, target, Array.ConvertAll(valueOf, value => value < 0 ? -1 : newOf[value]));
    }

    /// <summary>The distinct texts as a column of their own: its n-th record states the n-th text.</summary>
    internal TextColumn OverValues()
    {
        var numbers = new int[Values];
        for (var value = 0; value < numbers.Length; value++)
        {
            numbers[value] = value;
        }

        return new TextColumn(Name, pool, numbers);
    }

    /// <summary>The same column with the records in another order.</summary>
    internal TextColumn InOrder(int[] order) => new(Name, pool, Array.ConvertAll(order, record => valueOf[record]));

    private int[] Count()
    {
        var result = new int[Values];
        foreach (var value in valueOf)
        {
            if (value >= 0)
            {
                result[value]++;
            }
        }

        return result;
    }
}
