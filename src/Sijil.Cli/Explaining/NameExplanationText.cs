using System.Globalization;
using Sijil.Cli.Output;
using Sijil.Text.Damage;
using Sijil.Text.Names;

namespace Sijil.Cli.Explaining;

/// <summary>Says in lines of text how names were read and how two compare.</summary>
internal sealed class NameExplanationText(Terminal terminal, NameExplanationWords words)
{
    /// <summary>Prints the names, then the comparison where there are two.</summary>
    public void Print(IReadOnlyList<PersonName> names, NamePairComparison? comparison)
    {
        foreach (var name in names)
        {
            Print(name);
            terminal.Result();
        }

        if (comparison is not null)
        {
            Print(comparison);
        }
        else if (names.Count > 1)
        {
            terminal.Result(
                words.Say(
                    "The two cannot be compared: both have to be a person's own name.",
                    "لا يمكن مقارنتهما: يجب أن يكون كل منهما اسم شخص."
                )
            );
        }
    }

    private void Print(PersonName name)
    {
        Line(words.Say("read", "المقروء"), NameExplanationWords.Quote(name.Raw));
        var repair = ColumnDamage.Of([name.Raw], ColumnContent.Names).Repair(name.Raw);
        if (repair.IsDamaged && repair.Text.Length > 0 && repair.Text != name.Raw)
        {
            Line(
                words.Say("looks damaged; perhaps", "يبدو النص تالفاً، ولعله"),
                NameExplanationWords.Quote(repair.Text)
            );
        }

        Line(words.Say("cleaned", "بعد التنظيف"), NameExplanationWords.Quote(name.Clean));
        Changes(NameChanges.Cleaned(name));
        Line(words.Say("folded", "بعد توحيد الحروف"), NameExplanationWords.Quote(name.Fold));
        Changes(NameChanges.Folded(name));
        foreach (var step in name.Steps)
        {
            terminal.Result($"  - {FoldReasons.Of(step, words)}");
        }

        Line(
            words.Say("what it is", "ما هو"),
            $"{words.Kind(name.Kind)}{words.Say(", ", "، ")}{words.Script(name.Script)}"
        );
        foreach (var unit in name.Units)
        {
            var key =
                unit.Key == unit.Fold ? "" : $" ({words.Say("key", "المفتاح")} {NameExplanationWords.Quote(unit.Key)})";
            Line("  " + words.Role(unit.Role), NameExplanationWords.Quote(unit.Text) + key);
        }

        Line(words.Say("titles", "الألقاب"), name.Titles);
        if (GenderEvidence.Of(name) is { } gender)
        {
            Line(words.Say("what the name says of sex", "ما يدل عليه الاسم من الجنس"), GenderWords.Of(gender, words));
        }

        Line(words.Say("set aside", "وُضع جانباً"), name.Residue);
    }

    private void Print(NamePairComparison comparison)
    {
        foreach (var line in comparison.Lines)
        {
            var elsewhere = line.IsElsewhere
                ? words.Say(", in different places, where it counts for less", "، في موضعين مختلفين، فيُحسب أقل")
                : "";
            terminal.Result(
                $"{words.Role(line.Role)}: {Unit(line.Left)} | {Unit(line.Right)}: {words.Agreement(line.Agreement)}{elsewhere}"
            );
            var cost =
                line.Cost > 0 && line.Agreement is not (NameAgreement.Same or NameAgreement.Missing)
                    ? words.Say(
                        $"; {Bits(line.Cost, false)} less than full agreement",
                        $"؛ أقل من التطابق التام بمقدار {Bits(line.Cost, false)}"
                    )
                    : "";
            terminal.Result($"  {Bits(line.Bits, true)}{cost}");
        }

        Line(words.Say("laid against nothing", "بلا مقابل"), comparison.LeftOver.Select(unit => unit.Text));
        Line(words.Say("together", "المجموع"), Bits(comparison.Bits, true));
        terminal.Result(
            words.Say(
                "These are the weights that learning starts from, for names of average frequency. A build learns its own, and counts how rare each name is, sex, dates and place. Before anything is compared two records of lists of thousands weigh about −14 bits: names decide alone only where they are full or rare.",
                "هذه أوزان البداية لأسماء متوسطة الشيوع. أما البناء فيتعلم أوزانه، ويحسب ندرة كل اسم والجنس والتواريخ والمكان. وقبل أي مقارنة يزن سجلان من قوائم فيها آلاف الأسماء نحو −14 بت، فلا تكفي الأسماء وحدها إلا كاملة أو نادرة."
            )
        );
    }

    private string Unit(NameUnit? unit) =>
        unit is null ? words.Say("not written", "غير مكتوب") : NameExplanationWords.Quote(unit.Text);

    private string Bits(double bits, bool isSigned)
    {
        var rounded = Math.Round(bits, 1, MidpointRounding.AwayFromZero);
        var sign =
            rounded < 0 ? "−"
            : isSigned && rounded > 0 ? "+"
            : "";
        var number = NameExplanationWords.Quote(sign + Math.Abs(rounded).ToString("0.0", CultureInfo.InvariantCulture));
        return words.Say($"{number} bits", $"{number} بت");
    }

    private void Changes(IEnumerable<(string From, string To)> changes)
    {
        var shown = changes.Select(change =>
            change.To.Length == 0
                ? words.Say($"{Letter(change.From)} removed", $"حُذف {Letter(change.From)}")
                : words.Say(
                    $"{Letter(change.From)} becomes {Letter(change.To)}",
                    $"{Letter(change.From)} يصير {Letter(change.To)}"
                )
        );
        Line("  " + words.Say("letters", "الحروف"), string.Join(words.Say("; ", "؛ "), shown));
    }

    private static string Letter(string letter) => NameExplanationWords.Quote(letter);

    private void Line(string label, IEnumerable<string> texts) =>
        Line(label, string.Join(words.Say(", ", "، "), texts.Select(NameExplanationWords.Quote)));

    private void Line(string label, string text)
    {
        if (text.Length > 0)
        {
            terminal.Result($"{label}: {text}");
        }
    }
}
