using System.Globalization;
using System.Text;

namespace Sijil.Cli.Tests.Commands;

/// <summary>What <c>add</c> says of a release against the one before: known changes, planted in a list of invented people.</summary>
public sealed class AddAgainstTests : IDisposable
{
    private static readonly string[] Given = ["سليم", "هالة", "وائل", "ريم", "باسل", "ندى", "عمر", "سعاد"];
    private static readonly string[] Family = ["الرماح", "القصار", "الدالي", "الهادي", "الخطاف", "الزين"];

    private readonly Scratch scratch = new();
    private readonly string book;

    public AddAgainstTests()
    {
        book = scratch.PathOf("book");
        Run.Of("init", book).ExitCode.ShouldBe(0);
        Add("first.csv", List("id,name,age,place"), "2024-02-01").Output.ShouldNotContain("From ");
    }

    [Fact]
    public void Who_came_who_went_and_who_was_changed()
    {
        var rows = Rows();
        rows[0] = rows[0].Replace(",20,", ",21,", StringComparison.Ordinal);
        rows[1] = rows[1].Replace("108,", "902,", StringComparison.Ordinal);
        rows.RemoveAt(47);
        rows.Add("301,قيس جميل عادل النجار,33,تل النور");
        rows.Add("302,لبنى جميل عادل النجار,35,تل النور");
        var run = Add("second.csv", "id,name,age,place\n" + string.Join('\n', rows), "2024-03-01");
        run.Output.ShouldContain("From first.csv (2024-02-01) to second.csv (2024-03-01):");
        run.Output.ShouldContain("people: 2 added, 1 removed, 1 changed, 1 under another id, 45 the same");
    }

    [Fact]
    public void The_same_release_again_in_other_bytes()
    {
        var lines = Rows();
        lines.Reverse();
        Add("again.csv", "id,name,age,place\r\n" + string.Join("\r\n", lines), "2024-02-01")
            .Output.ShouldContain("the same release again");
        var run = Run.Of(
            "add",
            scratch.Write("copy.csv", List("id,name,age,place")),
            "--source",
            "hospital",
            "--as-of",
            "2024-02-01",
            "-C",
            book
        );
        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain("these very bytes are already a release");
    }

    [Fact]
    public void One_that_is_older_is_kept_and_does_not_count()
    {
        var run = Add("older.csv", "id,name,age,place\n" + string.Join('\n', Rows().Take(40)), "2024-01-01");
        run.Output.ShouldContain("first.csv (2024-02-01) goes on counting; this one is kept beside it");
        run.Output.ShouldContain("From older.csv (2024-01-01) to first.csv (2024-02-01):");
        run.Output.ShouldContain("people: 8 added, 40 the same");
        Run.Of("build", book).Output.ShouldContain("Documented: 48 people");
    }

    [Fact]
    public void A_column_renamed_and_one_dropped_are_said_and_the_rest_is_read_as_before()
    {
        var rows = Rows().Select(r => r[..r.LastIndexOf(',')]);
        var run = Add("renamed.csv", "id,name,years of life\n" + string.Join('\n', rows), "2024-03-01");
        run.Output.ShouldContain("column age is now called years of life");
        run.Output.ShouldContain("column place was dropped");
        run.Output.ShouldContain("but for columns renamed or dropped");
        Run.Of("build", book).Output.ShouldContain("Documented: 48 people");
    }

    [Fact]
    public void For_machines_it_is_in_the_json()
    {
        var run = Add("second.csv", "id,name,age,place\n" + string.Join('\n', Rows().Skip(3)), "2024-03-01", "--json");
        using var json = System.Text.Json.JsonDocument.Parse(run.Output);
        var people = json.RootElement.GetProperty("against").GetProperty("difference").GetProperty("people");
        people.GetProperty("removed").GetInt32().ShouldBe(3);
        people.GetProperty("same").GetInt32().ShouldBe(45);
    }

    public void Dispose() => scratch.Dispose();

    private Run Add(string file, string text, string day, params string[] more)
    {
        var run = Run.Of([
            "add",
            scratch.Write(file, text),
            "--source",
            "hospital",
            "--as-of",
            day,
            "-C",
            book,
            .. more,
        ]);
        run.ExitCode.ShouldBe(0, run.Remarks);
        return run;
    }

    private static string List(string header) => header + "\n" + string.Join('\n', Rows());

    private static List<string> Rows()
    {
        var rows = new List<string>();
        for (var i = 0; i < 48; i++)
        {
            var row = new StringBuilder();
            row.Append(
                CultureInfo.InvariantCulture,
                $"{101 + (i * 7)},{Given[i % 8]} نادر يوسف {Family[i / 8]},{20 + i},وادي السرو"
            );
            rows.Add(row.ToString());
        }

        return rows;
    }
}
