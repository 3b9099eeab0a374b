using System.Diagnostics;
using Sijil.Synthetic;
using Sijil.Text.Names;

namespace Sijil.Names.Benchmark;

/// <summary>On one core: names read a second, pairs of parsed names compared a second, bytes allocated for each. Of several rounds the best counts, by the processor's time, for the machine is seldom idle.</summary>
internal static class Speed
{
    private const int Rounds = 7;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    public static void Run()
    {
        var made = SyntheticLists.Generate(new GeneratorSettings { Seed = 1 });
        var arabic = made.Lists[0].Records.Select(row => row.Name).ToArray();
        var damaged = made.Lists[1].Records.Select(row => row.Name).ToArray();
        var latin = made.Lists[3].Records.Select(row => row.Name).ToArray();
        Read("Arabic, orderly", arabic);
        Read("Arabic, noisy", damaged);
        Read("Latin", latin);
        Compare("Arabic with Arabic", arabic, damaged);
        Compare("Latin with Latin", latin, [.. made.Lists[2].Records.Select(row => row.Name)]);
        Compare("Arabic with Latin", arabic, latin);
    }

    private static void Read(string what, string[] names) =>
        Tell(
            what,
            "names read",
            names.Length,
            () =>
            {
                foreach (var name in names)
                {
                    PersonName.Parse(name);
                }
            }
        );

    private static void Compare(string what, string[] left, string[] right)
    {
        var (a, b) = (left.Select(Parsed).ToArray(), right.Select(Parsed).ToArray());
        Compare(what + ", strangers", a, b, [.. Strangers(a, b)]);
        Compare(what + ", blocked", a, b, [.. Blocked(a, b)]);
    }

    private static void Compare(string what, PersonName[] a, PersonName[] b, (int Left, int Right)[] pairs) =>
        Tell(
            what,
            "pairs compared",
            pairs.Length,
            () =>
            {
                foreach (var (left, right) in pairs)
                {
                    NameAlignment.Of(a[left], b[right]);
                }
            }
        );

    // Every name with some of the other list: hardly two are alike.
    private static IEnumerable<(int, int)> Strangers(PersonName[] a, PersonName[] b) =>
        from i in Enumerable.Range(0, Math.Min(a.Length, 4_000))
        from j in Enumerable.Range(0, 250)
        select (i, ((i * 7) + j) % b.Length);

    // Every name with those that share the skeleton of the given name, and with those that share the family's, as blocking brings them.
    private static IEnumerable<(int, int)> Blocked(PersonName[] a, PersonName[] b)
    {
        foreach (var role in (NameRole[])[NameRole.Given, NameRole.Family])
        {
            var places = Enumerable.Range(0, b.Length).ToLookup(j => b[j][role]?.Skeleton, StringComparer.Ordinal);
            for (var i = 0; i < a.Length; i++)
            {
                foreach (var j in a[i][role] is { } unit ? places[unit.Skeleton].Take(200) : [])
                {
                    yield return (i, j);
                }
            }
        }
    }

    private static PersonName Parsed(string raw) => PersonName.Parse(raw);

    private static void Tell(string what, string unit, long count, Action work)
    {
        // Until the runtime has compiled it for speed, which it does when the same code has run for a while.
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < WarmUp; )
        {
            work();
        }

        var best = TimeSpan.MaxValue;
        var bytes = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var started = Environment.CpuUsage.UserTime;
            work();
            var used = Environment.CpuUsage.UserTime - started;
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            best = used < best ? used : best;
        }

        Console.WriteLine(
            FormattableString.Invariant(
                $"{what}: {count / best.TotalSeconds / 1e6:0.000} million {unit} a second, {(double)bytes / count:0} bytes each"
            )
        );
    }
}
