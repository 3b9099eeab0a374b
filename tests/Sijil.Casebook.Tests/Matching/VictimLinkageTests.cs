using System.Collections.Immutable;
using NodaTime;
using Sijil.Casebook.Matching;
using Sijil.Linkage;
using Sijil.Linkage.Clustering;
using Sijil.Text.Dates;
using Sijil.Text.Names;
using Sijil.Text.Values;

namespace Sijil.Casebook.Tests.Matching;

public sealed class VictimLinkageTests
{
    private static readonly string[] Given =
    [
        "احمد",
        "سمير",
        "نبيل",
        "خالد",
        "فادي",
        "رامي",
        "ماهر",
        "زياد",
        "عماد",
        "باسل",
        "وسيم",
        "كريم",
    ];
    private static readonly string[] Families =
    [
        "النجار",
        "الحداد",
        "الخباز",
        "الصباغ",
        "الدهان",
        "القصاب",
        "العطار",
        "الخياط",
        "الفران",
        "السمان",
        "البناء",
        "الراعي",
        "الحلاق",
        "النساج",
    ];

    [Fact]
    public void The_same_person_on_two_lists_becomes_one_and_a_brother_stays_another()
    {
        var records = Crowd();
        var at = records.Count;
        records.Add(Record("سمير خالد ماهر الزبيدي", 0, 20) with { Death = Day(2024, 3, 1), Place = "نبع حلفوش" });
        records.Add(Record("سمير خالد ماهر الزبيدى", 1, 20) with { Death = Day(2024, 3, 1), Place = "نبع حلفوش" });
        records.Add(Record("نبيل خالد ماهر الزبيدي", 1, 20) with { Death = Day(2024, 3, 1), Place = "نبع حلفوش" });

        var result = Link(records);

        result.ClusterOf[at + 1].ShouldBe(at);
        result.ClusterOf[at + 2].ShouldBe(at + 2);
    }

    [Fact]
    public void Twins_who_agree_on_everything_but_the_given_name_stay_two()
    {
        var records = Crowd();
        var at = records.Count;
        var twin = Record("باسل وسيم كريم الزبيدي", 0, 9) with
        {
            Birth = Day(2015, 2, 3),
            Death = Day(2024, 3, 1),
            Place = "نبع حلفوش",
        };
        records.Add(twin);
        records.Add(twin with { Name = PersonName.Parse("عماد وسيم كريم الزبيدي"), List = 1 });

        var result = Link(records);

        result.ClusterOf[at + 1].ShouldBe(at + 1);
        result.Explain(at, at + 1)!.Total.Bits.ShouldBeLessThan(-5);
    }

    // Brothers' names of one letter's difference would pass for a slip, were the common birthday evidence.
    [Fact]
    public void Twins_whose_names_are_alike_stay_two()
    {
        var records = Crowd();
        var at = records.Count;
        var twin = Record("حسن وسيم كريم الزبيدي", 0, 9) with { Birth = Day(2015, 2, 3) };
        records.Add(twin);
        records.Add(twin with { Name = PersonName.Parse("حسين وسيم كريم الزبيدي"), List = 1 });

        var result = Link(records);

        result.ClusterOf[at + 1].ShouldBe(at + 1);
        var birth = result.Explain(at, at + 1)!.Evidence.Single(line => line.Comparison == "birth date");
        birth.LevelName.ShouldBe("same day, as twins");
        birth.Weight.Bits.ShouldBe(0);
    }

    [Fact]
    public void A_family_written_otherwise_is_found_in_a_block_that_is_too_large()
    {
        List<LinkableRecord> records =
        [
            .. Enumerable
                .Range(0, 60)
                .Select(i => new LinkableRecord(
                    PersonName.Parse($"محمد احمد {Given[i % Given.Length]} {Families[i % Families.Length]}"),
                    i % 2
                )),
            new(PersonName.Parse("محمد احمد عدنان السعدني"), 0),
            new(PersonName.Parse("محمد احمد عدنان السعني"), 1),
        ];
        var options = new MatchingOptions
        {
            Run = new LinkageOptions { LargestBlock = 8 },
            Uncertain = new(-40),
        };

        var pairs = VictimLinkage.Link(new MatchingInput([.. records]), options).Pairs;

        pairs.ShouldContain(pair => pair.Left == 60 && pair.Right == 61);
    }

