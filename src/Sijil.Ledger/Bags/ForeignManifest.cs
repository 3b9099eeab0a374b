using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Sijil.Ledger.Bags;

/// <summary>A manifest as other programs write them: any of BagIt's hashes, one space or more, a star for binary, percent signs for line breaks.</summary>
internal static partial class ForeignManifest
{
    /// <summary>The lines of a manifest.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="isVersion1">BagIt 1.0: a path stands once, and percent signs are encoded too.</param>
    /// <exception cref="FormatException">A line is written otherwise, or its path leads out of the bag.</exception>
    public static Dictionary<string, string> Parse(string text, bool isVersion1)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in text.TrimEnd('\r', '\n').Split(["\r\n", "\n", "\r"], StringSplitOptions.None))
        {
            number++;
            if (Line().Match(line) is not { Success: true } match)
            {
                throw new FormatException($"line {number} is not a hash and a path");
            }

            var path = PathOf(match.Groups["path"].Value, isVersion1);
            var hash = match.Groups["hash"].Value.ToLowerInvariant();
            if (!IsInside(path))
            {
                throw new FormatException($"line {number}: the path leads out of the bag");
            }

            if (!files.TryAdd(path, hash) && (isVersion1 || files[path] != hash))
            {
                throw new FormatException($"line {number}: the path stands there twice");
            }
        }

        return files;
    }

    /// <summary>The paths of a list of files to fetch.</summary>
    /// <exception cref="FormatException">A line is written otherwise, or its path leads out of the bag.</exception>
    public static void CheckFetch(string text, bool isVersion1)
    {
        foreach (var line in text.TrimEnd('\r', '\n').Split(["\r\n", "\n", "\r"], StringSplitOptions.None))
        {
            if (Fetch().Match(line) is not { Success: true } match)
            {
                throw new FormatException("a line is not an address, a length and a path");
            }

            var path = PathOf(match.Groups["path"].Value, isVersion1);
            if (!IsInside(path) || !path.StartsWith(Bag.Payload + "/", StringComparison.Ordinal))
            {
                throw new FormatException("a path leads out of the bag's payload");
            }
        }
    }

    /// <summary>The hash of a file by the name in a manifest's own name; null: this program does not know it.</summary>
    public static string? HashOf(string algorithm, Stream stream) =>
        algorithm switch
        {
#pragma warning disable CA5350, CA5351 // old bags have no other hash; that they are weak is said
            "md5" => Convert.ToHexStringLower(MD5.HashData(stream)),
            "sha1" => Convert.ToHexStringLower(SHA1.HashData(stream)),
#pragma warning restore CA5350, CA5351
            "sha256" => Convert.ToHexStringLower(SHA256.HashData(stream)),
            "sha384" => Convert.ToHexStringLower(SHA384.HashData(stream)),
            "sha512" => Convert.ToHexStringLower(SHA512.HashData(stream)),
            _ => null,
        };

    private static string PathOf(string written, bool isVersion1)
    {
        var path = written.StartsWith("./", StringComparison.Ordinal) ? written[2..] : written;
        path = path.Replace("%0A", "\n", StringComparison.OrdinalIgnoreCase)
            .Replace("%0D", "\r", StringComparison.OrdinalIgnoreCase);
        return isVersion1 ? path.Replace("%25", "%", StringComparison.Ordinal) : path;
    }

    // On any system: a bag that is whole here and reaches out elsewhere is refused here too.
    private static bool IsInside(string path) =>
        path.Length > 0
        && path[0] is not '/' and not '~' and not '\\'
        && !Drive().IsMatch(path)
        && !path.Split('/', '\\').Contains("..", StringComparer.Ordinal);

    [GeneratedRegex("^(?<hash>[0-9A-Fa-f]{8,200})[ \t]+[*]?(?<path>.+)$", RegexOptions.None, 1000)]
    private static partial Regex Line();

    [GeneratedRegex("^[^ \t]+[ \t]+(?:-|[0-9]+)[ \t]+(?<path>.+)$", RegexOptions.None, 1000)]
    private static partial Regex Fetch();

    [GeneratedRegex("^[A-Za-z]:", RegexOptions.None, 1000)]
    private static partial Regex Drive();
}
