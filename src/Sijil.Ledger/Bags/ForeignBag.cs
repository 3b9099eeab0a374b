using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Sijil.Ledger.Bags;

/// <summary>What was found in a bag that somebody else made.</summary>
/// <param name="Version">BagIt's version, as it says.</param>
/// <param name="Algorithms">The hashes that were checked.</param>
/// <param name="Files">Number of files of its payload.</param>
/// <param name="Faults">What is wrong, the file first; empty: nothing.</param>
public sealed record ForeignBagReport(
    string Version,
    ImmutableArray<string> Algorithms,
    int Files,
    ImmutableArray<string> Faults
);

/// <summary>
/// Checks a bag that another program made: BagIt 0.93 to 0.97 and 1.0 (RFC 8493), manifests of MD5, SHA-1, SHA-256, SHA-384 and SHA-512, tags in UTF-8, UTF-16 and ISO 8859-1.
/// Nothing is fetched. That a bag is whole says nothing of who made it.
/// </summary>
public static partial class ForeignBag
{
    private const int MostTagBytes = 256 << 20;
    private const string Declaration = "bagit.txt";

    private static readonly string[] Versions = ["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"];

    /// <summary>Checks all of it.</summary>
    public static ForeignBagReport Verify(string root)
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        var (version, algorithms, files) = ("", ImmutableArray<string>.Empty, 0);
        var at = Declaration;
        try
        {
            var present = Bag.Files(root);
            if (Bag.Links(root).FirstOrDefault() is { } link)
            {
                at = link;
                throw new FormatException("it is a link; a bag holds files");
            }

            (version, var encoding) = Declared(root);
            var isVersion1 = version == "1.0";
            at = "fetch.txt";
            if (present.Contains(at, StringComparer.Ordinal))
            {
                ForeignManifest.CheckFetch(Text(root, at, encoding), isVersion1);
            }

            var payload = present.Where(Bag.IsPayload).ToList();
            files = payload.Count;
            var manifests = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
            foreach (var name in present.Where(p => Manifest().IsMatch(p)))
            {
                at = name;
                manifests.Add(name, ForeignManifest.Parse(Text(root, name, encoding), isVersion1));
            }

            at = "manifest";
            algorithms =
            [
                .. manifests.Keys.Select(AlgorithmOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            ];
            CheckHashes(root, present, manifests, faults);
            CheckComplete(payload, manifests, isVersion1, faults);
            at = "bag-info.txt";
            if (present.Contains(at, StringComparer.Ordinal))
            {
                CheckSum(root, payload, Text(root, at, encoding), faults);
            }
        }
        catch (Exception e) when (e is FormatException or FileNotFoundException or DecoderFallbackException)
        {
            faults.Add(
                $"{at}: {(e is FormatException ? e.Message : "it is missing, or not in the encoding that it declares")}"
            );
        }

        return new ForeignBagReport(version, algorithms, files, faults.ToImmutable());
    }

    private static (string Version, Encoding Encoding) Declared(string root)
    {
        var match = DeclarationText().Match(Text(root, Declaration, new UTF8Encoding(false, true)));
        var version = match.Groups["version"].Value;
        if (!match.Success || !Versions.Contains(version, StringComparer.Ordinal))
        {
            throw new FormatException(
                "a version of BagIt from 0.93 to 1.0 and an encoding were expected, each on its line"
            );
        }

        return (
            version,
            match.Groups["encoding"].Value.ToUpperInvariant() switch
            {
                "UTF-8" => new UTF8Encoding(false, true),
                "UTF-16" => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
                "ISO-8859-1" => Encoding.Latin1,
                _ => throw new FormatException(
                    "an encoding that this program reads was expected: UTF-8, UTF-16 or ISO-8859-1"
                ),
            }
        );
    }

    private static void CheckHashes(
        string root,
        ImmutableArray<string> present,
        Dictionary<string, Dictionary<string, string>> manifests,
        ImmutableArray<string>.Builder faults
    )
    {
        var there = present.ToHashSet(StringComparer.Ordinal);
        foreach (var (name, listed) in manifests.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            foreach (var (path, expected) in listed.OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                if (!there.Contains(path))
                {
                    faults.Add($"{path}: it is named by {name} and not there");
                    continue;
                }

                using var stream = File.OpenRead(Bag.Full(root, path));
                var hash =
                    ForeignManifest.HashOf(AlgorithmOf(name), stream)
                    ?? throw new FormatException($"{name} is of a hash that this program does not know");
                if (hash != expected)
                {
                    faults.Add($"{path}: it was altered, by {name}");
                }
            }
        }
    }

    // Up to 0.97 each manifest may name some of the files; in 1.0 each names all.
    private static void CheckComplete(
        List<string> payload,
        Dictionary<string, Dictionary<string, string>> manifests,
        bool isVersion1,
        ImmutableArray<string>.Builder faults
    )
    {
        var own = manifests
            .Where(m => !m.Key.StartsWith("tag", StringComparison.Ordinal))
            .Select(m => m.Value)
            .ToList();
        if (own.Count == 0)
        {
            throw new FormatException("a manifest of the payload was expected");
        }

        foreach (var path in payload)
        {
            if (isVersion1 ? !own.TrueForAll(m => m.ContainsKey(path)) : !own.Exists(m => m.ContainsKey(path)))
            {
                faults.Add($"{path}: it is not named by the manifest");
            }
        }

        foreach (var path in own.SelectMany(m => m.Keys).Where(p => !Bag.IsPayload(p)).Distinct(StringComparer.Ordinal))
        {
            faults.Add($"{path}: a manifest of the payload names it, and it is none");
        }
    }

    private static void CheckSum(string root, List<string> payload, string info, ImmutableArray<string>.Builder faults)
    {
        if (Sum().Match(info) is not { Success: true } said)
        {
            return;
        }

        var found = string.Create(
            CultureInfo.InvariantCulture,
            $"{payload.Sum(p => new FileInfo(Bag.Full(root, p)).Length)}.{payload.Count}"
        );
        if (said.Groups["sum"].Value != found)
        {
            faults.Add($"bag-info.txt: Payload-Oxum says {said.Groups["sum"].Value}, and {found} is there");
        }
    }

    private static string AlgorithmOf(string manifest) =>
        Manifest().Match(manifest).Groups["algorithm"].Value.Replace("-", "", StringComparison.Ordinal);

    private static string Text(string root, string name, Encoding encoding)
    {
        var file = new FileInfo(Bag.Full(root, name));
        if (file.Exists && file.Length > MostTagBytes)
        {
            throw new FormatException("it is too long");
        }

        var bytes = File.ReadAllBytes(file.FullName);
        return encoding is UnicodeEncoding && bytes is [0xFF, 0xFE, ..]
            ? new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true).GetString(
                bytes.AsSpan(2)
            )
            : encoding.GetString(encoding is UnicodeEncoding && bytes is [0xFE, 0xFF, ..] ? bytes.AsSpan(2) : bytes);
    }

    [GeneratedRegex("^(?:tag)?manifest-(?<algorithm>[a-z0-9-]{1,20})[.]txt$", RegexOptions.None, 1000)]
    private static partial Regex Manifest();

    [GeneratedRegex(
        "^BagIt-Version: (?<version>[0-9]+[.][0-9]+)\r?\nTag-File-Character-Encoding: (?<encoding>[A-Za-z0-9-]+)[\r\n]*$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex DeclarationText();

    [GeneratedRegex("^Payload-Oxum[ \t]*:[ \t]*(?<sum>[0-9]+[.][0-9]+)[ \t]*\r?$", RegexOptions.Multiline, 1000)]
    private static partial Regex Sum();
}
