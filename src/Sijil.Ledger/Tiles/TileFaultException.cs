namespace Sijil.Ledger.Tiles;

/// <summary>A file of a published log is missing or is not what it must be.</summary>
/// <param name="path">The file, from the log's folder.</param>
/// <param name="fault">What was found and what was expected.</param>
/// <param name="inner">What lies behind it.</param>
public sealed class TileFaultException(string path, string fault, Exception? inner = null)
    : Exception($"{path}: {fault}", inner)
{
    /// <summary>The file, from the log's folder.</summary>
    public string FilePath { get; } = path;
}
