namespace Sijil.Cli.Tests.Commands;

public sealed class CustodyTests : IDisposable
{
    private readonly Scratch scratch = new();
    private readonly string book;
    private readonly string file;

    public CustodyTests()
    {
        book = SmallCasebook.Make(scratch, "book");
        file = scratch.Write("scan.txt", "a page\n");
    }

    [Fact]
    public void A_hand_over_is_on_record_and_the_other_party_has_a_receipt_that_checks_without_the_casebook()
    {
        var receipt = scratch.PathOf("receipt.txt");
        var run = Run.Of(
            "custody",
            "handed-over",
            file,
            "--party",
            "المحكمة\nthe court",
            "--reason",
            "asked for",
            "--receipt",
            receipt,
            "--by",
            "recorder one",
            "-C",
            book
        );
        run.ExitCode.ShouldBe(0, run.Remarks);
        var check = Run.Of("verify", receipt);
        check.ExitCode.ShouldBe(0, check.Output);
        check.Output.ShouldContain("party: المحكمة the court");
        check.Output.ShouldContain("what: handed-over");
        check.Output.ShouldContain("by: recorder one");
        check.Output.ShouldContain("sha256: " + Ledger.FileFingerprint.Sha256(file));

        // By the key that is handed out for the public register, and by no other.
        var key = Run.Of("key", "-C", book).Output.Trim().Split(' ')[^1];
        Run.Of("verify", receipt, "--key", key).ExitCode.ShouldBe(0);
        var other = Run.Of("key", "-C", SmallCasebook.Make(scratch, "other")).Output.Trim().Split(' ')[^1];
        Run.Of("verify", receipt, "--key", other).Output.ShouldContain("not by the key that was expected");

        var bytes = File.ReadAllBytes(receipt);
        bytes[60] ^= 1;
        File.WriteAllBytes(receipt, bytes);
        Run.Of("verify", receipt).ExitCode.ShouldBe(1);
    }

    [Fact]
    public void The_history_of_a_file_from_coming_in_to_going_out()
    {
        var list = scratch.PathOf("hospital.csv");
        Run.Of("custody", "received", list, "--party", "the hospital", "-C", book).ExitCode.ShouldBe(0);
        Run.Of("custody", "returned", list, "--party", "the hospital", "-C", book).ExitCode.ShouldBe(0);
        var lines = Run.Of("custody", "--of", list, "-C", book)
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(4);
        lines[0].ShouldContain("  kept  ");
        lines[1].ShouldContain("declared a release");
        lines[2].ShouldContain("received");
        lines[3].ShouldContain("returned");
        Run.Of("custody", "-C", book, "--json").Output.ShouldContain("\"party\"");
    }

    [Fact]
    public void What_was_erased_is_gone_from_every_file_and_that_it_was_stays_on_record()
    {
        const string Secret = "a source in the north gate";
        Run.Of("decide", "hospital/main/2", "committee/main/row-3", "same", "--reason", Secret, "-C", book)
            .ExitCode.ShouldBe(0);
        Run.Of("custody", "received", file, "--party", Secret, "-C", book).ExitCode.ShouldBe(0);
        Found(Secret).ShouldBeTrue();
        var acts = Acts();

        var preview = Run.Of("erase", Text(acts - 2), "reason", "--reason", "safety", "-C", book);
        preview.Output.ShouldContain("Would be erased");
        Acts().ShouldBe(acts);
        Run.Of("erase", Text(acts - 2), "reason", "--yes", "-C", book).Fault.ShouldContain("a reason");
        Run.Of("erase", Text(acts - 2), "reason", "--reason", "safety", "--yes", "-C", book).ExitCode.ShouldBe(0);
        Run.Of("erase", Text(acts - 1), "party", "actor", "--reason", "safety", "--yes", "-C", book)
            .ExitCode.ShouldBe(0);
        Run.Of("erase", Text(acts - 1), "party", "--reason", "safety", "-C", book).Fault.ShouldContain("erased before");
        Run.Of("erase", "0", "public_ids", "--reason", "x", "-C", book).ExitCode.ShouldBe(2);
        Run.Of("erase", "9999", "actor", "--reason", "x", "-C", book).ExitCode.ShouldBe(2);

        Found(Secret).ShouldBeFalse();
        var fsck = Run.Of("fsck", book);
        fsck.ExitCode.ShouldBe(0, fsck.Output);
        Run.Of("build", book).ExitCode.ShouldBe(0);
        Run.Of("fsck", book).ExitCode.ShouldBe(0);
        Run.Of("decide", "--list", "-C", book).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Bad_requests_are_refused_and_nothing_is_recorded()
    {
        var before = Acts();
        Run.Of("custody", "lent", file, "--party", "x", "-C", book).Fault.ShouldContain("received");
        Run.Of("custody", "received", "-C", book).Fault.ShouldContain("file");
        Run.Of("custody", "received", file, "-C", book).Fault.ShouldContain("whoever gave or got");
        Run.Of("custody", "received", scratch.PathOf("none"), "--party", "x", "-C", book).ExitCode.ShouldBe(2);
        Acts().ShouldBe(before);
    }

    public void Dispose() => scratch.Dispose();

    private static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private long Acts()
    {
        using var opened = Casebook.Casebook.Open(book, TimeProvider.System);
        return opened.ActCount;
    }

    private bool Found(string text) =>
        Directory
            .EnumerateFiles(book, "*", SearchOption.AllDirectories)
            .Any(f => File.ReadAllBytes(f).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0);
}
