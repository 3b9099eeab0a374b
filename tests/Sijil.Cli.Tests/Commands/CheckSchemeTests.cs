namespace Sijil.Cli.Tests.Commands;

/// <summary>The scheme of a list's check digits: named in <c>casebook.yaml</c> or by option, and kept when the mapping is saved anew.</summary>
public sealed class CheckSchemeTests : IDisposable
{
    private const string Rows =
        "0306406152,سليم نادر يوسف الرماح,44\n080442957X,هالة منير سعد القصار,9\n0306406153,باسل عمر سامي الخطاف,52\n";

    private const string Isbn = "weights 10,9,8,7,6,5,4,3,2,1 mod 11";
    private const string Names = "one of found, none, luhn, verhoeff, mod11-2, mod97-10, or weights ";

    private readonly Scratch scratch = new();

    [Fact]
    public void A_scheme_by_option_is_used_and_another_word_refused()
    {
        var list = scratch.Write("list.csv", "id,name,age\n" + Rows);
        var named = Run.Of("profile", list, "--check-digits", Isbn);
        named.Output.ShouldContain("id-check-digit");
        named.Output.ShouldContain("1 of 3");
        Run.Of("profile", list).Output.ShouldNotContain("id-check-digit");
        var wrong = Run.Of("profile", list, "--check-digits", "mod10");
        wrong.ExitCode.ShouldBe(2);
        wrong.Fault.ShouldContain("found \"mod10\"; --check-digits is " + Names);
    }

    [Fact]
    public void A_scheme_in_the_casebook_is_used_kept_and_checked()
    {
        var book = scratch.PathOf("book");
        Run.Of("init", book).ExitCode.ShouldBe(0);
        var settings = Path.Combine(book, "casebook.yaml");
        Add(book, "first.csv", "id,name,age\n" + Rows, "2024-01-01").Output.ShouldNotContain("id-check-digit");
        Put(settings, "  name_order: given_first", "  name_order: given_first\n  check_digits: " + Isbn);

        // A column more: the mapping is guessed anew where it must be, and saved.
        var second = "id,name,age,place\n" + Rows.Replace("\n", ",تل النور\n", StringComparison.Ordinal);
        Add(book, "second.csv", second, "2024-02-01").Output.ShouldContain("id-check-digit");
        File.ReadAllText(settings).ShouldContain("check_digits: " + Isbn);

        Put(settings, Isbn, "mod10");
        var refused = Run.Of("build", book);
        refused.ExitCode.ShouldBe(2);
        refused.Fault.ShouldContain("found \"mod10\"");
        refused.Fault.ShouldContain("check_digits is " + Names);
    }

    public void Dispose() => scratch.Dispose();

    private Run Add(string book, string name, string text, string asOf)
    {
        var run = Run.Of("add", scratch.Write(name, text), "--source", "one", "--as-of", asOf, "-C", book);
        run.ExitCode.ShouldBe(0, run.Remarks);
        return run;
    }

    private static void Put(string file, string from, string to)
    {
        var text = File.ReadAllText(file);
        text.ShouldContain(from);
        File.WriteAllText(file, text.Replace(from, to, StringComparison.Ordinal));
    }
}
