using Shouldly;
using Sijil.Estimation.Captures;
using Sijil.Estimation.LinkageUncertainty;
using Sijil.Estimation.Random;
using Sijil.Estimation.Reporting;
using Xunit;

namespace Sijil.Estimation.Tests.Reporting;

public sealed class LinkageDoubtTests
{
    private const int People = 5000;
    private static readonly double[] Chances = [0.30, 0.25, 0.20];

    [Fact]
    public void With_one_linkage_the_mixture_is_the_model_itself_and_nothing_of_the_width_is_linkage()
    {
        var table = RandomTables.Independent(People, Chances, 1);
        var doubt = LinkageDoubt.Of(table, [.. Enumerable.Repeat(table, 10)], SideBySideTests.WithoutChains);

        var range = SideBySide.Of(table, SideBySideTests.WithoutChains).Headline!;
        var line = doubt.Line(table.Observed, 1);
        doubt.Mixture!.Shares.Linkage.ShouldBe(0, 1e-12);
        line.Lower!.Value.ShouldBeInRange(range.Lower!.Value * 0.98, range.Upper!.Value);
        line.Upper!.Value.ShouldBeInRange(range.Lower.Value, range.Upper.Value * 1.02);
        doubt.FewestObserved.ShouldBe(table.Observed);
        var widened = doubt.Widened(range, 1)!;
        widened.Lower!.Value.ShouldBeLessThanOrEqualTo(range.Lower.Value);
        widened.Upper!.Value.ShouldBeGreaterThanOrEqualTo(range.Upper.Value);
    }

    // Of a table whose links were missed one in twenty the estimate is six per cent too high and covers the truth in a quarter of cases (the note's
    // simulation); drawn linkages that hold each pair in question with its right chance repair it.
    [Fact]
    public void Drawn_linkages_repair_what_missed_links_have_done()
    {
        const double missed = 0.05;
        var ignored = 0;
        var covered = 0;
        const int tables = 40;
        for (var seed = 1UL; seed <= tables; seed++)
        {
            var random = new RandomStream(9, seed);
            var (table, drawn) = Linked(RandomTables.Independent(People, Chances, seed), missed, 30, random);
            var range = SideBySide.Of(table, SideBySideTests.WithoutChains).Headline!;
            ignored += range.Lower <= People && range.Upper >= People ? 1 : 0;
            var line = LinkageDoubt.Of(table, drawn, SideBySideTests.WithoutChains).Line(table.Observed, seed);
            covered += line.Lower <= People && line.Upper >= People ? 1 : 0;
        }

        ignored.ShouldBeLessThan(tables * 6 / 10);
        covered.ShouldBeGreaterThanOrEqualTo(tables * 85 / 100);
    }

    [Fact]
    public void Linkages_on_which_nothing_can_be_estimated_refuse_the_whole()
    {
        var table = RandomTables.Independent(People, Chances, 1);
        var doubt = LinkageDoubt.Of(
            table,
            [table, .. Enumerable.Repeat(OpenTables.Of("sim_nooverlap_3"), 5)],
            SideBySideTests.WithoutChains
        );

        doubt.RefusedDraws.ShouldBe(5);
        doubt.Line(table.Observed, 1).Refusal!.Code.ShouldBe(RefusalCode.LinkageDrawsRefused);
        doubt.Widened(SideBySide.Of(table, SideBySideTests.WithoutChains).Headline!, 1).ShouldBeNull();
    }

    [Fact]
    public void The_same_for_any_number_of_threads()
    {
        var table = RandomTables.Independent(People, Chances, 2);
        CaptureTable[] drawn =
        [
            .. Enumerable.Range(1, 8).Select(s => RandomTables.Independent(People, Chances, (ulong)s)),
        ];
        var lines = new[] { 1, 2, 8 }.Select(threads =>
            LinkageDoubt
                .Of(table, drawn, SideBySideTests.WithoutChains with { Threads = threads })
                .Line(table.Observed, 1)
        );
        lines.Select(line => (line.Lower, line.Estimate, line.Upper)).Distinct().Count().ShouldBe(1);
    }

    // Each record of a person on several lists comes off with the same chance; a linkage that knows this chance, and which pairs are in question, puts
    // each back with the chance that it was missed.
    private static (CaptureTable Found, CaptureTable[] Drawn) Linked(
        CaptureTable truth,
        double missed,
        int draws,
        RandomStream random
    )
    {
        var off = 1 - Math.Sqrt(1 - missed);
        var apart = new List<(uint Person, uint[] Parts)>();
        var found = new List<uint>();
        foreach (var cell in truth.Cells)
        {
            for (var person = 0L; person < cell.Count; person++)
            {
                var lists = Enumerable.Range(0, 3).Where(list => (cell.Pattern >> list & 1) != 0).ToArray();
                var alone = lists.Length == 1 ? [] : lists.Where(_ => random.Uniform() < off).ToArray();
                if (alone.Length == 0)
                {
                    found.Add(cell.Pattern);
                    continue;
                }

                var rest = alone.Aggregate(cell.Pattern, (pattern, list) => pattern & ~(1u << list));
                uint[] parts = [.. alone.Select(list => 1u << list), .. rest == 0 ? (uint[])[] : [rest]];
                apart.Add((cell.Pattern, parts));
            }
        }

        // For each missed link one pair of two persons that looks the same: the right chance of every pair in question is one half.
        var singles = new Queue<uint>(
            found.Where(pattern => (pattern & (pattern - 1)) == 0).OrderBy(_ => random.Bits())
        );
        var certain = found.Where(pattern => (pattern & (pattern - 1)) != 0).ToList();
        var alike = new List<(uint Person, uint[] Parts)>();
        while (alike.Count < apart.Count)
        {
            var (one, other) = (singles.Dequeue(), singles.Dequeue());
            if (one == other)
            {
                certain.Add(one);
                singles.Enqueue(other);
                continue;
            }

            alike.Add((one | other, [one, other]));
        }

        certain.AddRange(singles);
        var doubtful = apart.Concat(alike).ToArray();
        var table = CaptureTable.FromPatterns(truth.Lists, [.. certain, .. doubtful.SelectMany(p => p.Parts)]);
        var drawn = Enumerable
            .Range(0, draws)
            .Select(_ =>
                CaptureTable.FromPatterns(
                    truth.Lists,
                    [.. certain, .. doubtful.SelectMany(p => random.Uniform() < 0.5 ? [p.Person] : p.Parts)]
                )
            )
            .ToArray();
        return (table, drawn);
    }
}