    [Fact]
    public void Records_that_name_nobody_are_never_linked()
    {
        var records = Crowd();
        var at = records.Count;
        foreach (var raw in new[] { "مجهول الهوية", "مجهول الهوية", "" })
        {
            records.Add(
                new LinkableRecord(PersonName.Parse(raw), records.Count % 2)
                {
                    Death = Day(2024, 3, 1),
                    Place = "نبع حلفوش",
                }
            );
        }

        var result = Link(records);

        result.IsLinkable.Skip(at).ShouldAllBe(linkable => !linkable);
        result.ClusterOf.Skip(at).ShouldBe([at, at + 1, at + 2]);
        result.Explain(at, at + 1).ShouldBeNull();
    }

    [Fact]
    public void Known_people_come_back_and_threads_change_nothing()
    {
        var records = Crowd();
        var one = Link(records, threads: 1);
        var two = Link(records, threads: 2);

        two.ClusterOf.ShouldBe(one.ClusterOf);
        two.Pairs.Select(pair => (pair.Left, pair.Right, pair.Weight))
            .ShouldBe(one.Pairs.Select(pair => (pair.Left, pair.Right, pair.Weight)));

        // Person n stands at 2n on the first list and at 2n + 1 on the second.
        var right = Enumerable
            .Range(0, records.Count / 2)
            .Count(person => one.ClusterOf[(2 * person) + 1] == 2 * person);
        right.ShouldBeGreaterThan(records.Count / 2 * 95 / 100);
    }

    [Fact]
    public void A_decision_overrules_the_weights_for_good()
    {
        var records = Crowd();
        var result = Link(records, new PairDecision(0, 1, false));

        result.ClusterOf[1].ShouldNotBe(result.ClusterOf[0]);
        result.Conflicts.ShouldContain(conflict =>
            conflict.Left == 0 && conflict.Right == 1 && conflict.Reason == ConflictReason.DecidedDifferent
        );
    }

    [Fact]
    public void A_decision_on_an_unnamed_record_is_said_to_be_unused()
    {
        var records = Crowd();
        records.Add(new LinkableRecord(PersonName.Parse(""), 0));

        Link(records, new PairDecision(0, records.Count - 1, true))
            .Warnings.ShouldContain(warning => warning.Code == "decision-on-unnamed");
    }

    [Fact]
    public void No_records_give_no_people()
    {
        Link([]).ClusterOf.ShouldBeEmpty();
    }

    // 300 people, each on both lists, with the second list's age a year off now and then.
    private static List<LinkableRecord> Crowd()
    {
        var random = new SplitMix64(4);
        var records = new List<LinkableRecord>();
        for (var person = 0; person < 300; person++)
        {
            var name =
                $"{Pick(Given, ref random)} {Pick(Given, ref random)} {Pick(Given, ref random)} {Pick(Families, ref random)}";
            var age = random.Below(70);
            var death = Day(2024, 1 + random.Below(12), 1 + random.Below(28));
            records.Add(Record(name, 0, age) with { Death = death });
            records.Add(Record(name, 1, age + (random.Below(10) == 0 ? 1 : 0)) with { Death = death });
        }

        return records;
    }

    private static string Pick(string[] pool, ref SplitMix64 random) => pool[random.Below(pool.Length)];

    private static LinkableRecord Record(string name, int list, int age) =>
        new(PersonName.Parse(name), list) { Sex = Sex.Male, Age = new AgeValue("", age, age) };

    private static UncertainDate Day(int year, int month, int day) =>
        new("", new LocalDate(year, month, day), new LocalDate(year, month, day), DatePrecision.Day);

    private static MatchingResult Link(List<LinkableRecord> records, params ImmutableArray<PairDecision> decisions) =>
        Link(records, 2, decisions);

    private static MatchingResult Link(
        List<LinkableRecord> records,
        int threads,
        params ImmutableArray<PairDecision> decisions
    ) =>
        VictimLinkage.Link(
            new MatchingInput([.. records]),
            new MatchingOptions
            {
                Decisions = decisions,
                Run = new LinkageOptions { Threads = threads },
            }
        );
}
