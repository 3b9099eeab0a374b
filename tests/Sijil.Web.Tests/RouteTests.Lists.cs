using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Sijil.Casebook;
using Sijil.Casebook.Settings;

namespace Sijil.Web.Tests;

/// <summary>The pages about lists: their quality and changes, what they cover, damaged text.</summary>
public sealed partial class RouteTests
{
    // What is wrong with a list, and what changed since its last release, each as the whole page that the commands write.
    [Fact]
    public async Task A_releases_quality_and_its_changes_are_shown()
    {
        var quality = await visitor.GetAsync("/quality?release=1");
        quality.StatusCode.ShouldBe(HttpStatusCode.OK);
        quality.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("script-src 'sha256-");
        (await visitor.GetAsync("/changes?release=1")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await server.DisposeAsync();
        var book = Path.Combine(folder.FullName, "book");
        using (var open = Casebook.Casebook.Open(book, TimeProvider.System))
        {
            var file = Path.Combine(folder.FullName, "one-again.csv");
            await File.WriteAllTextAsync(file, List + "5,هالة منير سعد القصار,9\n");
            open.Add(new AddRequest(file, "one", "main"));
            var difference = open.ChangesOf(3)!.Difference;
            difference.People.Count(p => p.Kind == Casebook.Releases.ChangeKind.Added).ShouldBe(1);
        }
    }

    // What a list covers is said by a form, kept in casebook.yaml, shown again, and on record; the contact stays within.
    [Fact]
    public async Task What_a_list_covers_is_said_by_a_form()
    {
        using var form = Form(
            ("token", await Token()),
            ("source", "one"),
            ("list", "main"),
            ("from", "2023-10"),
            ("places", "حي الزهور\nتل النور"),
            ("victims", "civilians"),
            ("harms", "killed"),
            ("harms", "injured"),
            ("languages", "ar، en"),
            ("contact", "room <4>")
        );
        (await visitor.PostAsync("/source", form)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var book = Path.Combine(folder.FullName, "book");
        var settings = SettingsFile.Read(Path.Combine(book, "casebook.yaml"));
        var about = settings.Lists[0].About!;
        (about.From, about.To, about.Victims).ShouldBe(("2023-10", null, "civilians"));
        about.Places.ShouldBe(["حي الزهور", "تل النور"]);
        about.Harms.ShouldBe(["killed", "injured"]);
        about.Languages.ShouldBe(["ar", "en"]);
        settings.Lists[1].About.ShouldBeNull();
        settings.Sources.Single().Contact.ShouldBe("room <4>");
        (await visitor.GetStringAsync("/source?source=one&list=main")).ShouldContain("room &lt;4&gt;");
        (await visitor.GetStringAsync("/lists?lang=en")).ShouldContain("civilians only");
        (await visitor.GetStringAsync("/acts")).ShouldContain("list-described");

        using var wrong = Form(
            ("token", await Token()),
            ("source", "one"),
            ("list", "main"),
            ("from", "2024"),
            ("to", "2023")
        );
        (await visitor.PostAsync("/source", wrong)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        SettingsFile.Read(Path.Combine(book, "casebook.yaml")).Lists[0].About!.From.ShouldBe("2023-10");
    }

    // A proposal with its cells, what accepting it would change, accepted, taken back.
    [Fact]
    public async Task Damaged_text_is_shown_and_its_repair_accepted_and_taken_back()
    {
        using var read = await Read(
            "three",
            "three.csv",
            Encoding.UTF8.GetBytes("id,name,age\n7,ريم فارس جميل الهادي (70),27\n19,باسل عمر سامي الخطاف,52\n")
        );
        using var keep = Form(("token", await Token()), ("source", "three"));
        (await visitor.PostAsync("/lists/keep", keep)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = await visitor.GetStringAsync("/repairs?lang=en");
        page.ShouldContain("a code or remark within a name");
        page.ShouldContain("(70)");
        var accept = Link(page, "accept=([0-9a-f]+)\"");
        (await visitor.GetStringAsync("/repairs/change?accept=" + accept)).ShouldContain("Cells read otherwise");

        using var form = Form(("token", await Token()), ("accept", accept), ("reason", "seen in the PDF"));
        (await visitor.PostAsync("/repairs/change", form)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        page = await visitor.GetStringAsync("/repairs");
        page.ShouldContain("seen in the PDF");
        var undo = Link(page, "undo=([0-9a-f]+)\"");
        using var back = Form(("token", await Token()), ("undo", undo));
        (await visitor.PostAsync("/repairs/change", back)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await visitor.GetStringAsync("/repairs")).ShouldNotContain("seen in the PDF");
    }

    // Nothing is kept before somebody has seen how it reads; a column read wrongly is put right on the page, seen again, and kept so.
    [Fact]
    public async Task A_file_is_looked_at_corrected_seen_again_and_only_then_kept()
    {
        var book = Path.Combine(folder.FullName, "book");
        var before = Directory.GetFiles(Path.Combine(book, "evidence"), "*", SearchOption.AllDirectories).Length;
        using var read = await Read(
            "three",
            "three.csv",
            Encoding.UTF8.GetBytes(
                "id,name,x\n7,ريم فارس جميل الهادي,27\n19,باسل عمر سامي الخطاف,52\n,,\n19,باسل عمر سامي الخطاف,52\n"
            ),
            ("as_of", "2024-03-29")
        );
        var page = await read.Content.ReadAsStringAsync();
        page.ShouldContain("ريم فارس جميل الهادي");
        page.ShouldContain("It is the first release of this list.");
        page.ShouldContain("<select name=\"field-2\"");
        (await visitor.GetStringAsync("/lists?lang=en")).ShouldContain("A file was sent and is not kept yet");

        // What the form says otherwise than the page showed is shown before it is kept.
        (string, string)[] said = [("source", "three"), ("as_of", "2024-03-29"), ("field-2", "age")];
        using var first = await Post("/lists/keep", said);
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await first.Content.ReadAsStringAsync()).ShouldContain("You changed how it is read");
        Directory.GetFiles(Path.Combine(book, "evidence"), "*", SearchOption.AllDirectories).Length.ShouldBe(before);
        using var twice = await Post("/lists/draft", [.. said, ("field-1", "age")]);
        using var wrong = await visitor.GetAsync("/lists/draft?lang=en");
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await wrong.Content.ReadAsStringAsync()).ShouldContain("to two columns; expected one");
        using var back = await Post("/lists/draft", [.. said, ("field-1", "name")]);
        (await visitor.GetAsync("/lists/draft?lang=en")).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var kept = await Post("/lists/keep", [.. said, ("field-1", "name")]);
        kept.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        kept.Headers.Location!.ToString().ShouldBe("/list?release=3");
        (await visitor.GetAsync("/lists/draft")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var list = SettingsFile.Read(Path.Combine(book, "casebook.yaml")).Lists.Single(l => l.Source == "three");
        list.Columns.Select(c => c.Field).ShouldBe(["id", "name", "age"]);
        Directory
            .GetFiles(Path.Combine(book, "evidence"), "*", SearchOption.AllDirectories)
            .Length.ShouldBe(before + 1);
    }

    [Fact]
    public async Task A_file_that_is_thrown_away_leaves_nothing()
    {
        using var read = await Read("three", "three.csv", Encoding.UTF8.GetBytes("id,name\n7,ريم فارس جميل الهادي\n"));
        using var drop = await Post("/lists/drop", []);
        drop.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await visitor.GetAsync("/lists/draft")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var keep = await Post("/lists/keep", [("source", "three")]);
        keep.Headers.Location!.ToString().ShouldBe("/lists");
        (await visitor.GetStringAsync("/lists")).ShouldNotContain("three");
    }

    private async Task<HttpResponseMessage> Post(string path, (string Name, string Value)[] fields)
    {
        using var form = Form([("token", await Token()), .. fields]);
        return await visitor.PostAsync(path, form);
    }

    private static string Link(string page, string pattern) =>
        Regex.Match(page, pattern, RegexOptions.None, TimeSpan.FromSeconds(5)).Groups[1].Value;
}
