using System.Collections.Immutable;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Decomposable;
using Sijil.Estimation.LogLinear;

namespace Sijil.Estimation.Reporting;

/// <summary>The lines of the averages over decomposable graphs.</summary>
internal static class GraphLines
{
    // Five doublings: 960 unseen people for each person seen, where any figure is refused anyway.
    private const int Doublings = 5;
    private const double MuchSaturated = 0.5;

    private const long MostPeople = 1_000_000;

    internal static IEnumerable<EstimateLine> Of(CaptureTable table, EstimateSettings settings)
    {
        if (table.Lists.Length is < 3 or > ListGraph.MaximumLists)
        {
            var refusal = new Notice(
                RefusalCode.NotForTheseLists,
                $"Averages over graphs are made for 3 to {ScreenedTable.Number(ListGraph.MaximumLists)} lists."
            );
            return
            [
                EstimateLine.Refused(Method.Decomposable, table.Observed, settings.Level, refusal),
                EstimateLine.Refused(Method.DecomposableSaturated, table.Observed, settings.Level, refusal),
            ];
        }

        if (table.Observed > MostPeople)
        {
            var refusal = new Notice(
                RefusalCode.TooManyPeople,
                $"Averages over graphs look at every number of unseen people; they are made for up to {ScreenedTable.Number(MostPeople)} people."
            );
            return
            [
                EstimateLine.Refused(Method.Decomposable, table.Observed, settings.Level, refusal),
                EstimateLine.Refused(Method.DecomposableSaturated, table.Observed, settings.Level, refusal),
            ];
        }

        var average = GraphAveraging.Of(table, new GraphAverageSettings { Doublings = Doublings }, settings.Threads);
        return
        [
            Line(Method.Decomposable, average.WithoutSaturated, average, table, settings),
            Line(Method.DecomposableSaturated, average.Posterior, average, table, settings),
        ];
    }

    private static EstimateLine Line(
        string method,
        MissingPosterior posterior,
        GraphAverage average,
        CaptureTable table,
        EstimateSettings settings
    )
    {
        var withSaturated = method == Method.DecomposableSaturated;
        var refusal =
            !withSaturated && average.IsGridTooShort
                ? new Notice(
                    RefusalCode.PosteriorOpen,
                    "However far one looks, the overlaps leave more people possible: the average has no end."
                )
            : withSaturated && average.SaturatedShare > MuchSaturated
                ? new Notice(
                    RefusalCode.PriorOnly,
                    "Most of this average is the graph in which all lists depend on all, which says nothing of the unseen: the figure would be the prior's."
                )
            : null;
        if (refusal is not null)
        {
            return EstimateLine.Refused(method, table.Observed, settings.Level, refusal) with
            {
                Diagnostics = Diagnostics(posterior, average),
            };
        }

        var (lower, upper) = posterior.Interval(settings.Level);
        return new()
        {
            Method = method,
            Model = withSaturated ? null : Notation(average.Graphs.First(g => !g.Graph.IsSaturated).Graph),
            Observed = table.Observed,
            Level = settings.Level,
            Estimate = posterior.Median,
            Lower = lower,
            Upper = upper,
            StandardError = posterior.StandardDeviation,
            Assumption = Method.AssumptionOf(method),
            Notices = [.. Notices(withSaturated, average)],
            Diagnostics = Diagnostics(posterior, average),
        };
    }

    // As log-linear models are written: a decomposable graph is the model of its cliques.
    private static string Notation(ListGraph graph) =>
        string.Concat(
            JunctionTree
                .Of(graph)!
                .Cliques.Select(clique => HierarchicalModel.Key(clique))
                .Order(StringComparer.Ordinal)
                .Select(letters => $"[{letters}]")
        );

    private static IEnumerable<Notice> Notices(bool withSaturated, GraphAverage average)
    {
        if (withSaturated && average.SaturatedShare > 0.1)
        {
            yield return new(
                WarningCode.PriorWeight,
                "A good part of this average is a graph that says nothing of the unseen."
            );
        }

        if (average.Search is not null || average.Walk is not null)
        {
            yield return new(WarningCode.GraphsSearched, "Graphs were searched; a better one may have been missed.");
        }
    }

    private static ImmutableArray<Diagnostic> Diagnostics(MissingPosterior posterior, GraphAverage average) =>
        [
            new("mean", posterior.Mean),
            new("mode", posterior.Mode),
            new("relative_loss", posterior.RelativeLoss),
            new("saturated_share", average.SaturatedShare),
            new("graphs", average.Graphs.Length),
            new("grid_end", posterior.End.LargestMissing),
            new("share_beyond_grid", posterior.End.ShareBeyond),
        ];
}
