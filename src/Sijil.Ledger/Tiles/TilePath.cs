using System.Globalization;
using System.Text;

namespace Sijil.Ledger.Tiles;

/// <summary>Where the files of a log stand (C2SP's tlog-tiles): 256 hashes to a tile, 256 entries to a bundle, numbers in groups of three digits.</summary>
public static class TilePath
{
    /// <summary>Hashes of a whole tile and entries of a whole bundle.</summary>
    public const int Width = 256;

    /// <summary>Levels of the tree that a tile spans.</summary>
    public const int Height = 8;

    /// <summary>The path of a tile of hashes.</summary>
    /// <param name="level">0 for the leaves' hashes, 1 for those 256 leaves wide, …</param>
    /// <param name="index">From 0.</param>
    /// <param name="width">Hashes in it: 1 to 256; fewer than 256 are a partial tile.</param>
    public static string Of(int level, long index, int width = Width) =>
        string.Create(CultureInfo.InvariantCulture, $"tile/{level}/{Number(index)}{Partial(width)}");

    /// <summary>The path of a bundle of entries.</summary>
    /// <param name="index">From 0.</param>
    /// <param name="width">Entries in it: 1 to 256.</param>
    public static string OfEntries(long index, int width = Width) => $"tile/entries/{Number(index)}{Partial(width)}";

    private static string Number(long index)
    {
        var text = new StringBuilder();
        for (var rest = index; ; rest /= 1000)
        {
            var group = (rest % 1000).ToString("D3", CultureInfo.InvariantCulture);
            text.Insert(0, text.Length == 0 ? group : $"x{group}/");
            if (rest < 1000)
            {
                return text.ToString();
            }
        }
    }

    private static string Partial(int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, Width);
        return width == Width ? "" : string.Create(CultureInfo.InvariantCulture, $".p/{width}");
    }
}
