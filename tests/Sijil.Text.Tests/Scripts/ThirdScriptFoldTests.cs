using Sijil.Text.Names;
using Sijil.Text.Scripts;

namespace Sijil.Text.Tests.Scripts;

/// <summary>Hebrew and Cyrillic folds: the specification's letters, and the promises that every form keeps.</summary>
public sealed class ThirdScriptFoldTests
{
    private const ulong Seed = 20261130;

    private static readonly string[] Pieces =
        "ך כ ם ן ף ץ ג׳ ג' ד\" ״ ־ װ ױ ײ ﬡ שּׂ ﭏ ﬠ שּׁ \u05B8 \u05BC \u0591 שלום Дж д ж ДЖ җ у \u0306 Ё ё і ї є ґ щ Щ ь ъ ђ џ ѕ Ӏ ў қ и\u0306 \uD800 \U0001F600 \uFFFD ( ) - a 7 م \u0301 \u200F"
            .Split(' ')
            .Append(" ")
            .ToArray();

    [Theory]
    [InlineData("ךםןףץ", "כמנפצ")]
    [InlineData("שָׁלוֹם", "שלומ")]
    [InlineData("ג׳מאל", "גמאל")]
    [InlineData("ג'מאל", "גמאל")]
    [InlineData("ד\"ר", "דר")]
    [InlineData("כהן־לוי", "כהנ לוי")]
    [InlineData("װױײ", "וווייי")]
    [InlineData("\uFB2A\uFB4F\uFB1D\uFB1F", "שאלייי")]
    [InlineData("abc", "")]
    public void Hebrew_is_folded(string text, string fold) => HebrewFold.Fold(text).ShouldBe(fold);

    [Theory]
    [InlineData("ЁЛКІН", "елкин")]
    [InlineData("Їжакевич", "ижакевич")]
    [InlineData("Є ґ Ґ Э Ы Й", "е г г е и и")]
    [InlineData("и\u0306", "и")]
    [InlineData("В'ячеслав", "вячеслав")]
    [InlineData("Щербань", "шчербан")]
    [InlineData("Джамал Ђура Џемал", "џамал џура џемал")]
    [InlineData("Ўладзімір у\u0306", "владзимир в")]
    [InlineData("Қасым Һасан Ғали", "касим хасан гали")]
    [InlineData("abc", "")]
    public void Cyrillic_is_folded(string text, string fold) => CyrillicFold.Fold(text).ShouldBe(fold);

    [Theory]
    [InlineData("שלום", NameScript.Hebrew)]
    [InlineData("Олена", NameScript.Cyrillic)]
    [InlineData("שלום Olena", NameScript.Latin)]
    [InlineData("שלוםם Olena", NameScript.Other)]
    [InlineData("Ωμέγα", NameScript.Other)]
    public void The_script_is_that_of_more_than_half_of_the_letters(string text, NameScript script) =>
        ScriptOf.Text(text).ShouldBe(script);

    [Fact]
    public void Both_are_idempotent_and_take_any_text()
    {
        var state = Seed;
        for (var number = 0; number < 20_000; number++)
        {
            var text = "";
            for (var i = 0; i < 12; i++)
            {
                unchecked
                {
                    state = (state * 6364136223846793005) + 1442695040888963407;
                }

                text += Pieces[(int)((state >> 33) % (ulong)Pieces.Length)];
            }

            var (hebrew, cyrillic) = (HebrewFold.Fold(text), CyrillicFold.Fold(text));
            HebrewFold.Fold(hebrew).ShouldBe(hebrew);
            CyrillicFold.Fold(cyrillic).ShouldBe(cyrillic);
            hebrew.ShouldAllBe(c => c == ' ' || char.IsAsciiDigit(c) || (c >= 'א' && c <= 'ת'));
            PersonName.Parse(text).Raw.ShouldBe(text);
        }
    }
}
