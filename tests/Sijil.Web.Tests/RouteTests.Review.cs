using System.Net;
using System.Text;
using Sijil.Casebook.Matching;
using Sijil.Linkage.Comparing;
using Sijil.Web.Pages;

namespace Sijil.Web.Tests;

/// <summary>The pages on which pairs are decided, and decisions that travel by file.</summary>
public sealed partial class RouteTests
{
    // Every level that the linkage of victims can give has words in both languages, so that no English stands on an Arabic page.
    [Fact]
    public void Every_level_has_words_in_both_languages()
    {
        Comparison[] all =
        [
            VictimComparisons.Given,
            VictimComparisons.Father,
            VictimComparisons.Grandfather,
            VictimComparisons.Family,
            VictimComparisons.Sex,
            VictimComparisons.Birth,
            VictimComparisons.Age,
            VictimComparisons.Death,
            VictimComparisons.Place,
            VictimComparisons.Mother,
        ];
        foreach (var level in all.SelectMany(c => c.Levels).Select(l => l.Name).Append(LevelWords.NotStated))
        {
            LevelWords.Has(level).ShouldBeTrue(level);
            LevelWords.Say(level, "ar").ShouldNotContain("lang=\"en\"");
        }
    }

    [Fact]
    public void Every_kind_of_act_has_words() => Casebook.Acts.ActKind.All.ShouldAllBe(kind => ActWords.Has(kind.Name));

