using System.Globalization;
using Sijil.Text.Scripts;

namespace Sijil.Text.Tests.Scripts;

/// <summary>Each row of the written specification of the clean form and of the orthographic fold.</summary>
public sealed class SpecifiedFoldTests
{
    [Theory]
    [InlineData("أإآٱٲٳ", 'ا')]
    [InlineData("ىیېےۍ", 'ي')]
    [InlineData("ؤۆۇۋ", 'و')]
    [InlineData("ةۃھہەۀ", 'ه')]
    [InlineData("کڪگڭݣ", 'ك')]
    [InlineData("پ", 'ب')]
    [InlineData("چ", 'ج')]
    [InlineData("ژ", 'ز')]
    [InlineData("ڤ", 'ف')]
    [InlineData("ڨ", 'ق')]
    [InlineData("ڕړ", 'ر')]
    [InlineData("ڵ", 'ل')]
    [InlineData("ٹ", 'ت')]
    [InlineData("ڈ", 'د')]
    [InlineData("ں", 'ن')]
    public void Letters_fold_inside_and_at_the_end_of_a_word(string letters, char to)
    {
        foreach (var letter in letters)
        {
            ArabicFold.Fold("ب" + letter + "ت").ShouldBe("ب" + to + "ت");
            ArabicFold.Fold("ب" + letter).ShouldBe("ب" + to);
        }
    }

    [Fact]
    public void Hamza_on_ya_folds_to_ya_except_before_a_vowel_at_the_start()
    {
        ArabicFold.Fold("عائشة").ShouldBe("عايشه");
        ArabicFold.Fold("ئازاد").ShouldBe("ازاد");
        ArabicFold.Fold("علي ئازاد").ShouldBe("علي ازاد");
        ArabicFold.Fold("ئەحمەد").ShouldBe("هحمهد");
    }

    [Theory]
    [InlineData(0x0610, 0x061A)]
    [InlineData(0x064B, 0x065F)]
    [InlineData(0x0670, 0x0670)]
    [InlineData(0x06D6, 0x06DC)]
    [InlineData(0x06DF, 0x06E8)]
    [InlineData(0x06EA, 0x06ED)]
    [InlineData(0x08D3, 0x08E1)]
    [InlineData(0x08E3, 0x08FF)]
    public void Marks_vanish(int first, int last)
    {
        for (var code = first; code <= last; code++)
        {
            ArabicFold
                .Fold("مح" + (char)code + "مد")
                .ShouldBe("محمد", code.ToString("X4", CultureInfo.InvariantCulture));
        }
    }

    // The Unicode Character Database, through the runtime's normalisation, is the other opinion on every presentation form;
    // the rows where ours differs on purpose are the traps below.
    [Fact]
    public void Presentation_forms_are_those_of_Unicode_but_for_the_named_traps()
    {
        var different = new List<int>();
        foreach (var code in Enumerable.Range(0xFB50, 0x2B0).Concat(Enumerable.Range(0xFE70, 0x8D)))
        {
            var form = ((char)code).ToString();
            if (!char.IsLetter((char)code) && code is not (>= 0xFE70 and <= 0xFE7F))
            {
                continue;
            }

#pragma warning disable RS0030 // The runtime's normalisation is the oracle here, not the tool.
            var unicode = form.Normalize(System.Text.NormalizationForm.FormKC);
#pragma warning restore RS0030
            if (ArabicFold.Fold("ب" + form + "ت") != ArabicFold.Fold("ب" + unicode + "ت"))
            {
                different.Add(code);
            }
        }

        int[] honorifics = [0xFDFA, 0xFDFB];
        var marks = Enumerable.Range(0xFC5E, 6).Concat(Enumerable.Range(0xFE70, 15)).Append(0xFE7E);
        different.Except(honorifics).Except(marks).ShouldBeEmpty();
        different.ShouldContain(0xFDFA);
        different.ShouldContain(0xFE70);
    }

    [Theory]
    [InlineData("صلاح", "صالح")]
    [InlineData("سلام", "سالم")]
    [InlineData("ملاك", "مالك")]
    [InlineData("أبو صلاح", "أبو صالح")]
    public void Twins_under_a_reversed_lam_alef_share_the_key_and_nothing_before_it(string one, string other)
    {
        ArabicFold.Key(one).ShouldBe(ArabicFold.Key(other));
        ArabicFold.Fold(one).ShouldNotBe(ArabicFold.Fold(other));
    }

    [Theory]
    [InlineData("ديب", "ذيب")]
    [InlineData("ظاهر", "ضاهر")]
    [InlineData("سمير", "سامر")]
    [InlineData("محمد", "محمود")]
    [InlineData("حامد", "احمد")]
    public void Different_names_keep_different_keys(string one, string other) =>
        ArabicFold.Key(one).ShouldNotBe(ArabicFold.Key(other));

    [Theory]
    [InlineData("\uFEFFعلي\u00AD\uFFFC", "علي")]
    [InlineData("ع\u200Dل\u200Bي\u2060", "علي")]
    [InlineData("عـــلي", "علي")]
    [InlineData("\u202Fعلي\u205F\u3000حسن\u2003", "علي حسن")]
    [InlineData("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹", "0123456789 0123456789")]
    [InlineData("علي، حسن؛ ؟", "علي, حسن; ?")]
    [InlineData("'’‘ʼʿʾ`´", "''''''''")]
    [InlineData("‐‑‒–—―−", "-------")]
    [InlineData("ا\u0653ا\u0654ا\u0655و\u0654ي\u0654ى\u0654ہ\u0654ە\u0654", "آأإؤئئۀۀ")]
    public void Clean_text_is_as_specified(string raw, string clean) => ArabicFold.Clean(raw).ShouldBe(clean);
}
