using System.Globalization;
using Sijil.Casebook.Publishing.Release;
using Sijil.Ledger.Bags;

namespace Sijil.Cli.Tests.Integrity;

/// <summary>
/// I-03: what happens to archives on old disks, in copies and in hands: a bit flipped, a file cut short, two files changed about, bytes appended, a page of zeros, a file gone, a file
/// there twice. Each is found, the message names the file, and nothing else goes wrong. 200 by day, 10,000 by night.
/// </summary>
public sealed class DamagedReleaseTests : IDisposable
{
    private const int Page = 4_096;
    private const string LastManifest = "tagmanifest-sha256.txt";

    private readonly Scratch scratch = new();
    private readonly string release;

    public DamagedReleaseTests()
    {
        release = scratch.PathOf("release");
        var publish = Run.Of("publish", Commands.SmallCasebook.Make(scratch, "book"), "--to", release);
        publish.ExitCode.ShouldBe(0, publish.Remarks);
    }

    [Fact]
    public void Every_damage_is_found_and_its_file_named()
    {
        var rounds = Environment.GetEnvironmentVariable("SIJIL_NIGHTLY") is null ? 200 : 10_000;
        var draw = new Draw(3);
        var files = Bag.Files(release);
        var done = new int[7];
        for (var round = 0; done.Sum() < rounds; round++)
        {
            var kind = round % done.Length;
            var file = files[draw.Next(files.Length)];
            var other = files[draw.Next(files.Length)];
            if (Damage(kind, file, other, draw) is not { } undo)
            {
                continue;
            }

            var faults = ReleaseCheck.Run(release, new ReleaseCheckRequest()).Faults;
            var what = string.Create(CultureInfo.InvariantCulture, $"round {round}, kind {kind}: {file}, {other}");
            faults.ShouldNotBeEmpty(what);

            // The last manifest is listed nowhere: damaged, it tells of the files that it no longer fits. A manifest that is no manifest any more is named before what it lists.
            if (file != LastManifest && !(kind == 2 && other == LastManifest))
            {
                string[] named = kind switch
                {
                    2 => [file, other],
                    6 => [Twin(file)],
                    _ => [file],
                };
                faults.ShouldContain(f => named.Any(n => f.StartsWith(n + ":", StringComparison.Ordinal)), what);
            }

            undo();
            done[kind]++;
        }

        done.ShouldAllBe(d => d >= rounds / 10);
        ReleaseCheck.Run(release, new ReleaseCheckRequest()).Faults.ShouldBeEmpty();
    }

    public void Dispose() => scratch.Dispose();

    private static string Twin(string file) => file + "-copy";

    // Does the damage and gives what undoes it; null where it would alter nothing.
    private Action? Damage(int kind, string file, string other, Draw draw)
    {
        var path = Path.Combine(release, file);
        var right = File.ReadAllBytes(path);
        switch (kind)
        {
            case 0 when right.Length > 0:
                var flipped = right.ToArray();
                flipped[draw.Next(right.Length)] ^= (byte)(1 << draw.Next(8));
                return Instead(path, right, flipped);
            case 1 when right.Length > 0:
                return Instead(path, right, right[..draw.Next(right.Length)]);
            case 2:
                var second = Path.Combine(release, other);
                var there = File.ReadAllBytes(second);
                return there.AsSpan().SequenceEqual(right)
                    ? null
                    : Instead(path, right, there) + Instead(second, there, right);
            case 3:
                return Instead(path, right, [.. right, .. new byte[draw.Next(100)], (byte)draw.Next(256)]);
            case 4:
                var zeroed = right.ToArray();
                var page = draw.Next((right.Length / Page) + 1) * Page;
                zeroed.AsSpan(page, Math.Min(Page, right.Length - page)).Clear();
                return zeroed.AsSpan().SequenceEqual(right) ? null : Instead(path, right, zeroed);
            case 5:
                File.Delete(path);
                return () => File.WriteAllBytes(path, right);
            case 6:
                File.Copy(path, Path.Combine(release, Twin(file)));
                return () => File.Delete(Path.Combine(release, Twin(file)));
            default:
                return null;
        }
    }

    private static Action Instead(string path, byte[] right, byte[] damaged)
    {
        File.WriteAllBytes(path, damaged);
        return () => File.WriteAllBytes(path, right);
    }
}
