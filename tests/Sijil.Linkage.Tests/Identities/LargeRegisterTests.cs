using System.Diagnostics;
using Sijil.Linkage.Identities;

namespace Sijil.Linkage.Tests.Identities;

/// <summary>A register of a million records: the counts must be right, the times are only told.</summary>
public sealed class LargeRegisterTests(ITestOutputHelper output)
{
    private const int Records = 1_000_000;

    [Fact]
    public void A_million_records_are_carried_over()
    {
        var ids = new string[Records];
        var clusters = new int[Records];
        for (var record = 0; record < Records; record++)
        {
            ids[record] = FormattableString.Invariant($"invented/list-{record % 3}/{record}");
            clusters[record] = record / 10 * 10 + Math.Min(record % 10, 6);
        }

        var first = Carried(IdentityHistory.Empty, ids, clusters, 1);
        ChangeReport.Of(first.Run).Count(PersonChangeKind.Added).ShouldBe(700_000);
        Carried(first.History, ids, clusters, 2).Run.IsEmpty.ShouldBeTrue();

        // Every hundredth block of ten becomes one person, every other hundredth gives its last record away.
        for (var block = 0; block < Records / 10; block += 100)
        {
            clusters.AsSpan(block * 10, 10).Fill(block * 10);
            clusters[(block * 10) + 509] = -1 - block;
        }

        var third = Carried(first.History, ids, clusters, 3);
        var report = ChangeReport.Of(third.Run);
        report.Count(PersonChangeKind.Merged).ShouldBe(6 * 1000);
        report.Count(PersonChangeKind.Split).ShouldBe(1000);

        var file = new StringWriter();
        var clock = Stopwatch.StartNew();
        IdentityHistoryFile.Write(third.History, file);
        output.WriteLine($"write: {clock.ElapsedMilliseconds} ms, {file.GetStringBuilder().Length:N0} characters");
        clock.Restart();
        var read = IdentityHistoryFile.Read(new StringReader(file.ToString()));
        output.WriteLine($"read: {clock.ElapsedMilliseconds} ms");
        read.Fates.ShouldBe(third.History.Fates, new SameFate());
    }

    private CarriedClusters Carried(IdentityHistory history, string[] ids, int[] clusters, int run)
    {
        var clock = Stopwatch.StartNew();
        var carried = DurableClusters.Carry(history, ids, clusters, new CarryOptions { Run = run });
        output.WriteLine($"run {run}: {clock.ElapsedMilliseconds} ms");
        return carried;
    }

    private sealed class SameFate : IEqualityComparer<PersonFate>
    {
        public bool Equals(PersonFate? x, PersonFate? y) =>
            x! with { Successors = [] } == y! with { Successors = [] }
            && x.Successors.AsSpan().SequenceEqual(y.Successors.AsSpan());

        public int GetHashCode(PersonFate obj) => obj.Person.GetHashCode(StringComparison.Ordinal);
    }
}
