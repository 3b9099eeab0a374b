using System.Globalization;

namespace Sijil.Cli.Tests.Commands;

public sealed class LearnLettersTests : IDisposable
{
    /// <summary>Spellings of common given names, each so often that its letters are written.</summary>
    private const string Pairs = """
        olena	о л е н а	40
        halyna	г а л и н а	30
        ivan	и в а н	50
        anna	а н н а	50
        nina	н и н а	30
        lina	л и н а	30
        vira	в и р а	30
        irina	и р и н а	40
        not a word	а н н а	1
        """;

    private readonly Scratch scratch = new();

    [Fact]
    public void A_table_is_written_the_same_with_any_number_of_threads()
    {
        var pairs = scratch.Write("pairs.tsv", Pairs);
        var (one, two) = (scratch.PathOf("one.csv"), scratch.PathOf("two.csv"));

        var run = Run.Of("learn-letters", pairs, "--script", "cyrillic", "--out", one, "--threads", "1");
        Run.Of("learn-letters", pairs, "--script", "cyrillic", "--out", two, "--threads", "7").ExitCode.ShouldBe(0);

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("8 pairs, 1 lines left out");
        File.ReadAllBytes(two).ShouldBe(File.ReadAllBytes(one));
        var table = File.ReadAllLines(one);
        table[0].ShouldBe("letter,latin,p");
        table.ShouldContain("в,v,1.0000");
        double.Parse(
                table.Single(row => row.StartsWith("и,i,", StringComparison.Ordinal))[4..],
                CultureInfo.InvariantCulture
            )
            .ShouldBeGreaterThan(0.8);
        Directory.GetFiles(scratch.Root).Length.ShouldBe(3);
    }

    [Fact]
    public void Held_out_words_judge_it_beside_another_table()
    {
        var pairs = scratch.Write("pairs.tsv", Pairs);
        var other = scratch.Write("other.csv", "letter,latin,p\nа,a,1\n");

        var run = Run.Of("learn-letters", pairs, "--script", "cyrillic", "--held-out", "3", "--compare", other);

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("bits a Latin letter");
        run.Output.ShouldContain("learned: ");
        run.Output.ShouldContain(other + ": ");
    }

    [Fact]
    public void Only_words_of_a_table_are_taken_where_one_is_given()
    {
        var pairs = scratch.Write("pairs.tsv", Pairs);
        var words = scratch.Write("words.csv", "key,count\nОлена,1\nанна,1\n");

        Run.Of("learn-letters", pairs, "--script", "cyrillic", "--only", words)
            .Output.ShouldContain("2 pairs, 7 lines left out");
    }

    [Theory]
    [InlineData("--script", "latin", "--script is arabic, hebrew or cyrillic")]
    [InlineData("--threads", "0", "--threads lies between 1 and 256")]
    [InlineData("--held-out", "1", "--held-out lies between 2 and 1000")]
    [InlineData("--compare", "x.csv", "--compare needs --held-out")]
    public void A_wrong_request_is_one_line(string option, string value, string says)
    {
        var pairs = scratch.Write("pairs.tsv", Pairs);
        string[] script = option == "--script" ? [] : ["--script", "cyrillic"];

        var run = Run.Of(["learn-letters", pairs, .. script, option, value]);

        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain(says);
    }

    [Theory]
    [InlineData("anna\tанна\n", "row 1")]
    [InlineData("anna\tanna\t1\n", "no pair")]
    [InlineData("", "no pair")]
    public void A_wrong_file_is_one_line(string text, string says)
    {
        var run = Run.Of("learn-letters", scratch.Write("pairs.tsv", text), "--script", "cyrillic");

        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain(says);
    }

    public void Dispose() => scratch.Dispose();
}
