using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Sijil.Cli.Tests.Commands;

public sealed class MigrationTests : IDisposable
{
    private readonly Scratch scratch = new();

    // A casebook as version 1 of the database left it: no ledger, no key.
    [Fact]
    public void A_casebook_of_version_1_opens_with_everything_declared_in_the_ledger()
    {
        var book = SmallCasebook.Make(scratch, "book");
        Downgrade(book);
        var build = Run.Of("build", book);
        build.ExitCode.ShouldBe(0, build.Remarks);
        build.Output.ShouldContain("Documented: 5 people");
        var check = Run.Of("fsck", book);
        check.ExitCode.ShouldBe(0, check.Output);
        check.Output.ShouldContain("3 kept files have the SHA-256 that the ledger names");

        using var connection = Open(book);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat(source || ' ' || added_at, ', ') FROM release";
        command.ExecuteScalar().ShouldBe("hospital 2023-01-02T03:04:05Z, committee 2023-01-03T03:04:05Z");
    }

    [Fact]
    public void A_casebook_of_a_newer_version_is_refused()
    {
        var book = SmallCasebook.Make(scratch, "book");
        using (var connection = Open(book))
        {
            using var command = connection.CreateCommand();
            command.CommandText = FormattableString.Invariant(
                $"PRAGMA user_version = {Sijil.Casebook.Storage.CasebookDatabase.SchemaVersion + 1}"
            );
            command.ExecuteNonQuery();
        }

        var run = Run.Of("build", book);
        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain(
            FormattableString.Invariant(
                $"found \"version {Sijil.Casebook.Storage.CasebookDatabase.SchemaVersion + 1}\""
            )
        );
    }

    public void Dispose() => scratch.Dispose();

    private static void Downgrade(string book)
    {
        var database = Path.Combine(book, "casebook.db");
        File.Delete(database);
        File.Delete(Path.Combine(book, "casebook.key"));
        using var connection = Open(book);
        using var stream = typeof(Casebook.Casebook).Assembly.GetManifestResourceStream("Sijil.Casebook.Schema.sql")!;
        using var schema = new StreamReader(stream);
        Execute(connection, schema.ReadToEnd() + "; PRAGMA application_id = 0x53494A4C; PRAGMA user_version = 1;");
        var day = 2;
        foreach (var source in (string[])["hospital", "committee"])
        {
            var kept = Directory
                .EnumerateFiles(Path.Combine(book, "evidence"), "*", SearchOption.AllDirectories)
                .Single(f =>
                    File.ReadAllText(f).StartsWith(source == "hospital" ? "id," : "name,", StringComparison.Ordinal)
                );
            var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(kept)));
            var time = $"2023-01-0{day++}T03:04:05Z";
            Execute(
                connection,
                $"INSERT INTO document VALUES ('{hash}', {new FileInfo(kept).Length}, '{source}.csv', '{time}'); "
                    + $"INSERT INTO release (source, list, document, as_of, added_at) VALUES ('{source}', 'main', '{hash}', NULL, '{time}')"
            );
        }
    }

    private static SqliteConnection Open(string book)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(book, "casebook.db")};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
