using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Sijil.Casebook.Publishing.Release;
using Sijil.Ledger.Bags;

namespace Sijil.Cli.Tests.Commands;

/// <summary>
/// I-02: any one bit of a release flipped is found: as it is, where the manifests tell, and after a forger has made the manifests anew, where log and seal tell. No file is left out.
/// Every bit of every file of at most 2 KB and 50,000 others in the nightly run, some of all in the daily one.
/// </summary>
public sealed class BitFlipTests : IDisposable
{
    private const int SmallFile = 2 * 1024;

    private readonly Scratch scratch = new();
    private readonly string release;

    public BitFlipTests()
    {
        release = scratch.PathOf("release");
        Run.Of("publish", SmallCasebook.Make(scratch, "book"), "--to", release).ExitCode.ShouldBe(0);
    }

    private static bool IsNightly => Environment.GetEnvironmentVariable("SIJIL_NIGHTLY") is not null;

    [Fact]
    public void One_flipped_bit_is_found_and_its_file_named()
    {
        foreach (var (file, bit) in Flips(IsNightly ? 50_000 : 2_000))
        {
            var faults = After(file, bit);
            faults.ShouldNotBeEmpty(Named(file, bit));

            // A manifest that is altered names another file, or another hash for it.
            if (!file.Contains("manifest", StringComparison.Ordinal))
            {
                faults[0].ShouldStartWith(file, Case.Sensitive, Named(file, bit));
            }
        }
    }

    [Fact]
    public void One_flipped_bit_is_found_though_the_manifests_were_made_anew()
    {
        var info = File.ReadAllLines(Path.Combine(release, "bag-info.txt"))
            .Where(l => !l.StartsWith("Payload-Oxum", StringComparison.Ordinal))
            .Select(l => l.Split(": ", 2))
            .Select(l => (l[0], l[1]))
            .ToList();
        foreach (var (file, bit) in Flips(IsNightly ? 5_000 : 300))
        {
            // The three tags that the forger makes anew, and the declaration, which has one spelling.
            if (file is not ("bagit.txt" or "bag-info.txt" or "manifest-sha256.txt" or "tagmanifest-sha256.txt"))
            {
                After(file, bit, () => Bag.Seal(release, info)).ShouldNotBeEmpty(Named(file, bit));
            }
        }

        Bag.Seal(release, info);
        ReleaseCheck.Run(release, new ReleaseCheckRequest()).Faults.ShouldBeEmpty();
        Bag.Seal(release, [.. info, ("Contact-Name", "somebody else")]);
        ReleaseCheck.Run(release, new ReleaseCheckRequest()).Faults.ShouldHaveSingleItem().ShouldStartWith("seal.txt");
    }

    public void Dispose() => scratch.Dispose();

    private static long Draw(int i) =>
        BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(BitConverter.GetBytes(i))) & long.MaxValue;

    private static string Named(string file, long bit) =>
        string.Create(CultureInfo.InvariantCulture, $"bit {bit} of {file}");

    private IReadOnlyList<string> After(string file, long bit, Action? seal = null)
    {
        var path = Path.Combine(release, file);
        var right = File.ReadAllBytes(path);
        var bytes = right.ToArray();
        bytes[bit / 8] ^= (byte)(1 << (int)(bit % 8));
        File.WriteAllBytes(path, bytes);
        seal?.Invoke();
        var faults = ReleaseCheck.Run(release, new ReleaseCheckRequest()).Faults;
        File.WriteAllBytes(path, right);
        return faults;
    }

    // The same for every run: each file in turn, so that a small one counts as much as a large one.
    private List<(string File, long Bit)> Flips(int count)
    {
        var files = Bag.Files(release);
        var flips = new List<(string, long)>();
        if (IsNightly && count > 5_000)
        {
            flips.AddRange(
                files
                    .Where(f => new FileInfo(Path.Combine(release, f)).Length <= SmallFile)
                    .SelectMany(f =>
                        Enumerable
                            .Range(0, 8 * (int)new FileInfo(Path.Combine(release, f)).Length)
                            .Select(bit => (f, (long)bit))
                    )
            );
        }

        for (var i = 0; i < count; i++)
        {
            var file = files[i % files.Length];
            flips.Add((file, Draw(i) % (8 * new FileInfo(Path.Combine(release, file)).Length)));
        }

        return flips;
    }
}