    // A reason by one key and one in the reviewer's words are one text on record; swapping sides changes what is seen and nothing else.
    [Fact]
    public async Task Reasons_are_recorded_and_sides_swapped()
    {
        var page = await visitor.GetStringAsync("/review?left=one/main/3&right=two/main/3&lang=en");
        page.IndexOf("one/main", StringComparison.Ordinal)
            .ShouldBeLessThan(page.IndexOf("two/main", StringComparison.Ordinal));
        var swapped = await visitor.GetStringAsync("/review?left=one/main/3&right=two/main/3&swap=1");
        Columns(swapped).ShouldBe(Columns(page).AsEnumerable().Reverse());
        using var decided = await Post(
            "/review/decide",
            [
                ("left", "one/main/3"),
                ("right", "two/main/3"),
                ("verdict", "same"),
                ("before", ""),
                ("key", "k"),
                ("because", "1"),
                ("because", "6"),
                ("because", "99"),
                ("because", "x"),
                ("reason", "  and the uncle says so "),
            ]
        );
        decided.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await visitor.GetStringAsync("/decisions.csv")).ShouldContain(
            "\"same mother, seen in the original, and the uncle says so\""
        );
        var person = (await visitor.GetStringAsync("/record?id=one/main/3")).Split("/person?id=")[1].Split('"')[0];
        (await visitor.GetStringAsync("/person/decisions?id=" + person)).ShouldContain("and the uncle says so");
    }

    // Two laptops: what one gives out the other takes in once; the same file again changes nothing; where they differ both stand.
    [Fact]
    public async Task Decisions_of_another_laptop_are_taken_in_by_file_and_conflicts_shown()
    {
        using var decided = await Post(
            "/review/decide",
            [("left", "one/main/3"), ("right", "two/main/3"), ("verdict", "same"), ("before", ""), ("key", "k")]
        );
        var ours = await visitor.GetStringAsync("/decisions.csv");
        ours.Split('\n').Length.ShouldBe(3);
        var theirs = ours.Replace(
                ours.Split('\n')[1].Split(',')[0],
                "00112233445566778899aabbccddeeff",
                StringComparison.Ordinal
            )
            .Replace(",same,", ",different,", StringComparison.Ordinal)
            .Replace(",test,", ",B,", StringComparison.Ordinal);
        var first = await Merge(theirs);
        first.ShouldContain("New here</dt>\n<dd><data value=\"1\">1</data>");
        first.ShouldContain("Pairs on which people differ now</dt>\n<dd><data value=\"1\">1</data>");
        var again = await Merge(theirs);
        again.ShouldContain("New here</dt>\n<dd><data value=\"0\">0</data>");
        again.ShouldContain("Known here already</dt>\n<dd><data value=\"1\">1</data>");
        var agreement = await visitor.GetStringAsync("/agreement?lang=en");
        agreement.ShouldContain("Settle it");
        (await visitor.GetStringAsync("/decisions.csv")).ShouldContain(",same,reviewer,test,");

        using var form = new MultipartFormDataContent
        {
            { new StringContent(await Token()), "token" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes("a,b\n1,2\n")), "file", "decisions.csv" },
        };
        (await visitor.PostAsync("/agreement/merge", form)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    // A decision on a pair that is not there any more is refused, and nothing is recorded.
    [Fact]
    public async Task A_pair_that_is_gone_cannot_be_decided()
    {
        using var decided = await Post(
            "/review/decide",
            [("left", "one/main/3"), ("right", "two/main/404"), ("verdict", "same"), ("before", ""), ("key", "k")]
        );
        decided.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await decided.Content.ReadAsStringAsync()).ShouldNotContain(folder.FullName);
        (await visitor.GetStringAsync("/decisions.csv")).Split('\n').Length.ShouldBe(2);
    }

    // The seal in three states: nobody looked, it holds, it does not match.
    [Fact]
    public async Task The_seal_is_checked_from_the_page_and_an_altered_file_shows()
    {
        (await visitor.GetStringAsync("/?lang=en")).ShouldContain("not checked since the program was started");
        (await Checked()).ShouldContain("checked, and it holds");
        var kept = Directory
            .GetFiles(Path.Combine(folder.FullName, "book", "evidence"), "*", SearchOption.AllDirectories)
            .First(f => new FileInfo(f).Length > 1000);
        File.SetAttributes(kept, FileAttributes.Normal);
        await File.AppendAllTextAsync(kept, "x");
        var page = await Checked();
        page.ShouldContain("does not match");
        page.ShouldContain("it was altered");
        (await visitor.GetStringAsync("/")).ShouldContain("does not match");
    }

    // What a release says of somebody: nothing from within, and before the first release nothing at all.
    [Fact]
    public async Task What_a_release_says_of_a_person_is_shown_before_and_after_publishing()
    {
        var people = await visitor.GetStringAsync("/people?lang=en&q=" + Uri.EscapeDataString("هالة القصار"));
        var id = people.Split("/person?id=")[1].Split('"')[0];
        var before = await visitor.GetStringAsync("/person/public?id=" + id);
        before.ShouldContain("The person is in no release yet.");
        before.ShouldContain("هالة منير سعد القصار");
        before.ShouldNotContain("two/main/4");
        using var published = await Post("/publish", []);
        published.StatusCode.ShouldBe(HttpStatusCode.OK);
        var after = await visitor.GetStringAsync("/person/public?id=" + id);
        after.ShouldNotContain("The person is in no release yet.");
        after.Split("هالة منير سعد القصار").Length.ShouldBe(before.Split("هالة منير سعد القصار").Length + 1);
    }

    private async Task<string> Checked()
    {
        using var asked = await Post("/acts/check", []);
        asked.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        string page;
        do
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            page = await visitor.GetStringAsync("/acts?lang=en");
        } while (page.Contains("being checked", StringComparison.Ordinal));
        return page;
    }

    private static List<string> Columns(string page) =>
        [
            .. page.Split("<th scope=\"col\" role=\"columnheader\"><bdi dir=\"auto\">")
                .Skip(1)
                .Select(part => part[..part.IndexOf('<', StringComparison.Ordinal)]),
        ];

    private async Task<string> Merge(string table)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await Token()), "token" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(table)), "file", "decisions.csv" },
        };
        using var answer = await visitor.PostAsync("/agreement/merge?lang=en", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync();
    }
}
