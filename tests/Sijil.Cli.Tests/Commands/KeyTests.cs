namespace Sijil.Cli.Tests.Commands;

// I-07: rotation, loss, recovery, the wrong key, and a stop in the middle.
public sealed class KeyTests : IDisposable
{
    private readonly Scratch scratch = new();
    private readonly string book;

    public KeyTests() => book = SmallCasebook.Make(scratch, "book");

    [Fact]
    public void A_renewed_key_is_vouched_for_by_the_former_one_and_who_knows_that_one_can_go_on()
    {
        var first = Publish("release-1");
        var old = KeyOf(first);
        Run.Of("key", "--renew", "--reason", "yearly", "-C", book).ExitCode.ShouldBe(0);

        // Nothing new is published but the key itself.
        var renewed = Publish("release-1b");
        KeyOf(renewed).ShouldNotBe(old);
        Run.Of("verify", renewed, "--key", old, "--since", first).ExitCode.ShouldBe(0);
        Change();
        var second = Publish("release-2");
        KeyOf(second).ShouldNotBe(old);
        var run = Run.Of("verify", second, "--key", old, "--since", first);
        run.ExitCode.ShouldBe(0, run.Output);
        run.Output.ShouldContain("each change is signed by the key before it");
        Run.Of("verify", second, "--key", KeyOf(second), "--since", first).ExitCode.ShouldBe(0);
        Run.Of("fsck", book, "--quick").Output.ShouldContain("the key was changed, signed by the former one");
        Run.Of("verify", second, "--key", KeyOf(Publish(SmallCasebook.Make(scratch, "other"), "other-1")))
            .Output.ShouldContain("not the key that was expected");
    }

    [Fact]
    public void A_lost_key_is_replaced_and_nobody_is_told_that_it_was_vouched_for()
    {
        var first = Publish("release-1");
        var old = KeyOf(first);
        Run.Of("key", "--renew", "--lost", "-C", book).Fault.ShouldContain("can vouch");
        File.Delete(KeyFile);
        Run.Of("key", "--renew", "-C", book).Fault.ShouldContain("--lost");
        Change();
        Run.Of("key", "--renew", "--lost", "--reason", "the laptop was taken", "-C", book).ExitCode.ShouldBe(0);
        Run.Of("fsck", book, "--quick").Output.ShouldContain("nobody vouched for it");

        Change("hospital/main/2", "committee/main/row-4");
        var second = Publish("release-2");
        Run.Of("verify", second).ExitCode.ShouldBe(0);
        Run.Of("verify", second, "--key", old).Output.ShouldContain("was lost and did not sign");
        Run.Of("verify", second, "--since", first).Output.ShouldContain("by another way");

        // Who got the new key by another way trusts its word on the log before it.
        var run = Run.Of("verify", second, "--key", KeyOf(second), "--since", first);
        run.ExitCode.ShouldBe(0, run.Output);
        run.Output.ShouldContain("the log has grown from the earlier one");
    }

    [Fact]
    public void A_former_key_put_back_is_refused_by_name()
    {
        var former = File.ReadAllText(KeyFile);
        Run.Of("key", "--renew", "-C", book).ExitCode.ShouldBe(0);
        File.WriteAllText(KeyFile, former);
        Run.Of("fsck", book, "--quick").Fault.ShouldContain("a former key");
    }

    // A stop between the act on record and the file's taking its place, and one before the act.
    [Fact]
    public void A_stop_in_the_middle_of_a_change_leaves_one_key_in_force()
    {
        var former = File.ReadAllText(KeyFile);
        Run.Of("key", "--renew", "-C", book).ExitCode.ShouldBe(0);
        File.Move(KeyFile, KeyFile + ".next");
        File.WriteAllText(KeyFile, former);
        Run.Of("fsck", book, "--quick").ExitCode.ShouldBe(0);
        File.Exists(KeyFile + ".next").ShouldBeFalse();

        File.WriteAllText(KeyFile + ".next", former);
        Run.Of("fsck", book, "--quick").ExitCode.ShouldBe(0);
        File.Exists(KeyFile + ".next").ShouldBeFalse();
    }

    [Fact]
    public void A_copy_of_the_key_brings_a_lost_one_back()
    {
        var copy = scratch.PathOf("copy");
        Run.Of("key", "--copy", copy, "-C", book).ExitCode.ShouldBe(0);
        Run.Of("key", "--copy", copy, "-C", book).ExitCode.ShouldBe(2);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(copy).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        File.Delete(KeyFile);
        Run.Of("key", "-C", book).Remarks.ShouldContain("is not there");
        File.Copy(copy, KeyFile);
        KeyOf(Publish("release-1")).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("1.change")]
    [InlineData("1.txt")]
    public void An_altered_change_of_the_key_is_found_though_the_bag_was_sealed_again(string file)
    {
        Publish("release-1");
        Run.Of("key", "--renew", "-C", book).ExitCode.ShouldBe(0);
        Change();
        var release = Publish("release-2");
        var path = Path.Combine(release, "data", "former-keys", file);
        var bytes = File.ReadAllBytes(path);
        bytes[^20] ^= 1;
        File.WriteAllBytes(path, bytes);
        foreach (var tag in Directory.GetFiles(release, "*manifest*"))
        {
            File.Delete(tag);
        }

        Ledger.Bags.Bag.Seal(release, [("External-Description", "sealed again")]);
        var run = Run.Of("verify", release);
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("former-keys");
    }

    public void Dispose() => scratch.Dispose();

    private string KeyFile => Path.Combine(book, "casebook.key");

    private static string KeyOf(string release) =>
        File.ReadAllText(Path.Combine(release, "data", "key.txt")).TrimEnd('\n');

    private string Publish(string name) => Publish(book, name);

    private string Publish(string of, string name)
    {
        var to = scratch.PathOf(name);
        Run.Of("build", of).ExitCode.ShouldBe(0);
        var run = Run.Of("publish", of, "--to", to);
        run.ExitCode.ShouldBe(0, run.Remarks);
        return to;
    }

    private void Change(string left = "hospital/main/2", string right = "committee/main/row-3") =>
        Run.Of("decide", left, right, "same", "-C", book).ExitCode.ShouldBe(0);
}
