using Microsoft.Data.Sqlite;

namespace Sijil.Cli.Tests.Commands;

public sealed class BundleTests : IDisposable
{
    private readonly Scratch scratch = new();
    private readonly string book;
    private readonly string bundle;

    public BundleTests()
    {
        book = SmallCasebook.Make(scratch, "book");
        Run.Of("decide", "hospital/main/2", "committee/main/row-3", "same", "-C", book).ExitCode.ShouldBe(0);
        Run.Of("build", book).ExitCode.ShouldBe(0);
        bundle = scratch.PathOf("bundle");
        Run.Of("bundle", bundle, "--for", "the court", "-C", book).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Register_and_estimates_come_out_of_a_bundle_again_byte_for_byte()
    {
        var key = Run.Of("key", "-C", book).Output.Trim().Split(' ')[^1];
        var before = Everything(bundle);
        var run = Run.Of("verify", bundle, "--key", key);
        run.ExitCode.ShouldBe(0, run.Output + run.Remarks);
        run.Output.ShouldContain("results made again from the kept files, byte for byte the same");
        Everything(bundle).ShouldBe(before);
        Tool.Run(
                "sha256sum",
                ["--check", "--strict", "--quiet", "manifest-sha256.txt", "tagmanifest-sha256.txt"],
                bundle
            )
            .Code.ShouldBe(0);
        Directory.EnumerateFiles(bundle, "*.key", SearchOption.AllDirectories).ShouldBeEmpty();
        Run.Of("custody", "-C", book).Output.ShouldContain("party: the court");
    }

    // Sealed again, as somebody would who means to deceive: what is inside is held against the ledger and against itself.
    [Theory]
    [InlineData("out/people.csv", "people.csv")]
    [InlineData("out/estimates.json", "estimates.json")]
    [InlineData("evidence", "kept file")]
    public void An_altered_file_is_named_though_the_bag_was_sealed_again(string part, string named)
    {
        var path = Path.Combine(bundle, "data", "casebook", part);
        if (Directory.Exists(path))
        {
            path = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).First();
            File.SetAttributes(path, FileAttributes.Normal);
        }

        var bytes = File.ReadAllBytes(path);
        bytes[^3] ^= 1;
        File.WriteAllBytes(path, bytes);
        Run.Of("verify", bundle).Output.ShouldContain("WRONG  data/casebook/" + part);
        Reseal();
        var run = Run.Of("verify", bundle);
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain(named);
    }

    // Results, their hashes in the database and the act's word all forged alike: only making them again tells.
    [Fact]
    public void Results_that_do_not_follow_from_the_kept_files_are_found_by_making_them_again()
    {
        var people = Path.Combine(bundle, "data", "casebook", "out", "people.csv");
        File.WriteAllText(people, File.ReadAllText(people).Replace("male", "mael", StringComparison.Ordinal));
        Sql(
            "UPDATE stage SET files = json_set(files, '$.\"people.csv\"', $1) WHERE json_extract(files, '$.\"people.csv\"') IS NOT NULL",
            Ledger.FileFingerprint.Sha256(people)
        );

        Reseal();
        Wrong("table stage: its results are not those that act");

        Sql("DELETE FROM stage");
        Reseal();
        Wrong("register: it could not be made again to compare: it waits to be built again");
    }

    [Fact]
    public void Another_keepers_key_is_not_taken()
    {
        var other = Run.Of("key", "-C", SmallCasebook.Make(scratch, "other")).Output.Trim().Split(' ')[^1];
        var run = Run.Of("verify", bundle, "--key", other);
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("its key is not the one that was expected");
        Run.Of("bundle", bundle, "-C", book).ExitCode.ShouldBe(2);
    }

    public void Dispose() => scratch.Dispose();

    private string Database => Path.Combine(bundle, "data", "casebook", "casebook.db");

    private void Wrong(string what)
    {
        var run = Run.Of("verify", bundle);
        run.ExitCode.ShouldBe(1, run.Output);
        run.Output.ShouldContain("WRONG  " + what);
    }

    private void Sql(string sql, string value = "")
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$1", value);
        command.ExecuteNonQuery().ShouldBePositive();
    }

    private void Reseal()
    {
        foreach (var tag in Directory.GetFiles(bundle, "*manifest*"))
        {
            File.Delete(tag);
        }

        Ledger.Bags.Bag.Seal(bundle, [("External-Description", "sealed again")]);
    }

    private static string Everything(string folder) =>
        string.Join(
            '\n',
            Ledger.Bags.Bag.Files(folder).Select(f => f + " " + Ledger.FileFingerprint.Sha256(Path.Combine(folder, f)))
        );
}
