using Microsoft.Data.Sqlite;
using Sijil.Casebook.Review;

namespace Sijil.Cli.Tests.Commands;

public sealed class FsckTests : IDisposable
{
    private readonly Scratch scratch = new();
    private readonly string book;

    public FsckTests()
    {
        book = SmallCasebook.Make(scratch, "book");
        Run.Of("decide", "hospital/main/1", "committee/main/row-2", "same", "-C", book).ExitCode.ShouldBe(0);
        Run.Of("build", book).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_casebook_that_nobody_altered_holds_and_its_register_comes_out_the_same()
    {
        var run = Run.Of("fsck", book);
        run.ExitCode.ShouldBe(0, run.Output);
        run.Output.ShouldContain("results made again from the kept files, byte for byte the same");
        Run.Of("verify", book).ExitCode.ShouldBe(0);
    }

    // I-04: every change by SQL to what is the casebook's own is found.
    [Theory]
    [InlineData(
        "DROP TRIGGER leaf_stays; UPDATE leaf SET bytes = CAST(replace(CAST(bytes AS TEXT), '\"same\"', '\"different\"') AS BLOB) WHERE idx = 8",
        "act 8"
    )]
    [InlineData("DROP TRIGGER leaf_stays; UPDATE leaf SET hash = zeroblob(32) WHERE idx = 2", "act 2")]
    [InlineData("PRAGMA foreign_keys = OFF; DROP TRIGGER leaf_is_kept; DELETE FROM leaf WHERE idx = 3", "act 3")]
    [InlineData(
        "PRAGMA foreign_keys = OFF; DROP TRIGGER leaf_is_kept; DELETE FROM leaf WHERE idx = (SELECT max(idx) FROM leaf)",
        "checkpoint"
    )]
    [InlineData(
        "DROP TRIGGER leaf_stays; PRAGMA foreign_keys = OFF; UPDATE leaf SET idx = CASE idx WHEN 1 THEN -1 ELSE 1 END WHERE idx IN (1, 2); UPDATE leaf SET idx = 2 WHERE idx = -1",
        "act 1"
    )]
    [InlineData("INSERT INTO leaf SELECT 99, bytes, hash FROM leaf WHERE idx = 1", "it is missing")]
    [InlineData("INSERT INTO leaf SELECT max(idx) + 1, bytes, hash FROM leaf", "the opening of actor is missing")]
    [InlineData(
        "UPDATE opening SET value = 'x' WHERE idx = 1 AND field = 'file_name'",
        "act 1: the opening of file_name"
    )]
    [InlineData(
        "UPDATE opening SET salt = zeroblob(32) WHERE idx = 1 AND field = 'actor'",
        "act 1: the opening of actor"
    )]
    [InlineData(
        "UPDATE opening SET salt = NULL, value = NULL WHERE idx = 1 AND field = 'file_name'",
        "no act says that it was erased"
    )]
    [InlineData("DELETE FROM opening WHERE idx = 1 AND field = 'file_name'", "the opening of file_name is missing")]
    [InlineData("INSERT INTO opening VALUES (1, 'more', zeroblob(32), 'x')", "act 1")]
    [InlineData(
        "DELETE FROM checkpoint WHERE size = (SELECT max(size) FROM checkpoint)",
        "no checkpoint was signed over them"
    )]
    [InlineData(
        "UPDATE checkpoint SET note = CAST(replace(CAST(note AS TEXT), 'casebook/', 'casebook-') AS BLOB)",
        "checkpoint"
    )]
    [InlineData("UPDATE identity_run SET rows = rows || 'x' WHERE run = 1", "history of the people's ids")]
    [InlineData("DELETE FROM identity_run", "history of the people's ids")]
    public void What_was_written_once_cannot_be_changed_unseen(string sql, string named)
    {
        Sql(sql);
        var run = Run.Of("fsck", book, "--quick");
        run.ExitCode.ShouldBe(1, run.Output + run.Remarks);
        run.Output.ShouldContain("WRONG");
        run.Output.ShouldContain(named);
    }

    [Theory]
    [InlineData("UPDATE decision SET verdict = 'different'", "table decision")]
    [InlineData("DELETE FROM decision", "table decision")]
    [InlineData("UPDATE document SET file_name = 'other.csv'", "table document")]
    [InlineData("UPDATE release SET as_of = '2020-01-01'", "table release")]
    [InlineData("UPDATE record SET cells = '[]' WHERE row = 3", "table record")]
    [InlineData("DELETE FROM record WHERE row = 3", "table record")]
    [InlineData("UPDATE reading SET rows_in = rows_in + 1, refused = refused + 1", "table reading")]
    [InlineData("INSERT INTO refused_row VALUES (1, 3, 0, 'x', 'y')", "table refused_row")]
    [InlineData("UPDATE record SET person_id = NULL", "table record")]
    [InlineData("UPDATE pair SET weight = weight + 1", "table pair")]
    public void What_follows_from_ledger_and_files_is_found_wrong_and_put_right(string sql, string named)
    {
        Sql(sql);
        var run = Run.Of("fsck", book);
        run.ExitCode.ShouldBe(1, run.Output + run.Remarks);
        run.Output.ShouldContain(named);

        Run.Of("fsck", book, "--repair");
        Run.Of("build", book).ExitCode.ShouldBe(0);
        var after = Run.Of("fsck", book);
        after.ExitCode.ShouldBe(0, after.Output);
    }

    [Fact]
    public void An_altered_kept_file_and_an_altered_result_are_named()
    {
        File.AppendAllText(Path.Combine(book, "out", "people.csv"), "x");
        Run.Of("fsck", book, "--quick").Output.ShouldContain("WRONG  out/people.csv");

        var kept = Directory.EnumerateFiles(Path.Combine(book, "evidence"), "*", SearchOption.AllDirectories).First();
        File.SetAttributes(kept, FileAttributes.Normal);
        var bytes = File.ReadAllBytes(kept);
        bytes[^2] ^= 1;
        File.WriteAllBytes(kept, bytes);
        var run = Run.Of("fsck", book, "--quick");
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("WRONG  kept file " + Path.GetFileName(kept) + ": it was altered");
    }

    // A rewritten history is signed and whole in itself; only what was handed out before tells.
    [Fact]
    public void A_checkpoint_that_was_handed_out_gives_a_rewritten_history_away()
    {
        var checkpoint = scratch.PathOf("checkpoint");
        using (var connection = Open())
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1";
            File.WriteAllBytes(checkpoint, (byte[])command.ExecuteScalar()!);
        }

        Run.Of("fsck", book, "--quick", "--checkpoint", checkpoint).ExitCode.ShouldBe(0);
        Run.Of("decide", "hospital/main/2", "committee/main/row-3", "same", "-C", book).ExitCode.ShouldBe(0);
        Run.Of("fsck", book, "--quick", "--checkpoint", checkpoint).ExitCode.ShouldBe(0);

        Sql(
            "PRAGMA foreign_keys = OFF; DROP TRIGGER leaf_is_kept; DELETE FROM checkpoint WHERE size > 8; DELETE FROM opening WHERE idx >= 8; DELETE FROM leaf WHERE idx >= 8; DELETE FROM decision; DELETE FROM identity_run WHERE act >= 8; DELETE FROM stage"
        );
        var run = Run.Of("fsck", book, "--quick", "--checkpoint", checkpoint);
        run.ExitCode.ShouldBe(1, run.Output);
        run.Output.ShouldContain("some were removed");
    }

