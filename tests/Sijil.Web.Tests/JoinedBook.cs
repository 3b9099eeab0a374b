using Sijil.Casebook;
using Sijil.Casebook.Browsing;
using Sijil.Casebook.Review;
using Sijil.Casebook.Settings;
using Sijil.Linkage.Identities;

namespace Sijil.Web.Tests;

/// <summary>A small casebook of five builds: two people joined, given back with a division, joined again, and one whose record the next release leaves out.</summary>
public sealed class JoinedBook : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sijil-former-");

    public string Book => Path.Combine(folder.FullName, "book");

    public string Kept { get; }

    public string Joined { get; }

    public string Gone { get; }

    public JoinedBook()
    {
        Casebook.Casebook.Init(Book, new CasebookSettings());
        using var open = Casebook.Casebook.Open(Book, TimeProvider.System, "test");
        const string Both = "id,name,age\n2,وليد حاتم راغب الصباغ,9\n3,سليم نادر يوسف الرماح,44\n";
        const string Four = "4,هالة منير سعد القصار,9\n";
        Add(open, "one", Both, "2024-01-01");
        Add(open, "two", Both + Four + "5,باسل عمر سامي الخطاف,52\n", "2024-01-01");
        open.Build(new BuildRequest(2));
        using (var view = CasebookView.Open(open.Folder))
        {
            Kept = view.Record("one/main/3")!.PersonId!;
            Joined = view.Record("two/main/4")!.PersonId!;
            Gone = view.Record("two/main/5")!.PersonId!;
            view.Record("two/main/3")!.PersonId.ShouldBe(Kept);
            view.StepsOf(Kept).ShouldBeEmpty();
            view.StandingOf("p-nobody").ShouldBeNull();
        }

        var same = Join(open);
        open.Build(new BuildRequest(2));
        Expect(open, Joined, PersonStanding.Merged, Kept);
        foreach (var decision in same)
        {
            open.Withdraw(decision.DecisionId);
        }

        var apart = open.Decide(new DecisionRequest("one/main/3", "two/main/3", Verdict.Different));
        open.Build(new BuildRequest(2));
        Expect(open, Joined, PersonStanding.Current, Joined);
        open.Withdraw(apart.DecisionId);
        Join(open);
        open.Build(new BuildRequest(2));
        Add(open, "two", Both + Four, "2024-02-01");
        open.Build(new BuildRequest(2));
        Expect(open, Gone, PersonStanding.Withdrawn);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Add(Casebook.Casebook open, string source, string rows, string asOf)
    {
        var file = Path.Combine(folder.FullName, source + asOf + ".csv");
        File.WriteAllText(file, rows + new string('\n', source == "two" ? 1 : 0));
        open.Add(new AddRequest(file, source, "main", asOf));
    }

    private static Decision[] Join(Casebook.Casebook open) =>
        [
            .. open.DecideAll([
                new DecisionRequest("one/main/3", "two/main/4", Verdict.Same),
                new DecisionRequest("two/main/3", "two/main/4", Verdict.Same),
            ]),
        ];

    private static void Expect(Casebook.Casebook open, string id, PersonStanding standing, params string[] people)
    {
        using var view = CasebookView.Open(open.Folder);
        var now = view.StandingOf(id).ShouldNotBeNull();
        (now.Standing, string.Join(' ', now.People)).ShouldBe((standing, string.Join(' ', people)));
    }
}
