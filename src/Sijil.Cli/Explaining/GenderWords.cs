using System.Globalization;
using Sijil.Text.Names;

namespace Sijil.Cli.Explaining;

/// <summary>What a name tells of a person's sex, in words.</summary>
internal static class GenderWords
{
    /// <summary>The probability and what it rests on, in one line.</summary>
    public static string Of(GenderEvidence evidence, NameExplanationWords words)
    {
        var percent = (100 * evidence.Female).ToString("0.0", CultureInfo.InvariantCulture);
        var clues = string.Join(
            words.Say("; ", "؛ "),
            evidence.Clues.Select(clue => $"{NameExplanationWords.Quote(clue.Text)}: {Of(clue, words)}")
        );
        return words.Say(
            $"a woman or girl with probability {percent} %, where both sexes are equally many ({clues}); evidence only, nothing is filled in",
            $"امرأة أو فتاة باحتمال {percent} ٪ إذا تساوى عدد الجنسين ({clues})؛ هذا دليل فقط ولا يُملأ به شيء"
        );
    }

    private static string Of(GenderClue clue, NameExplanationWords words) =>
        clue.Basis switch
        {
            GenderBasis.GivenName => words.Say(
                $"in the name tables {clue.Men} men and {clue.Women} women bear it",
                $"يحمله في جداول الأسماء {clue.Men} من الرجال و{clue.Women} من النساء"
            ),
            GenderBasis.Ending => words.Say("a rare name, by its ending", "اسم نادر، بحسب آخره"),
            GenderBasis.KindOfName => words.Say("a kind of name that men bear", "من الأسماء التي يحملها الرجال"),
            GenderBasis.Patronymic => words.Say("how the father's name is joined to it", "بحسب صيغة نسبته إلى الأب"),
            GenderBasis.FamilyEnding => words.Say("a woman's ending of a family", "اسم عائلة بصيغة المؤنث"),
            _ => words.Say("the word says it", "الكلمة تدل عليه"),
        };
}
