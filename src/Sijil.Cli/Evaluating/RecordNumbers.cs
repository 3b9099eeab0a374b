namespace Sijil.Cli.Evaluating;

/// <summary>Numbers of records by id, looked up without making a text; records that are new get the next numbers.</summary>
internal sealed class RecordNumbers
{
    private readonly int known;
    private readonly Dictionary<string, int> strangers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> numberOf;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> strangerOf;

    public RecordNumbers(Dictionary<string, int> numbers)
    {
        known = numbers.Count;
        numberOf = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        strangerOf = strangers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public int Of(ReadOnlySpan<char> id)
    {
        if (numberOf.TryGetValue(id, out var number) || strangerOf.TryGetValue(id, out number))
        {
            return number;
        }

        number = known + strangers.Count;
        strangers.Add(id.ToString(), number);
        return number;
    }
}
