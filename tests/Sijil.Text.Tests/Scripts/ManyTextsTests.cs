using System.Buffers;
using System.Globalization;
using Sijil.Text.Scripts;
using Sijil.Text.Values;

namespace Sijil.Text.Tests.Scripts;

/// <summary>The promises of every form over many texts that no one should write: twenty thousand, or a million where SIJIL_NIGHTLY is set.</summary>
public sealed class ManyTextsTests
{
    private const ulong Seed = 20260211;

    private static readonly SearchValues<char> Folded = SearchValues.Create("أإآٱىیئؤةءپچگک");

    private static readonly int Count = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("SIJIL_NIGHTLY"))
        ? 20_000
        : 1_000_000;

    [Fact]
    public void Every_form_is_idempotent_and_depends_on_the_one_before_it_only()
    {
        for (var number = 0; number < Count; number++)
        {
            var text = HostileText.Numbered(Seed, number, 24);
            var clean = ArabicFold.Clean(text);
            var fold = ArabicFold.Fold(text);
            var key = ArabicFold.Key(text);
            var latin = LatinFold.Fold(text);
            var ok =
                ArabicFold.Clean(clean) == clean
                && ArabicFold.Fold(clean) == fold
                && ArabicFold.Fold(fold) == fold
                && ArabicFold.Key(fold) == key
                && ArabicFold.Key(key) == key
                && LatinFold.Fold(clean) == latin
                && LatinFold.Fold(latin) == latin
                && LatinFold.Key(LatinFold.Key(text)) == LatinFold.Key(text)
                && WordFold.Fold(WordFold.Fold(text)) == WordFold.Fold(text)
                && WordFold.Words(WordFold.Words(text)) == WordFold.Words(text);
            ok.ShouldBeTrue($"text {number}: {Codes(text)}");
        }
    }

    [Fact]
    public void A_fold_holds_nothing_but_base_letters_digits_and_single_spaces()
    {
        for (var number = 0; number < Count; number++)
        {
            var fold = ArabicFold.Fold(HostileText.Numbered(Seed + 1, number, 24));
            var ok =
                fold.All(c =>
                    c is ' ' or (>= '0' and <= '9') || (ArabicLetters.IsLetter(c) && !ArabicLetters.IsMark(c))
                )
                && !fold.AsSpan().ContainsAny(Folded)
                && !fold.Contains("  ", StringComparison.Ordinal)
                && fold.Trim() == fold;
            ok.ShouldBeTrue($"text {number}: {Codes(fold)}");
        }
    }

    [Fact]
    public void Bidi_controls_tatweel_and_zero_widths_change_no_form_wherever_they_stand()
    {
        const string Unseen =
            "\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u061C\u0640\u200B\u200D\uFEFF\u00AD\u2060";
        foreach (var name in new[] { "عبد الله", "مصطفى", "Jos\u00E9 D\u00EDaz", "ئازاد" })
        {
            foreach (var c in Unseen)
            {
                for (var at = 0; at <= name.Length; at++)
                {
                    ArabicFold.Clean(name.Insert(at, c.ToString())).ShouldBe(name, Codes(c.ToString()));
                }
            }
        }
    }

    [Theory]
    [InlineData("ه")]
    [InlineData("هلل")]
    [InlineData("اهلل")]
    [InlineData("هللا ")]
    [InlineData("لا")]
    [InlineData("م\u064E\u0651\u0301")]
    [InlineData("\uFDF2\uFDFA")]
    [InlineData("\uD83D")]
    [InlineData("\u202E\u0654")]
    [InlineData("ب ")]
    [InlineData("Ş\u0327")]
    public void A_name_of_a_hundred_thousand_characters_is_read_in_every_form(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var key = ArabicFold.Key(text);
        ArabicFold.Key(key).ShouldBe(key);
        LatinFold.Key(LatinFold.Key(text)).ShouldBe(LatinFold.Key(text));
        WordFold.Words(WordFold.Words(text)).ShouldBe(WordFold.Words(text));
    }

    [Fact]
    public void A_thousand_marks_on_one_letter_vanish()
    {
        var marks = string.Concat(Enumerable.Repeat("\u064E\u0651\u0670\u06DF", 250));
        ArabicFold.Fold("م" + marks + "حمد").ShouldBe("محمد");
        var accents = string.Concat(Enumerable.Repeat("\u0301\u0308", 500));
        LatinFold.Fold("a" + accents + "li").ShouldBe("ali");
    }

    private static string Codes(string text) =>
        string.Join(' ', text.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)));
}
