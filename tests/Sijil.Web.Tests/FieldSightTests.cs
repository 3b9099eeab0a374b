using System.Net;
using Sijil.Casebook.Accounts;
using Sijil.Casebook.Settings;
using Sijil.Casebook.Storage;

namespace Sijil.Web.Tests;

/// <summary>Fields that only some roles see.</summary>
public sealed class FieldSightTests
{
    private const string Mothers = "ليلى حسن";
    private const string Phone = "0912345678";

    // What is withheld stands on no page, nor does a column that nobody reads, in no file and in no picture of a file; whoever may see it sees it everywhere.
    [Fact]
    public async Task A_restricted_field_is_withheld_everywhere_from_roles_that_may_not_see_it()
    {
        await using var team = await ServedTeam.Start(
            "id,name,age,mother,phone\n1,سمير عادل فؤاد الخطاط,31," + Mothers + "," + Phone + "\n"
        );
        var yaml = new CasebookFolder(team.Book).SettingsFile;
        var settings = SettingsFile.Read(yaml);
        settings.Restricted = [new RestrictedField { Field = RestrictedField.Mother, Roles = ["analyst"] }];
        SettingsFile.Write(yaml, settings);
        SettingsFile.Read(yaml).Restricted!.Count.ShouldBe(1);

        var all = await team.Member("all", Roles.Reviewer | Roles.Analyst);
        var half = await team.Member("half", Roles.Reviewer);
        var person = (await all.GetStringAsync("/people?lang=en")).Split("/person?id=")[1].Split('"')[0];
        var sha256 = (await all.GetStringAsync("/record?id=one/main/1")).Split("/file?sha256=")[1][..64];
        string[] pages =
        [
            "/record?lang=en&id=one/main/1",
            "/person?lang=en&id=" + person,
            "/person/public?id=" + person,
            "/person/decisions?id=" + person,
            "/review?lang=en&left=one/main/1&right=three/main/1",
            "/list?release=1",
            "/quality?release=1",
            "/changes?release=1",
            "/repairs",
            "/people",
            "/people.csv",
            "/agreement",
            "/acts",
            "/report",
            "/file?sha256=" + sha256,
        ];
        var seen = await Read(all, pages);
        seen.ShouldContain(Mothers);
        seen.ShouldContain(Phone);
        seen.ShouldNotContain("withheld from your role");

        var some = await Read(half, pages);
        some.ShouldNotContain(Mothers);
        some.ShouldNotContain(Phone);
        some.ShouldContain("withheld from your role");
        some.ShouldContain("سمير عادل فؤاد الخطاط");
        (await half.GetAsync("/file?sha256=" + sha256)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<string> Read(HttpClient client, string[] pages)
    {
        var texts = new List<string>();
        foreach (var page in pages)
        {
            using var answer = await client.GetAsync(page);
            texts.Add(await answer.Content.ReadAsStringAsync());
        }

        return string.Join('\n', texts);
    }
}
