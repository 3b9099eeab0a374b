namespace Sijil.Synthetic.Randomness;

/// <summary>FNV-1a over UTF-16 units: the same in every process, unlike <see cref="string.GetHashCode()"/>.</summary>
internal static class StableHash
{
    public static long Of(string text)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var unit in text)
        {
            hash = unchecked((hash ^ unit) * 0x100000001B3UL);
        }

        return unchecked((long)hash);
    }
}
