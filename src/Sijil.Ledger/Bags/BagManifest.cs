using System.Collections.Immutable;
using System.Text;

namespace Sijil.Ledger.Bags;

/// <summary>A manifest of a bag: SHA-256 by path, as <c>sha256sum</c> writes and reads it.</summary>
public static class BagManifest
{
    private const int HashLength = 64;

    private static readonly System.Buffers.SearchValues<char> HashLetters = System.Buffers.SearchValues.Create(
        "0123456789abcdef"
    );

    /// <summary>The lines for files of a folder, ordinally by path.</summary>
    /// <param name="root">The bag.</param>
    /// <param name="paths">Paths in it, with slashes.</param>
    public static byte[] Of(string root, IEnumerable<string> paths) =>
        Encoding.ASCII.GetBytes(
            string.Concat(
                paths
                    .Order(StringComparer.Ordinal)
                    .Select(p =>
                        FileFingerprint.Sha256(Path.Combine(root, p.Replace('/', Path.DirectorySeparatorChar)))
                        + "  "
                        + p
                        + "\n"
                    )
            )
        );

    /// <summary>Reads a manifest, strictly: lower-case hashes, two spaces, safe paths that do not collide.</summary>
    /// <exception cref="FormatException">A line is written otherwise; the message says which.</exception>
    public static ImmutableSortedDictionary<string, string> Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || bytes[^1] != '\n')
        {
            throw new FormatException("it is empty, or its last line does not end");
        }

        if (bytes.IndexOfAnyExceptInRange((byte)0, (byte)127) is >= 0 and var odd)
        {
            throw new FormatException($"line {bytes[..odd].Count((byte)'\n') + 1} is not of plain letters");
        }

        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in Encoding.ASCII.GetString(bytes[..^1]).Split('\n'))
        {
            number++;
            if (
                line.Length <= HashLength + 2
                || line[HashLength] != ' '
                || line[HashLength + 1] != ' '
                || line.AsSpan(0, HashLength).ContainsAnyExcept(HashLetters)
            )
            {
                throw new FormatException($"line {number} is not a SHA-256, two spaces and a path");
            }

            var path = line[(HashLength + 2)..];
            if (BagPath.Fault(path) is { } fault)
            {
                throw new FormatException($"line {number}: the path is refused, {fault}");
            }

            if (!keys.Add(BagPath.Key(path)))
            {
                throw new FormatException(
                    $"line {number}: the path is the same as another, on some file systems at least"
                );
            }

            files.Add(path, line[..HashLength]);
        }

        return files.ToImmutable();
    }
}