    [Fact]
    public void A_lost_key_stops_publishing_but_nothing_else_and_a_wrong_one_is_refused()
    {
        var key = Path.Combine(book, "casebook.key");
        var right = File.ReadAllText(key);
        File.Delete(key);
        Run.Of("decide", "hospital/main/2", "committee/main/row-3", "same", "-C", book).ExitCode.ShouldBe(0);
        Run.Of("fsck", book, "--quick").Output.ShouldContain("no checkpoint was signed over them");
        Run.Of("build", book).ExitCode.ShouldBe(0);
        Run.Of("publish", book, "--to", scratch.PathOf("out")).Fault.ShouldContain("the key that signs");

        var other = SmallCasebook.Make(scratch, "other");
        File.Copy(Path.Combine(other, "casebook.key"), key);
        Run.Of("build", book).Fault.ShouldContain("key of another casebook");
        File.WriteAllText(key, right[..^8] + "AAAAAAA=\n");
        Run.Of("build", book).ExitCode.ShouldBe(2);
        File.WriteAllText(key, right);
        Run.Of("decide", "hospital/main/3", "committee/main/row-4", "same", "-C", book).ExitCode.ShouldBe(0);
        Run.Of("fsck", book, "--quick").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_casebook_just_begun_holds()
    {
        var begun = scratch.PathOf("begun");
        Run.Of("init", begun).ExitCode.ShouldBe(0);
        var run = Run.Of("fsck", begun);
        run.ExitCode.ShouldBe(0, run.Output);
        run.Output.ShouldContain("there is no list yet");
    }

    // D-09: the order is that of recording, whatever the clock says; and it is said.
    [Fact]
    public void A_clock_that_was_set_back_is_remarked_and_changes_nothing()
    {
        Run.Of("fsck", book, "--quick").Output.ShouldNotContain("a clock was set back");
        using (var opened = Casebook.Casebook.Open(book, new FormerClock()))
        {
            opened.Decide(new DecisionRequest("hospital/main/2", "committee/main/row-3", Verdict.Same));
            opened.Decisions[^1].DecidedAt.ShouldStartWith("2001-");
        }

        var run = Run.Of("fsck", book, "--quick");
        run.ExitCode.ShouldBe(0, run.Output);
        run.Output.ShouldContain("1 acts claim an earlier time than the act before them");
    }

    [Fact]
    public void The_database_opens_with_the_plain_sqlite_tool()
    {
        var (code, said) = Tool.Run(
            "sqlite3",
            [Path.Combine(book, "casebook.db"), "PRAGMA integrity_check; SELECT count(*) FROM leaf;"]
        );
        code.ShouldBe(0, said);
        said.ShouldStartWith("ok\n");
    }

    public void Dispose() => scratch.Dispose();

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(book, "casebook.db")};Pooling=False");
        connection.Open();
        return connection;
    }

    private void Sql(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed class FormerClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2001, 1, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
