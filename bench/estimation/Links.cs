using System.Globalization;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Random;
using Sijil.Estimation.Reporting;

namespace Sijil.Estimation.Benchmark;

/// <summary>
/// Three independent lists of 5,000 people, one link in twenty missed, and for each missed link a pair of two persons that looks the same: a linkage that knows
/// the right chance, one half, of every pair in question.
/// </summary>
internal static class Links
{
    private const int Truth = 5000;
    private const double Missed = 0.05;
    private const int Linkages = 50;

    internal static void Print(int runs)
    {
        var settings = new EstimateSettings { Threads = 1, Families = MethodFamilies.LogLinear };
        var ignored = new EstimateLine?[runs];
        var mixed = new EstimateLine?[runs];
        var shares = new double[runs];
        Parallel.For(
            0,
            runs,
            run =>
            {
                var random = new RandomStream(7, (ulong)run);
                var (found, drawn) = Linked(Tables.Simulated([(Truth, [.30, .25, .20])], random), random);
                ignored[run] = SideBySide.Of(found, settings).Headline;
                var line = LinkageDoubt.Of(found, drawn, settings).Line(found.Observed, 7);
                mixed[run] = line.Refusal is null ? line : null;
                shares[run] = line.Diagnostics.FirstOrDefault(d => d.Name == "share_linkage")?.Value ?? 0;
            }
        );
        foreach (var (name, lines) in new[] { ("links taken as certain", ignored), ("linkages drawn", mixed) })
        {
            EstimateLine[] numbered = [.. lines.OfType<EstimateLine>()];
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {Coverage.Held(numbered, Truth)} | {Coverage.Width(numbered):F0} | {100 * ((numbered.Average(line => line.Estimate!.Value) / Truth) - 1):F2} % | {(lines == mixed ? shares.Average() : 0):F3} |"
                )
            );
        }
    }

    private static (CaptureTable Found, CaptureTable[] Drawn) Linked(CaptureTable truth, RandomStream random)
    {
        var off = 1 - Math.Sqrt(1 - Missed);
        var certain = new List<uint>();
        var singles = new List<uint>();
        var doubtful = new List<(uint Person, uint[] Parts)>();
        foreach (var cell in truth.Cells)
        {
            for (var person = 0L; person < cell.Count; person++)
            {
                int[] lists =
                [
                    .. Enumerable.Range(0, truth.Lists.Length).Where(list => (cell.Pattern >> list & 1) != 0),
                ];
                if (lists.Length == 1)
                {
                    singles.Add(cell.Pattern);
                    continue;
                }

                int[] alone = [.. lists.Where(_ => random.Uniform() < off)];
                if (alone.Length == 0)
                {
                    certain.Add(cell.Pattern);
                    continue;
                }

                var rest = alone.Aggregate(cell.Pattern, (pattern, list) => pattern & ~(1u << list));
                doubtful.Add((cell.Pattern, [.. alone.Select(list => 1u << list), .. rest == 0 ? (uint[])[] : [rest]]));
            }
        }

        var shuffled = new Queue<uint>(singles.OrderBy(_ => random.Bits()));
        for (var alike = doubtful.Count; alike > 0; )
        {
            var (one, other) = (shuffled.Dequeue(), shuffled.Dequeue());
            if (one == other)
            {
                certain.Add(one);
                shuffled.Enqueue(other);
                continue;
            }

            doubtful.Add((one | other, [one, other]));
            alike--;
        }

        certain.AddRange(shuffled);
        CaptureTable Table(Func<(uint Person, uint[] Parts), IEnumerable<uint>> taken) =>
            CaptureTable.FromPatterns(truth.Lists, [.. certain, .. doubtful.SelectMany(taken)]);
        return (
            Table(pair => pair.Parts),
            [
                .. Enumerable
                    .Range(0, Linkages)
                    .Select(_ => Table(pair => random.Uniform() < 0.5 ? [pair.Person] : pair.Parts)),
            ]
        );
    }
}
