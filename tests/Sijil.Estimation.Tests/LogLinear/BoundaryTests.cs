using Sijil.Estimation.Captures;
using Sijil.Estimation.LogLinear;
using Sijil.Estimation.Numerics;
using Sijil.Estimation.Random;

namespace Sijil.Estimation.Tests.LogLinear;

public class BoundaryTests
{
    // With all three pairs the unseen are f100 f010 f001 f111 / (f110 f101 f011): what an empty pattern does can be read off.
    [Theory]
    [InlineData("100:9 010:8 001:7 110:5 101:4 011:3 111:0", NoEstimate.FallsToNone)]
    [InlineData("100:0 010:8 001:7 110:5 101:4 011:3 111:2", NoEstimate.FallsToNone)]
    [InlineData("100:9 010:8 001:7 110:0 101:4 011:3 111:2", NoEstimate.RisesWithoutEnd)]
    [InlineData("100:9 010:8 001:7 110:0 101:0 011:3 111:2", NoEstimate.RisesWithoutEnd)]
    [InlineData("100:0 010:8 001:7 110:0 101:4 011:3 111:2", NoEstimate.RunsBothWays)]
    public void Three_pairs_run_where_the_closed_form_does(string cells, NoEstimate expected)
    {
        var fit = Fitter(3, cells).Fit(HierarchicalModel.Parse(3, "12+13+23"));

        fit.Existence.ShouldBe(Existence.None);
        fit.Reason.ShouldBe(expected);
        fit.PressedToZero.ShouldBe(Fitter(3, cells).Table.CountOf(0b111) == 0 ? [0b111u] : Empty(3, cells));
    }

    [Fact]
    public void An_empty_list_and_a_flat_likelihood_are_told_apart()
    {
        Fitter(3, "100:9 010:8 110:3").Fit(HierarchicalModel.Of(3)).Reason.ShouldBe(NoEstimate.ListEmpty);
        new LogLinearFitter(OpenTables.Of("artificial_3"))
            .Fit(HierarchicalModel.Parse(3, "12+13+23"))
            .Reason.ShouldBe(NoEstimate.AnyNumberFits);
    }

    // With a little added to every pattern the maximum exists: as that goes to zero the unseen go to the extended estimate, to none or beyond all
    // bounds, found by nothing but Newton's method.
    [Fact]
    public void On_sparse_tables_the_limit_is_that_of_tables_with_a_little_added()
    {
        var random = new RandomStream(20261123);
        var models = ModelSet.All(4);
        var met = new Dictionary<(Existence, NoEstimate?), int>();
        var faces = 0;
        for (var table = 0; table < 60; table++)
        {
            var counts = new double[16];
            for (var pattern = 1; pattern < 16; pattern++)
            {
                counts[pattern] = random.Uniform() < 0.5 ? 0 : 1 + random.Below(12);
            }

            var fitter = new LogLinearFitter(
                CaptureTable.Create(
                    ["A", "B", "C", "D"],
                    counts.Select((count, pattern) => new CaptureCell((uint)pattern, (long)count))
                )
            );
            for (var which = 0; which < 6; which++)
            {
                var model = models[(int)random.Below((ulong)models.Length)];
                var fit = fitter.Fit(model);
                met[(fit.Existence, fit.Reason)] = met.GetValueOrDefault((fit.Existence, fit.Reason)) + 1;
                faces += fit.Existence == Existence.OnBoundary && MarginsAreFull(fitter.Table, model) ? 1 : 0;
                Compare(fit, counts, model);
            }
        }

        met[(Existence.Exists, null)].ShouldBeGreaterThan(20);
        met[(Existence.OnBoundary, null)].ShouldBeGreaterThan(20);
        met[(Existence.None, NoEstimate.RisesWithoutEnd)].ShouldBeGreaterThan(5);
        met[(Existence.None, NoEstimate.FallsToNone)].ShouldBeGreaterThan(5);
        faces.ShouldBeGreaterThan(3);
    }

    private static void Compare(LogLinearFit fit, double[] counts, HierarchicalModel model)
    {
        var (more, less) = (UnseenWith(1e-3, counts, model), UnseenWith(1e-6, counts, model));
        if (fit.HasEstimate)
        {
            var unseen = fit.Total - counts.Sum();
            less.ShouldBe(unseen, 1e-3 + (unseen * 1e-2), model.TermText());
        }
        else if (fit.Reason == NoEstimate.RisesWithoutEnd)
        {
            less.ShouldBeGreaterThan(5 * more, model.TermText());
        }
        else if (fit.Reason == NoEstimate.FallsToNone)
        {
            less.ShouldBeLessThan(more / 5, model.TermText());
        }
    }

    private static double UnseenWith(double little, double[] counts, HierarchicalModel model)
    {
        var regression = new PoissonRegression(
            new HierarchicalDesign(model.Lists, model.Terms()),
            [.. counts.Select((_, pattern) => pattern > 0)]
        );
        double[]? parameters = null;
        for (var added = 1.0; added >= little; added /= 2)
        {
            var more = added;
            double[] counted = [.. counts.Select(c => c + more)];
            parameters = regression.Fit(counted, parameters) ?? regression.Fit(counted);
        }

        return Math.Exp(parameters.ShouldNotBeNull()[0]);
    }

    private static bool MarginsAreFull(CaptureTable table, HierarchicalModel model) =>
        model.Interactions.All(interaction => table.OnAll(interaction) > 0);

    private static uint[] Empty(int lists, string cells) =>
        [
            .. Enumerable
                .Range(1, (1 << lists) - 1)
                .Select(p => (uint)p)
                .Where(p => Fitter(lists, cells).Table.CountOf(p) == 0),
        ];

    private static LogLinearFitter Fitter(int lists, string cells) =>
        new(
            CaptureTable.Create(
                Enumerable.Range(0, lists).Select(i => $"L{i}"),
                cells
                    .Split(' ')
                    .Select(c => c.Split(':'))
                    .Select(c => new CaptureCell(
                        c[0].Select((digit, i) => digit == '1' ? 1u << i : 0).Aggregate((a, b) => a | b),
                        long.Parse(c[1], System.Globalization.CultureInfo.InvariantCulture)
                    ))
            )
        );
}
