using System.Collections.Immutable;
using System.Text;

namespace Sijil.Ledger.Bags;

/// <summary>
/// A folder as BagIt 1.0 (RFC 8493) packs it: payload under <c>data/</c>, SHA-256 of every file in a manifest, and of the manifests in another. Integrity only: who made it
/// is for the signatures inside.
/// </summary>
public static class Bag
{
    /// <summary>Where the payload lies.</summary>
    public const string Payload = "data";

    private const string Declaration = "bagit.txt";
    private const string Manifest = "manifest-sha256.txt";
    private const string TagManifest = "tagmanifest-sha256.txt";
    private const long MostManifestBytes = 1L << 30;
    private const long MostInfoBytes = 1L << 20;

    private static readonly byte[] DeclarationText =
        "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"u8.ToArray();

    /// <summary>Makes a bag of a folder whose payload already lies under <c>data/</c>; other files beside it count as its tags.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="info">Lines of <c>bag-info.txt</c>, without line breaks.</param>
    /// <param name="beforeTags">Called when all but the manifest of the tags is written; may write a further tag, such as a signature. Null: nothing.</param>
    /// <exception cref="FormatException">A path of the folder may not stand in a bag.</exception>
    public static void Seal(string root, IEnumerable<(string Label, string Value)> info, Action? beforeTags = null)
    {
        var payload = Files(root).Where(IsPayload).ToList();
        if (Links(root).FirstOrDefault() is { } link)
        {
            throw new FormatException($"{link}: it is a link; a bag holds files");
        }

        foreach (var path in Files(root))
        {
            if (BagPath.Fault(path) is { } fault)
            {
                throw new FormatException($"{path}: {fault}");
            }
        }

        var bytes = payload.Sum(p => new FileInfo(Full(root, p)).Length);
        var lines = info.Append((BagInfo.Oxum, BagInfo.OxumOf(bytes, payload.Count)));
        DurableFile.Write(Full(root, Declaration), DeclarationText);
        DurableFile.Write(
            Full(root, BagInfo.Name),
            Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => $"{l.Item1}: {l.Item2.ReplaceLineEndings(" ")}\n")))
        );
        DurableFile.Write(Full(root, Manifest), BagManifest.Of(root, payload));
        beforeTags?.Invoke();
        DurableFile.Write(Full(root, TagManifest), TagsOf(root, TagManifest));
    }

    /// <summary>The bytes of the manifest of a bag: one hash over them stands for all of its payload.</summary>
    /// <exception cref="IOException">It is not there.</exception>
    public static byte[] ManifestOf(string root) => File.ReadAllBytes(Full(root, Manifest));

    /// <summary>Lines of SHA-256 and path, as <c>sha256sum</c> prints them, of every file that is not payload, the manifest of the payload among them: they stand for the whole bag.</summary>
    /// <param name="root">The bag.</param>
    /// <param name="but">Files to leave out: those that come after.</param>
    public static byte[] TagsOf(string root, params IReadOnlyCollection<string> but) =>
        BagManifest.Of(
            root,
            Files(root).Where(p => !IsPayload(p) && p != TagManifest && !but.Contains(p, StringComparer.Ordinal))
        );

    /// <summary>Checks a bag: its declaration, every hash, the size that it says of itself, and that nothing is missing, extra or a link. A bag that asks for files to be fetched is refused.</summary>
    /// <returns>What is wrong, one line for each fault, the file first; empty: all is right.</returns>
    public static ImmutableArray<string> Verify(string root)
    {
        try
        {
            return Faults(root);
        }
        catch (FormatException e)
        {
            return [e.Message];
        }
    }

    private static ImmutableArray<string> Faults(string root)
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        var present = Files(root).ToHashSet(StringComparer.Ordinal);
        foreach (var link in Links(root))
        {
            faults.Add($"{link}: it is a link; a bag holds files");
        }

        if (present.Contains("fetch.txt"))
        {
            faults.Add("fetch.txt: a bag that has to fetch files is refused");
        }

        if (faults.Count > 0)
        {
            return faults.ToImmutable();
        }

        if (
            !present.Contains(Declaration)
            || !File.ReadAllBytes(Full(root, Declaration)).AsSpan().SequenceEqual(DeclarationText)
        )
        {
            faults.Add($"{Declaration}: a bag of version 1.0 in UTF-8 was expected");
            return faults.ToImmutable();
        }

        CheckManifest(root, TagManifest, present.Where(p => !IsPayload(p) && p != TagManifest), faults);
        CheckManifest(root, Manifest, present.Where(IsPayload), faults);
        if (faults.Count == 0 && present.Contains(BagInfo.Name))
        {
            CheckInfo(root, present, faults);
        }

        return faults.ToImmutable();
    }

    private static void CheckInfo(string root, HashSet<string> present, ImmutableArray<string>.Builder faults)
    {
        var file = new FileInfo(Full(root, BagInfo.Name));
        if (file.Length > MostInfoBytes)
        {
            faults.Add($"{BagInfo.Name}: it is too long");
            return;
        }

        var payload = present.Where(IsPayload).ToList();
        var oxum = BagInfo.OxumOf(payload.Sum(p => new FileInfo(Full(root, p)).Length), payload.Count);
        if (BagInfo.Fault(File.ReadAllBytes(file.FullName), oxum) is { } fault)
        {
            faults.Add($"{BagInfo.Name}: {fault}");
        }
    }

    private static void CheckManifest(
        string root,
        string name,
        IEnumerable<string> expected,
        ImmutableArray<string>.Builder faults
    )
    {
        var file = new FileInfo(Full(root, name));
        if (!file.Exists || file.Length > MostManifestBytes)
        {
            faults.Add($"{name}: it is missing or too long");
            return;
        }

        ImmutableSortedDictionary<string, string> listed;
        try
        {
            listed = BagManifest.Parse(File.ReadAllBytes(file.FullName));
        }
        catch (FormatException e)
        {
            faults.Add($"{name}: {e.Message}");
            return;
        }

        var present = expected.ToHashSet(StringComparer.Ordinal);
        foreach (var (path, sha256) in listed)
        {
            if (!present.Contains(path))
            {
                faults.Add($"{path}: it is named by {name} and not there");
            }
            else if (FileFingerprint.Sha256(Full(root, path)) != sha256)
            {
                faults.Add($"{path}: it was altered");
            }
        }

        foreach (var path in present.Where(p => !listed.ContainsKey(p)).Order(StringComparer.Ordinal))
        {
            faults.Add($"{path}: it is not named by {name}");
        }
    }

    /// <summary>The files of a folder and all below, with slashes, ordinally. Links are not followed, and count as files.</summary>
    /// <exception cref="FormatException">Folders lie too deep.</exception>
    public static ImmutableArray<string> Files(string root) =>
        [
            .. Walk(new DirectoryInfo(root), 0)
                .Select(f => Path.GetRelativePath(root, f.FullName).Replace(Path.DirectorySeparatorChar, '/'))
                .Order(StringComparer.Ordinal),
        ];

    internal static IEnumerable<string> Links(string root) =>
        Walk(new DirectoryInfo(root), 0)
            .Where(f => f.LinkTarget is not null)
            .Select(f => Path.GetRelativePath(root, f.FullName).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal);

    // Our own walk: hidden files too, links as what they are, and nothing passed over because it lies deep.
    private static IEnumerable<FileSystemInfo> Walk(DirectoryInfo folder, int depth)
    {
        if (depth > BagPath.MostParts)
        {
            throw new FormatException("folders lie deeper than any path of a bag");
        }

        foreach (var entry in folder.EnumerateFileSystemInfos("*", OneFolder))
        {
            if (entry is DirectoryInfo inner && entry.LinkTarget is null)
            {
                foreach (var below in Walk(inner, depth + 1))
                {
                    yield return below;
                }
            }
            else
            {
                yield return entry;
            }
        }
    }

    private static EnumerationOptions OneFolder { get; } = new() { AttributesToSkip = FileAttributes.None };

    internal static bool IsPayload(string path) => path.StartsWith(Payload + "/", StringComparison.Ordinal);

    internal static string Full(string root, string path) =>
        Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));
}
