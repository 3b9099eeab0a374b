using System.Security.Cryptography;

namespace Sijil.Cli.Tests.Commands;

/// <summary>The same bytes for any number of threads, in any locale, with and without ICU.</summary>
public sealed class DeterminismTests : IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    public void Lists_and_results_are_the_same_bytes_everywhere()
    {
        var first = Results("first", "C", withIcu: false, threads: 1);
        first.Count.ShouldBeGreaterThan(8);
        Results("turkish", "tr_TR.UTF-8", withIcu: true, threads: 2).ShouldBe(first);
        Results("syrian", "ar_SY.UTF-8", withIcu: true, threads: 1).ShouldBe(first);
    }

    public void Dispose() => scratch.Dispose();

    private SortedDictionary<string, string> Results(string name, string locale, bool withIcu, int threads)
    {
        var root = scratch.PathOf(name);
        var (lists, book) = (Path.Combine(root, "lists"), Path.Combine(root, "book"));
        ProgramProcess.Run(locale, withIcu, "generate", lists, "--people", "1500", "--seed", "11");
        ProgramProcess.Run(locale, withIcu, "init", book);
        var source = 0;
        foreach (var file in Directory.EnumerateFiles(lists, "list-*").Order(StringComparer.Ordinal))
        {
            ProgramProcess.Run(locale, withIcu, "add", file, "--source", $"s{++source}", "-C", book);
        }

        ProgramProcess.Run(locale, withIcu, "build", book, "--threads", $"{threads}");
        return new SortedDictionary<string, string>(
            Directory
                .EnumerateFiles(lists)
                .Concat(Directory.EnumerateFiles(Path.Combine(book, "out")))
                .ToDictionary(
                    f => Path.GetRelativePath(root, f),
                    f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))
                ),
            StringComparer.Ordinal
        );
    }
}
