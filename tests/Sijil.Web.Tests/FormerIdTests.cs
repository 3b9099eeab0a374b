using System.Net;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Sijil.Casebook;
using Sijil.Casebook.Browsing;

namespace Sijil.Web.Tests;

/// <summary>Numbers that were joined, divided, given back and left without records, as the pages tell of them.</summary>
public sealed class FormerIdTests(JoinedBook made) : IClassFixture<JoinedBook>
{
    private readonly string book = made.Book;
    private readonly string kept = made.Kept;
    private readonly string joined = made.Joined;
    private readonly string gone = made.Gone;

    // What SQL says of each id is what the history itself says, whose methods share no code with it.
    [Fact]
    public void Every_id_stands_for_what_the_history_says()
    {
        var lines = File.ReadAllLines(Path.Combine(book, "out", "people-ids.csv")).Skip(1).Select(l => l.Split(','));
        using var open = Casebook.Casebook.Open(book, TimeProvider.System);
        using var view = CasebookView.Open(open.Folder);
        var leads = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            leads[line[0]] = line[1] == "withdrawn" ? [] : line[2].Split(' ');
            var now = view.StandingOf(line[0]).ShouldNotBeNull(line[0]);
            now.Standing.ToString().ToLowerInvariant().ShouldBe(line[1]);
            now.People.ShouldBe(leads[line[0]]);
        }

        leads.Count.ShouldBeGreaterThan(4);
        foreach (var person in leads.Keys)
        {
            view.FormerIdsOf(person)
                .Select(f => f.Id)
                .ShouldBe(
                    leads
                        .Where(l => l.Key != person && l.Value.Contains(person))
                        .Select(l => l.Key)
                        .Order(StringComparer.Ordinal)
                );
        }
    }

    [Fact]
    public async Task A_former_number_leads_to_the_person_and_the_person_tells_of_it()
    {
        using var randomness = RandomNumberGenerator.Create();
        await using var server = await WebServer.StartAsync(
            new WebOptions(book, new Uri("http://127.0.0.1:0"), "test", TimeProvider.System, randomness)
        );
        using var visitor = new HttpClient { BaseAddress = server.Address };
        (await visitor.GetAsync(server.NewLink())).StatusCode.ShouldBe(HttpStatusCode.OK);

        foreach (var path in (string[])["/person?id=", "/person/decisions?id="])
        {
            var former = await visitor.GetStringAsync(path + joined + "&lang=en");
            former.ShouldContain("It stands for this person now:");
            former.ShouldContain($"href=\"/person?id={kept}\"");
            former.ShouldContain("Joined with ");
            var nobody = await visitor.GetStringAsync(path + gone + "&lang=en");
            nobody.ShouldContain("It stands for nobody");
            nobody.ShouldContain("1</data> record before");
            (await visitor.GetStringAsync(path + joined + "&lang=ar")).ShouldContain("وهو يدل الآن على هذا الشخص");
            (await visitor.GetAsync(path + "p-nobody")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        var history = await visitor.GetStringAsync($"/person/decisions?id={kept}&lang=en");
        history.ShouldContain("Former numbers that stand for this person now");
        history.ShouldContain("joined with this person");
        history.ShouldContain($"href=\"/person?id={joined}\"");
        history.ShouldContain("stands for its own records again, which had been held here");
        history.ShouldContain("was divided off and became a person of its own");
        history.ShouldNotContain("{records}");
        history.ShouldNotContain("{other}");
        var arabic = await visitor.GetStringAsync($"/person/decisions?id={kept}&lang=ar");
        arabic.ShouldContain("أرقام سابقة تدل الآن على هذا الشخص");
        (await visitor.GetStringAsync("/person?id=" + kept)).ShouldNotContain("رقم سابق");
    }

    // A casebook of the version before has the same steps once it was opened.
    [Fact]
    public void Steps_are_made_again_from_the_history()
    {
        var before = All();
        before.Count.ShouldBeGreaterThan(5);
        Sql("DROP TABLE identity_step; PRAGMA user_version = 5;");
        Casebook.Casebook.Open(book, TimeProvider.System).Dispose();
        All().ShouldBe(before);
    }

    [Theory]
    [InlineData("DELETE FROM identity_step WHERE kind = 'merged'")]
    [InlineData("UPDATE identity_step SET other_id = person_id WHERE kind = 'merged'")]
    [InlineData("INSERT INTO identity_step VALUES ('p-x', 1, 'merged', 'p-y', 1)")]
    public void Altered_steps_are_found_and_put_right(string sql)
    {
        var before = All();
        Sql(sql);
        using var open = Casebook.Casebook.Open(book, TimeProvider.System);
        open.Check(new CheckRequest(2, IsQuick: true))
            .Faults.ShouldHaveSingleItem()
            .ShouldStartWith("table identity_step");
        open.Check(new CheckRequest(2, IsQuick: true, Repair: true));
        All().ShouldBe(before);
        open.Build(new BuildRequest(2));
        open.Check(new CheckRequest(2, IsQuick: true)).Faults.ShouldBeEmpty();
    }

    private List<string> All()
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT person_id || run || kind || other_id || records FROM identity_step ORDER BY 1";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    private void Sql(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(
            $"Data Source={Path.Combine(book, "casebook.db")};Pooling=False;Foreign Keys=False"
        );
        connection.Open();
        return connection;
    }
}
