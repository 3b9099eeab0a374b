using FsCheck;
using FsCheck.Fluent;
using Sijil.Linkage.Identities;

namespace Sijil.Linkage.Tests.Identities;

/// <summary>What holds for every sequence of clusterings: each byte gives a record's cluster in a run, some of them none.</summary>
public sealed class DurableClustersProperties
{
    private const int Records = 9;
    private const int Trials = 300;

    [Fact]
    public void Every_record_has_one_person_and_every_person_is_one_cluster() =>
        ForAll(runs =>
        {
            var register = new Register();
            foreach (var run in runs)
            {
                register.Run(run);
                foreach (var part in run)
                {
                    part.Select(record => register[record]).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
                }

                run.Select(part => register[part[0]]).Distinct(StringComparer.Ordinal).Count().ShouldBe(run.Length);
                register
                    .History.Fates.Where(fate => fate.Standing == PersonStanding.Current)
                    .Select(fate => (fate.Person, fate.Records))
                    .ShouldBe(run.Select(part => (register[part[0]], part.Length)), ignoreOrder: true);
            }
        });

    [Fact]
    public void No_id_is_forgotten_and_each_leads_to_people_of_today_or_withdrawn_ones() =>
        ForAll(runs =>
        {
            var register = new Register();
            var issued = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var run in runs)
            {
                register.Run(run);
                foreach (var e in register.Last.Run.Events)
                {
                    if (e.Kind is IdentityEventKind.Added or IdentityEventKind.Split)
                    {
                        // An id is given once: only the events of its first run may be its first.
                        issued.TryAdd(e.Person, register.Last.Run.Label);
                        issued[e.Person].ShouldBe(register.Last.Run.Label);
                    }
                }

                register.History.Fates.Select(fate => fate.Person).ShouldBe(issued.Keys.Order(StringComparer.Ordinal));
                foreach (var fate in register.History.Fates)
                {
                    var led = register.History.Resolve(fate.Person);
                    led.ShouldNotBeEmpty();
                    led.All(to => register.History.FateOf(to)!.Successors.IsEmpty).ShouldBeTrue();
                    fate.Successors.Length.ShouldBe(
                        fate.Standing switch
                        {
                            PersonStanding.Merged => 1,
                            PersonStanding.Divided => Math.Max(2, fate.Successors.Length),
                            _ => 0,
                        }
                    );
                }
            }
        });

    [Fact]
    public void Neither_the_order_of_records_nor_the_numbers_of_clusters_matter() =>
        ForAll(runs =>
        {
            var (forth, back) = (new Register(), new Register());
            foreach (var run in runs)
            {
                forth.Run(run);
                back.Run(run.Reverse().Select(part => part.Reverse().ToArray()));
                Told(back).ShouldBe(Told(forth));
            }
        });

    [Fact]
    public void What_is_written_and_read_goes_on_as_if_it_had_never_been_put_away() =>
        ForAll(runs =>
        {
            var (kept, read) = (new Register(), new Register());
            var file = "";
            foreach (var run in runs)
            {
                kept.Run(run);
                read.Reopen(IdentityHistoryFile.Read(new StringReader(read.File()))).Run(run);
                Told(read).ShouldBe(Told(kept));
                Holders(read).ShouldBe(Holders(kept));
                read.FateTable().ShouldBe(kept.FateTable());

                // Append-only: what stood there stands there still.
                read.File().ShouldStartWith(file, Case.Sensitive);
                file = read.File();
                file.ShouldBe(kept.File());
            }
        });

    [Fact]
    public void The_same_clusters_again_change_nothing() =>
        ForAll(runs =>
        {
            var register = new Register();
            foreach (var run in runs)
            {
                register.Run(run).Run(run).Last.Run.IsEmpty.ShouldBeTrue();
            }
        });

    [Fact]
    public void Mergers_that_are_undone_restore_every_id() =>
        ForAll(
            (runs, joins) =>
            {
                var register = new Register();
                runs.ForEach(run => register.Run(run));
                var before = Holders(register);
                register.Run(
                    runs[^1]
                        .Select((part, index) => (part, joins[index % joins.Length] % 3))
                        .GroupBy(pair => pair.Item2, (_, pairs) => pairs.SelectMany(pair => pair.part).ToArray())
                );
                Holders(register.Run(runs[^1])).ShouldBe(before);
            }
        );

    [Fact]
    public void Splits_that_heal_restore_every_id() =>
        ForAll(
            (runs, cuts) =>
            {
                var register = new Register();
                runs.ForEach(run => register.Run(run));
                var before = Holders(register);
                register.Run(
                    runs[^1]
                        .SelectMany(part =>
                            part.Select((record, index) => (record, cuts[(record[0] + index) % cuts.Length] % 3))
                                .GroupBy(pair => pair.Item2, (_, pairs) => pairs.Select(pair => pair.record).ToArray())
                        )
                );
                Holders(register.Run(runs[^1])).ShouldBe(before);
            }
        );

    [Fact]
    public void A_list_that_goes_and_comes_back_unchanged_leaves_every_id() =>
        ForAll(
            (runs, gone) =>
            {
                var register = new Register();
                runs.ForEach(run => register.Run(run));
                var before = Holders(register);
                register.Run(
                    runs[^1]
                        .Select(part => part.Where(record => gone[record[0] % gone.Length] % 2 == 0).ToArray())
                        .Where(part => part.Length > 0)
                );
                Holders(register.Run(runs[^1])).ShouldBe(before);
            }
        );

    private static string[] Told(Register register) =>
        [.. register.Last.Run.Events.Select(e => $"{e.Kind} {e.Person} {e.Other}: {string.Join(' ', e.Records)}")];

    private static SortedDictionary<string, string> Holders(Register register)
    {
        var holders = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var record = 'a'; record < 'a' + Records; record++)
        {
            if (register.History.PersonOf($"{record}") is { } person)
            {
                holders.Add($"{record}", person);
            }
        }

        return holders;
    }

    private static void ForAll(Action<string[][][]> check) =>
        Prop.ForAll(Sequences, (byte[][] runs) => check([.. runs.Select(Clusters)]))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Trials));

    private static void ForAll(Action<List<string[][]>, byte[]> check) =>
        Prop.ForAll(
                Sequences,
                ArbMap.Default.ArbFor<NonEmptyArray<byte>>(),
                (byte[][] runs, NonEmptyArray<byte> more) => check([.. runs.Select(Clusters)], more.Get)
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Trials));

    private static Arbitrary<byte[][]> Sequences { get; } =
        Gen.Choose(0, 6)
            .Select(number => (byte)number)
            .ArrayOf(Records)
            .NonEmptyListOf()
            .Select(list => list.Take(7).ToArray())
            .ToArbitrary();

    // Records of cluster 6 are not there.
    private static string[][] Clusters(byte[] clusterOf) =>
        [
            .. clusterOf
                .Select((cluster, record) => (cluster, name: $"{(char)('a' + record)}"))
                .Where(pair => pair.cluster < 6)
                .GroupBy(pair => pair.cluster, (_, pairs) => pairs.Select(pair => pair.name).ToArray()),
        ];
}
