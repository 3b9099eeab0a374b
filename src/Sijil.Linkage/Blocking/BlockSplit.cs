namespace Sijil.Linkage.Blocking;

/// <summary>Splits a block that is too large by the rule's further keys; what is still too large in the end becomes a window along the last key's order.</summary>
internal static class BlockSplit
{
    public static IEnumerable<(int[] Part, bool IsWindow)> Parts(int[] block, BlockingRule rule, int largest) =>
        Parts(block, rule, largest, 0);

    private static IEnumerable<(int[] Part, bool IsWindow)> Parts(
        int[] block,
        BlockingRule rule,
        int largest,
        int depth
    )
    {
        if (block.Length <= largest)
        {
            return [(block, false)];
        }

        if (depth == rule.Splits.Count)
        {
            return [(block, true)];
        }

        var key = rule.Splits[depth].Key;
        return block
            .GroupBy(record => key(record))
            .OrderBy(group => group.Key)
            .SelectMany(group => Parts([.. group], rule, largest, depth + 1));
    }
}
