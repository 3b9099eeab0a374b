using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Sijil.Linkage.Clustering;
using Sijil.Linkage.Explaining;
using Sijil.Linkage.Explaining.Words;

namespace Sijil.Linkage.Tests.Explaining;

public sealed class ClusterExplanationTests
{
    [Fact]
    public void The_weakest_link_of_two_triangles_is_the_bridge()
    {
        var cluster = InventedCluster.TwoTriangles;

        cluster.WeakestLink.ShouldBe(new ClusterEdge(12, 40, new(3.5)));
        cluster
            .SidesOfWeakestLink.Select(side => side.ToArray())
            .ShouldBe([
                [40, 41, 77],
                [3, 8, 12],
            ]);
        cluster.Groups.Length.ShouldBe(1);
        cluster.BelowThreshold.Select(edge => (edge.Left, edge.Right)).ShouldBe([(8, 40), (3, 77)]);
        cluster.Conflicts.Length.ShouldBe(1);
    }

    [Fact]
    public void In_English() =>
        Texts(InventedCluster.TwoTriangles, ExplanationWords.English)
            .ShouldBe([
                "6 records; weighed among them: 9 pairs.",
                "The weakest link is between record 12 and record 40 (probability 92%).",
                "Without it, record 40, record 41 and record 77 would stand apart from record 3, record 8 and record 12.",
                "Below the threshold of 89%: 2 pairs.",
                "Between record 3 and record 77 (probability 6%): this pair weighs too little by itself; others hold it together.",
            ]);

    [Fact]
    public void In_Arabic() =>
        Texts(InventedCluster.TwoTriangles, ExplanationWords.Arabic)
            .ShouldBe([
                "عدد القيود: \u20686\u2069 قيود؛ والأزواج الموزونة بينها: \u20689\u2069 أزواج.",
                "أضعف رابط هو بين القيد \u206812\u2069 والقيد \u206840\u2069 (الاحتمال \u206892%\u2069).",
                "من دونه ينفصل القيد \u206840\u2069 والقيد \u206841\u2069 والقيد \u206877\u2069 عن القيد \u20683\u2069 والقيد \u20688\u2069 والقيد \u206812\u2069.",
                "ما دون الحدّ \u206889%\u2069: زوجان.",
                "بين القيد \u20683\u2069 والقيد \u206877\u2069 (الاحتمال \u20686%\u2069): وزن هذا الزوج وحده لا يكفي، وتجمعه قيود أخرى.",
            ]);

    [Fact]
    public void Of_many_records_the_first_are_named_and_the_rest_counted()
    {
        ImmutableArray<ClusterEdge> chain =
        [
            .. Enumerable.Range(0, 19).Select(at => new ClusterEdge(at, at + 1, new(at == 17 ? 4 : 9))),
        ];
        var cluster = ClusterExplanation.Of([.. Enumerable.Range(0, 20)], chain, new(3), []);
        Texts(cluster, ExplanationWords.English)[2]
            .ShouldBe(
                "Without it, record 18 and record 19 would stand apart from record 0, record 1, record 2, record 3, record 4, record 5 and 12 more."
            );
        Texts(cluster, ExplanationWords.Arabic)[2].ShouldEndWith(" و\u206812\u2069 قيداً آخر.");
    }

    [Fact]
    public void Records_that_only_decisions_join_are_said_so()
    {
        var cluster = ClusterExplanation.Of([1, 2, 3, 4], [new(1, 2, new(5))], new(3), []);
        cluster
            .Groups.Select(group => group.ToArray())
            .ShouldBe([
                [1, 2],
                [3],
                [4],
            ]);
        Texts(cluster, ExplanationWords.English)[1]
            .ShouldBe("No pair joins these groups to each other: record 1 and record 2; record 3; record 4.");
    }

    [Fact]
    public void One_record_has_nothing_to_hold_together() =>
        Texts(ClusterExplanation.Of([9], [], new(3), []), ExplanationWords.English)
            .ShouldBe(["This cluster is one record; nothing has to hold it together."]);

    [Fact]
    public void A_pair_outside_the_cluster_is_refused() =>
        Should.Throw<ArgumentException>(() => ClusterExplanation.Of([1, 2], [new(1, 3, new(5))], new(3), []));

    [Fact]
    public void Cutting_every_pair_as_light_as_the_weakest_link_is_what_first_breaks_a_group() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<(byte Left, byte Right, sbyte Bits)[]>(),
                data =>
                {
                    ImmutableArray<ClusterEdge> edges =
                    [
                        .. data.Select(edge => (Left: edge.Left % 8, Right: edge.Right % 8, edge.Bits))
                            .Where(edge => edge.Left != edge.Right)
                            .Select(edge => new ClusterEdge(edge.Left, edge.Right, new(edge.Bits))),
                    ];
                    var cluster = ClusterExplanation.Of([.. Enumerable.Range(0, 8)], edges, new(3), []);
                    var all = Groups(cluster.Edges, double.NegativeInfinity);
                    cluster.Groups.Length.ShouldBe(all);
                    // The oracle raises the bar until one group more appears.
                    var bars = cluster.Edges.Select(edge => edge.Weight.Bits).Distinct().Order();
                    double? first = bars.Select(bar => (double?)bar)
                        .FirstOrDefault(bar => Groups(cluster.Edges, bar!.Value) > all);
                    cluster.WeakestLink?.Weight.Bits.ShouldBe(first!.Value);
                    (cluster.WeakestLink is null).ShouldBe(first is null);
                    if (cluster.WeakestLink is { } weakest)
                    {
                        cluster
                            .Edges.Where(edge => Crosses(edge, cluster.SidesOfWeakestLink))
                            .ShouldAllBe(edge => edge.Weight <= weakest.Weight);
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    private static bool Crosses(ClusterEdge edge, ImmutableArray<ImmutableArray<int>> sides) =>
        (sides[0].Contains(edge.Left) && sides[1].Contains(edge.Right))
        || (sides[1].Contains(edge.Left) && sides[0].Contains(edge.Right));

    // Groups of eight records by the pairs above a bar, found by spreading the lowest number.
    private static int Groups(ImmutableArray<ClusterEdge> edges, double above)
    {
        int[] group = [.. Enumerable.Range(0, 8)];
        for (var round = 0; round < 8; round++)
        {
            foreach (var edge in edges.Where(edge => edge.Weight.Bits > above))
            {
                group[edge.Left] = group[edge.Right] = Math.Min(group[edge.Left], group[edge.Right]);
            }
        }

        return group.Distinct().Count();
    }

    private static string[] Texts(ClusterExplanation cluster, ExplanationWords words) =>
        [.. ClusterSentences.Of(cluster, words).Select(sentence => sentence.Text)];
}

/// <summary>Two triangles, a bridge between them, and two pairs that speak against it.</summary>
internal static class InventedCluster
{
    public static ClusterExplanation TwoTriangles { get; } =
        ClusterExplanation.Of(
            [77, 3, 8, 12, 40, 41],
            [
                new(3, 8, new(14)),
                new(12, 3, new(9)),
                new(8, 12, new(11)),
                new(40, 41, new(17)),
                new(40, 77, new(6)),
                new(41, 77, new(8)),
                new(12, 40, new(3.5)),
                new(3, 77, new(-4)),
                new(8, 40, new(1)),
            ],
            new(3),
            [
                new ClusterConflict(3, 77, new(-4), ConflictReason.WeakPairInside),
                new ClusterConflict(3, 99, new(4), ConflictReason.TwoOfOneList),
            ]
        );
}
