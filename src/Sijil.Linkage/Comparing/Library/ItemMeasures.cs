using Sijil.Linkage.Columns;

namespace Sijil.Linkage.Comparing.Library;

/// <summary>The items of each distinct text as ascending numbers.</summary>
internal sealed class ItemSets
{
    private readonly int[][] itemsOf;

    public ItemSets(TextColumn column, string separator)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        itemsOf = new int[column.Values][];
        for (var value = 0; value < itemsOf.Length; value++)
        {
            var items = new SortedSet<int>();
            foreach (
                var item in column
                    .Text(value)
                    .Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            )
            {
                if (!numbers.TryGetValue(item, out var number))
                {
                    number = numbers.Count;
                    numbers.Add(item, number);
                }

                items.Add(number);
            }

            itemsOf[value] = [.. items];
        }
    }

    public int Count(int value) => itemsOf[value].Length;

    public int Shared(int a, int b)
    {
        var (left, right) = (itemsOf[a], itemsOf[b]);
        var (i, j, shared) = (0, 0, 0);
        while (i < left.Length && j < right.Length)
        {
            var order = left[i].CompareTo(right[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }
}

/// <summary>Number of items that two lists share.</summary>
internal sealed class SharedItemsMeasure(TextColumn column, string separator) : Measure
{
    private readonly ItemSets sets = new(column, separator);

    public override double Of(int left, int right)
    {
        var (a, b) = (column.ValueArray[left], column.ValueArray[right]);
        return a < 0 || b < 0 ? double.NaN : sets.Shared(a, b);
    }
}

/// <summary>Shared items as a share of the shorter list, 0 to 1.</summary>
internal sealed class SharedItemShareMeasure(TextColumn column, string separator) : ValueMeasure(column.ValueArray, 1)
{
    private readonly ItemSets sets = new(column, separator);

    protected override double OfValues(int a, int b) =>
        (double)sets.Shared(a, b) / Math.Max(1, Math.Min(sets.Count(a), sets.Count(b)));
}

/// <summary>Jaccard similarity of the sets of words, 0 to 1.</summary>
internal sealed class WordJaccardMeasure(TextColumn column) : ValueMeasure(column.ValueArray, 1)
{
    private readonly ItemSets sets = new(column, " ");

    protected override double OfValues(int a, int b)
    {
        var shared = sets.Shared(a, b);
        return (double)shared / Math.Max(1, sets.Count(a) + sets.Count(b) - shared);
    }
}

/// <summary>Steps that two places have in common from the largest down.</summary>
internal sealed class PlaceStepsMeasure(TextColumn column, string separator) : Measure
{
    private readonly string[][] stepsOf =
    [
        .. Enumerable
            .Range(0, column.Values)
            .Select(value =>
                column
                    .Text(value)
                    .Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            ),
    ];

    public override double Of(int left, int right)
    {
        var (a, b) = (column.ValueArray[left], column.ValueArray[right]);
        return a < 0 || b < 0 ? double.NaN : stepsOf[a].AsSpan().CommonPrefixLength(stepsOf[b], StringComparer.Ordinal);
    }
}

/// <summary>1 where two columns are exchanged between the records, else 0.</summary>
internal sealed class SwapMeasure : Measure
{
    private readonly int[] firstOf;
    private readonly int[] secondOf;

    public SwapMeasure(TextColumn first, TextColumn second)
    {
        var numbers = new TextPool();
        firstOf = Numbered(first, numbers);
        secondOf = Numbered(second, numbers);
    }

    public override double Of(int left, int right) =>
        firstOf[left] < 0 || secondOf[left] < 0 || firstOf[right] < 0 || secondOf[right] < 0 ? double.NaN
        : firstOf[left] == secondOf[right] && secondOf[left] == firstOf[right] ? 1
        : 0;

    private static int[] Numbered(TextColumn column, TextPool numbers)
    {
        var shared = new int[column.Values];
        for (var value = 0; value < shared.Length; value++)
        {
            shared[value] = numbers.Intern(column.Chars(value));
        }

        return Array.ConvertAll(column.ValueArray, value => value < 0 ? -1 : shared[value]);
    }
}
