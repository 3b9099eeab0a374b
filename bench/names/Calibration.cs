using Sijil.Casebook.Matching;

namespace Sijil.Names.Benchmark;

/// <summary>How often pairs of a weight are one person, as the lists' truth says, beside what the weight promises.</summary>
internal static class Calibration
{
    public static void Run(ulong[] seeds, int a, int b)
    {
        var bins = new SortedDictionary<int, (int Right, int All, double Promised)>();
        foreach (var seed in seeds)
        {
            var records = ListRecords.Of(seed, a, b);
            foreach (var pair in VictimLinkage.Link(records.Input, new MatchingOptions()).Pairs)
            {
                if (records.Input.Records[pair.Left].List == records.Input.Records[pair.Right].List)
                {
                    continue;
                }

                var bin = Math.Min(12, (int)Math.Floor(pair.Weight.Bits));
                var right = records.Person[pair.Left] == records.Person[pair.Right] ? 1 : 0;
                var promised = 1 / (1 + Math.Pow(2, -pair.Weight.Bits));
                var old = bins.GetValueOrDefault(bin);
                bins[bin] = (old.Right + right, old.All + 1, old.Promised + promised);
            }
        }

        foreach (var (bin, (right, all, promised)) in bins)
        {
            Console.WriteLine(
                FormattableString.Invariant(
                    $"{bin, 3} bits: {all, 6} pairs, one person {(double)right / all:0.000}, promised {promised / all:0.000}"
                )
            );
        }
    }
}
