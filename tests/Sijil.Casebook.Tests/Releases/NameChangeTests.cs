using FsCheck;
using FsCheck.Fluent;
using Sijil.Casebook.Releases;
using Sijil.Casebook.Releases.Values;
using Sijil.Text.Names;

namespace Sijil.Casebook.Tests.Releases;

public sealed class NameChangeTests
{
    [Theory]
    [InlineData("سامي محمود سعيد النجار", "سامى محمود سعيد النجار", ChangeNature.Spelling)]
    [InlineData("سامي محمود سعيد ابو عواد", "سامي محمود سعيد ابوعواد", ChangeNature.Spaces)]
    [InlineData("علاء محمود سعيد النجار", "عالء محمود سعيد النجار", ChangeNature.LamAlef)]
    [InlineData("عطا الله محمود سعيد النجار", "عطا هللا محمود سعيد النجار", ChangeNature.LamAlef)]
    [InlineData("سامي محمود سعيد النجار", "سامي محمود سعيد النجا", ChangeNature.LettersLost)]
    [InlineData("سامي محمود سعد النجار", "سامي محمود سعيد النجار", ChangeNature.LettersGained)]
    [InlineData("سامي محمود سعيد النجار", "سامي محمود سعيد النجاز", ChangeNature.Letters)]
    [InlineData("سامي محمود النجار", "سامي محمود سعيد النجار", ChangeNature.PartAdded)]
    [InlineData("سامي محمود سعيد النجار", "سامي محمود النجار", ChangeNature.PartDropped)]
    [InlineData("سامي محمود سعيد النجار", "سامي ابراهيم سعيد النجار", ChangeNature.PartReplaced)]
    [InlineData("سامي محمود سعيد النجار", "سامي عمر سعيد النجار", ChangeNature.PartReplaced)]
    [InlineData("سامي محمود سعيد النجار", "منير ابراهيم صالح الكرمي", ChangeNature.Different)]
    [InlineData("سامي محمود سعيد النجار", "سامي  محمود سعيد النجار", ChangeNature.WrittenOtherwise)]
    [InlineData("Sami Mahmoud", "SAMI MAHMOUD", ChangeNature.WrittenOtherwise)]
    public void A_name_differs_in_one_way(string old, string @new, ChangeNature nature) =>
        NameChange.Of(PersonName.Parse(old), PersonName.Parse(@new)).Nature.ShouldBe(nature);

    [Fact]
    public void Steps_are_as_few_as_the_recursive_definition_says_and_lead_from_one_text_to_the_other()
    {
        var text = Gen.Choose(0, 3).Select(i => "abcd"[i]).ArrayOf().Select(letters => new string(letters));
        Prop.ForAll(
                text.Where(t => t.Length < 7).Two().ToArbitrary(),
                pair =>
                {
                    var (a, b) = pair;
                    var fewest = Fewest(a, b);
                    var steps = LetterSteps.Of(a, b);
                    return fewest > 4
                        ? steps.IsEmpty
                        : steps.Length == fewest
                            && a.Length - steps.Sum(s => s.From.Length) == b.Length - steps.Sum(s => s.To.Length);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("ca", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("abcd", "abdc", 1)]
    [InlineData("same", "same", 0)]
    public void Steps_of_published_examples(string from, string to, int steps) =>
        LetterSteps.Of(from, to).Length.ShouldBe(steps);

    // Optimal string alignment as its definition reads, without any table.
    private static int Fewest(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return a.Length + b.Length;
        }

        var best = Math.Min(Fewest(a[1..], b), Fewest(a, b[1..])) + 1;
        best = Math.Min(best, Fewest(a[1..], b[1..]) + (a[0] == b[0] ? 0 : 1));
        return a.Length > 1 && b.Length > 1 && a[0] == b[1] && a[1] == b[0]
            ? Math.Min(best, Fewest(a[2..], b[2..]) + 1)
            : best;
    }
}
