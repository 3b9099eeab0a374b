namespace Sijil.Cli.Tests.Commands;

public sealed class StampTests : IDisposable
{
    private readonly Scratch scratch = new();

    // X-04: the openssl command is the authority.
    [Fact]
    public void A_request_is_written_offline_and_its_answer_attached_later()
    {
        var book = SmallCasebook.Make(scratch, "book");
        Run.Of("stamp", "--request", scratch.PathOf("r.tsq"), "-C", book).ExitCode.ShouldBe(0);
        Run.Of("decide", "hospital/main/1", "committee/main/row-2", "same", "-C", book).ExitCode.ShouldBe(0);
        Authority();
        OpenSsl("ts", "-reply", "-config", "tsa.cnf", "-section", "tsa", "-queryfile", "r.tsq", "-out", "r.tsr");

        OpenSsl(
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-keyout",
            "o.key",
            "-out",
            "other.pem",
            "-days",
            "30",
            "-subj",
            "/CN=Another"
        );
        Run.Of("stamp", "--attach", scratch.PathOf("r.tsr"), "--roots", scratch.PathOf("other.pem"), "-C", book)
            .Fault.ShouldContain("does not lead to a trusted root");
        var attached = Run.Of(
            "stamp",
            "--attach",
            scratch.PathOf("r.tsr"),
            "--roots",
            scratch.PathOf("tsa.pem"),
            "-C",
            book
        );
        attached.ExitCode.ShouldBe(0, attached.Remarks);
        attached.Output.ShouldContain("by the word of CN=Test Authority");
        Run.Of("stamp", "--attach", scratch.PathOf("r.tsr"), "--roots", scratch.PathOf("tsa.pem"), "-C", book)
            .Fault.ShouldContain("no request of this casebook waits");

        Run.Of("fsck", book, "--quick").Output.ShouldContain("1 time stamps are those that the ledger names");
        using (
            var connection = new Microsoft.Data.Sqlite.SqliteConnection(
                $"Data Source={Path.Combine(book, "casebook.db")};Pooling=False"
            )
        )
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE stamp SET token = zeroblob(10)";
            command.ExecuteNonQuery();
        }

        Run.Of("fsck", book, "--quick").Output.ShouldContain("WRONG  time stamp");
    }

    public void Dispose() => scratch.Dispose();

    private void Authority()
    {
        scratch.Write(
            "tsa.cnf",
            """
            [usage]
            extendedKeyUsage = critical,timeStamping
            [req]
            distinguished_name = name
            [name]
            [tsa]
            serial = tsaserial
            crypto_device = builtin
            signer_cert = tsa.pem
            signer_key = tsa.key
            signer_digest = sha256
            default_policy = 1.2.3.4.1
            digests = sha256
            """
        );
        scratch.Write("tsaserial", "01\n");
        OpenSsl(
            "req",
            "-x509",
            "-config",
            "tsa.cnf",
            "-extensions",
            "usage",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-keyout",
            "tsa.key",
            "-out",
            "tsa.pem",
            "-days",
            "30",
            "-subj",
            "/CN=Test Authority"
        );
    }

    private void OpenSsl(params string[] arguments)
    {
        var (code, said) = Tool.Run("openssl", arguments, scratch.Root);
        code.ShouldBe(0, said);
    }
}
