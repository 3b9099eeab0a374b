using System.Globalization;
using System.Text;
using Sijil.Casebook.Browsing;
using Sijil.Casebook.Review;
using Sijil.Casebook.Settings;
using Sijil.Linkage;

namespace Sijil.Casebook.Tests.Browsing;

/// <summary>What is followed act by act is held against every pair of the build and every decision on record, after each of many steps; the people are invented.</summary>
public sealed class WaitingPairsTests : IDisposable
{
    // Every pair that the build kept waits below this.
    private const double Match = 1_000;

    private static readonly string[] Given = ["سامي", "سليم", "هالة", "مريم", "نادر", "فادي"];
    private static readonly string[] Family = ["الرماح", "القصار", "البراق"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sijil-waiting-");
    private readonly Casebook book;

    public WaitingPairsTests()
    {
        var root = Path.Combine(folder.FullName, "book");
        var settings = new CasebookSettings();
        settings.Linkage.ReviewWeight = -50;
        Casebook.Init(root, settings);
        book = Casebook.Open(root, TimeProvider.System, "one");
        Add("first", 0);
        Add("second", 1);
        book.Build(new BuildRequest(2));
    }

    public void Dispose()
    {
        book.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public void What_is_followed_is_what_a_count_of_all_would_say()
    {
        using var view = CasebookView.Open(book.Folder);
        var pairs = view.Waiting(Match).ToList();
        pairs.Count.ShouldBeGreaterThan(30);
        var waiting = new WaitingPairs();
        var random = new SplitMix64(7);
        for (var step = 0; step < 150; step++)
        {
            Step(ref random, pairs);
            Agree(waiting, pairs);
        }

        // Others are on record than were followed: a build makes the pairs anew, and all may be otherwise.
        Add("third", 2);
        book.Build(new BuildRequest(2));
        using var after = CasebookView.Open(book.Folder);
        var decided = Standing();
        waiting.Count(after, Match).ShouldBe(after.Waiting(Match).Count(p => !decided.Contains((p.Left, p.Right))));
        waiting.Count(after, 3).ShouldBe(after.Waiting(3).Count());
    }

    [Fact]
    public void Whoever_puts_pairs_off_gets_the_one_behind_them()
    {
        using var view = CasebookView.Open(book.Folder);
        var pairs = view.Waiting(Match).ToList();
        var waiting = new WaitingPairs();
        foreach (var pair in pairs)
        {
            var before = pairs.TakeWhile(p => p != pair).Select(p => (p.Left, p.Right)).ToHashSet();
            waiting.Next(view, Match, (l, r) => !before.Contains((l, r)))!.ShouldBe(pair, Same);
        }

        waiting.Next(view, Match, (_, _) => false).ShouldBeNull();
        waiting.Next(view, Match, (_, _) => true)!.ShouldBe(pairs[0], Same);
    }

    [Fact]
    public void A_second_look_is_at_what_others_decided_in_the_order_in_which_they_did()
    {
        using var view = CasebookView.Open(book.Folder);
        var pairs = view.Waiting(Match).ToList();
        var random = new SplitMix64(11);
        for (var step = 0; step < 200; step++)
        {
            Step(ref random, pairs);
        }

        foreach (var actor in (string[])["one", "two", "three", "nobody"])
        {
            foreach (var percent in (int[])[10, 50, 100])
            {
                var expected = book
                    .Decisions.Where(d => !d.IsWithdrawn)
                    .GroupBy(d => (d.Left, d.Right))
                    .Where(p => p.All(d => d.Actor != actor && d.Role == ReviewRole.Reviewer))
                    .Select(p => p.Key)
                    .Where(p => SecondLook.IsChosen(p.Left, p.Right, percent))
                    .ToList();
                view.SecondLooks(actor, percent, int.MaxValue).ShouldBe(expected);
                view.SecondLooks(actor, percent, 3).ShouldBe(expected.Take(3));
            }
        }
    }

    [Fact]
    public void Whether_a_build_is_needed_is_remembered_and_never_wrongly()
    {
        book.IsStale().ShouldBeFalse();
        book.RecordExport(new string('0', 64), 1, "people.csv", "one");
        book.IsStale().ShouldBeFalse();
        using var view = CasebookView.Open(book.Folder);
        var pair = view.Waiting(Match).First();
        var decision = book.Decide(new DecisionRequest(pair.Left, pair.Right, Verdict.Different));
        book.IsStale().ShouldBeTrue();
        book.Withdraw(decision.DecisionId);
        book.IsStale().ShouldBeTrue();
        book.Build(new BuildRequest(2));
        book.IsStale().ShouldBeFalse();

        // A setting that is changed and changed back.
        var settings = File.ReadAllText(book.Folder.SettingsFile);
        File.WriteAllText(
            book.Folder.SettingsFile,
            settings.Replace("review_weight: -50", "review_weight: -40", StringComparison.Ordinal),
            new UTF8Encoding(false)
        );
        book.IsStale().ShouldBeTrue();
        File.WriteAllText(book.Folder.SettingsFile, settings, new UTF8Encoding(false));
        book.IsStale().ShouldBeFalse();
        Add("third", 2);
        book.IsStale().ShouldBeTrue();
    }

    private void Step(ref SplitMix64 random, List<PairView> pairs)
    {
        var decisions = book.Decisions;
        if (decisions.Count > 0 && random.Below(3) == 0)
        {
            book.Withdraw(decisions[random.Below(decisions.Count)].DecisionId);
            return;
        }

        // The first ones more often, as reviewers would; sometimes two people in one act each.
        var pair = pairs[random.Below(1 + random.Below(pairs.Count))];
        var requests = new List<DecisionRequest>();
        for (var more = 1 + random.Below(2); more > 0; more--)
        {
            requests.Add(
                new DecisionRequest(pair.Right, pair.Left, (Verdict)random.Below(3))
                {
                    Actor = ((string[])["one", "two", "three"])[random.Below(3)],
                    Role = random.Below(9) == 0 ? ReviewRole.Adjudicator : ReviewRole.Reviewer,
                }
            );
        }

        book.DecideAll(requests);
    }

    private void Agree(WaitingPairs waiting, List<PairView> pairs)
    {
        using var view = CasebookView.Open(book.Folder);
        var decided = Standing();
        var left = pairs.Where(p => !decided.Contains((p.Left, p.Right))).ToList();
        waiting.Count(view, Match).ShouldBe(left.Count);
        var next = waiting.Next(view, Match, (_, _) => true);
        next.ShouldNotBeNull().ShouldBe(left[0], Same);
    }

    private HashSet<(string, string)> Standing() =>
        [.. book.Decisions.Where(d => !d.IsWithdrawn).Select(d => (d.Left, d.Right))];

    private static IEqualityComparer<PairView> Same { get; } =
        EqualityComparer<PairView>.Create((a, b) => (a!.Left, a.Right) == (b!.Left, b.Right));

    private void Add(string source, int shift)
    {
        var rows = Enumerable
            .Range(0, 18)
            .Select(i =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{i},{Given[(i + shift) % 6]} {Given[i % 5]} {Family[i % 3]},{20 + (i % 7)},2024-0{1 + (i % 4)}-11\n"
                )
            );
        var file = Path.Combine(folder.FullName, source + ".csv");
        File.WriteAllText(file, "id,الاسم,العمر,تاريخ الوفاة\n" + string.Concat(rows), Encoding.UTF8);
        book.Add(new AddRequest(file, source, "main"));
    }
}
