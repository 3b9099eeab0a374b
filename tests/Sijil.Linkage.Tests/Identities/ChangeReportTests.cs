using Sijil.Linkage.Explaining.Words;
using Sijil.Linkage.Identities;

namespace Sijil.Linkage.Tests.Identities;

public sealed class ChangeReportTests
{
    // Lists are named by the first letter of their records.
    private static Register NewList { get; } =
        new Register()
            .Run("a1 | a2 a3 | a4 a5 a6 | a7 | a8")
            .Run("a1 a2 a3 b1 | a4 a5 b2 | a6 | a7 b3 b4 | b5 | b6 b7");

    [Fact]
    public void Everybody_affected_is_named_with_what_they_gained_and_lost()
    {
        var report = ChangeReport.Of(NewList.Last.Run);
        (report.Run, report.Label, report.Cause).ShouldBe((2, "run 2", "a new list"));
        report
            .People.Select(p => (p.Person, p.Kind, Others: string.Join(' ', p.Others), p.Gained, p.Lost))
            .ShouldBe(
                [
                    (Id("a1"), PersonChangeKind.Merged, Id("a2"), 0, 1),
                    (Id("a2"), PersonChangeKind.Changed, Id("a1"), 2, 0),
                    (Id("a4"), PersonChangeKind.Changed, Id("a6"), 1, 1),
                    (Id("a6"), PersonChangeKind.Split, Id("a4"), 1, 0),
                    (Id("a7"), PersonChangeKind.Changed, "", 2, 0),
                    (Id("a8"), PersonChangeKind.Withdrawn, "", 0, 1),
                    (Id("b5"), PersonChangeKind.Added, "", 1, 0),
                    (Id("b6"), PersonChangeKind.Added, "", 2, 0),
                ],
                ignoreOrder: true
            );
        report.People.Select(p => p.Person).ShouldBe(report.People.Select(p => p.Person).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_lists_say_what_each_brought() =>
        ChangeReport
            .Of(NewList.Last.Run, record => record[..1])
            .Lists.ShouldBe([new ListChange("a", 0, 1, 0, 0, 0), new ListChange("b", 7, 0, 2, 3, 1)]);

    [Fact]
    public void One_line_says_it_all() =>
        ChangeReportSentences
            .Line(ChangeReport.Of(NewList.Last.Run))
            .ShouldBe("1 merged, 1 split, 2 new, 1 lost, 3 gained records, 1 lost records");

    [Fact]
    public void Sentences_are_in_English() =>
        Texts(NewList, ExplanationWords.English)
            .ShouldBe([
                "2 people are new.",
                "One person was merged into another.",
                "One person was split off from others.",
                "One person was withdrawn: no record is left.",
                "3 people gained records.",
                "One person lost records.",
            ]);

    [Fact]
    public void Sentences_are_in_Arabic() =>
        Texts(NewList, ExplanationWords.Arabic)
            .ShouldBe([
                "أُضيف شخصان.",
                "دُمج شخص واحد في غيره.",
                "فُصل شخص واحد عن غيره.",
                "سُحب شخص واحد: لم يبقَ له أي قيد.",
                "أُضيفت قيود إلى \u20683\u2069 أشخاص.",
                "نقصت قيود شخص واحد.",
            ]);

    [Theory]
    [InlineData(1, "أُضيف شخص واحد.")]
    [InlineData(2, "أُضيف شخصان.")]
    [InlineData(10, "أُضيف \u2068١٠\u2069 أشخاص.")]
    [InlineData(11, "أُضيف \u2068١١\u2069 شخصاً.")]
    [InlineData(100, "أُضيف \u2068١٠٠\u2069 شخص.")]
    [InlineData(103, "أُضيف \u2068١٠٣\u2069 أشخاص.")]
    [InlineData(1214, "أُضيف \u2068١٬٢١٤\u2069 شخصاً.")]
    public void Arabic_plurals_follow_the_number(int people, string sentence) =>
        Texts(
                new Register().Run(Enumerable.Range(0, people).Select(n => new[] { $"r{n}" })),
                ExplanationWords.Arabic with
                {
                    UsesArabicIndicDigits = true,
                }
            )
            .ShouldBe([sentence]);

    [Fact]
    public void Phrases_have_every_form_in_both_languages()
    {
        string[] codes = [.. Enum.GetNames<PersonChangeKind>().Except(["Changed"]), "Gaining", "Losing"];
        ChangePhrases.English.Keys.ShouldBe(
            codes.SelectMany(c => (string[])[c + ".one", c + ".other"]).Append("none"),
            ignoreOrder: true
        );
        ChangePhrases.Arabic.Keys.ShouldBe(
            codes
                .SelectMany(c => (string[])[c + ".one", c + ".two", c + ".few", c + ".many", c + ".other"])
                .Append("none"),
            ignoreOrder: true
        );
    }

    [Fact]
    public void A_run_that_changes_nothing_says_so()
    {
        var register = new Register().Run("a").Run("a");
        Texts(register, ExplanationWords.English).ShouldBe(["No person has changed."]);
        ChangeReportSentences.Line(ChangeReport.Of(register.Last.Run)).ShouldBe("0 merged, 0 split, 0 new, 0 lost");
    }

    [Fact]
    public void The_table_names_everybody()
    {
        var register = new Register().Run("a | b c").Run("a b c");
        var writer = new StringWriter();
        ChangeFile.Write(ChangeReport.Of(register.Last.Run), writer);
        string[] rows = [$"{Id("a")},merged,{Id("b")},0,1", $"{Id("b")},changed,{Id("a")},1,0"];
        writer
            .ToString()
            .ShouldBe(
                "person_id,change,other_person_ids,records_gained,records_lost\n"
                    + string.Concat(rows.Order(StringComparer.Ordinal).Select(row => row + "\n"))
            );
    }

    private static string Id(string record) => "p-" + NewIds.Hash(record);

    private static string[] Texts(Register register, ExplanationWords words) =>
        [.. ChangeReportSentences.Of(ChangeReport.Of(register.Last.Run), words).Select(sentence => sentence.Text)];
}
