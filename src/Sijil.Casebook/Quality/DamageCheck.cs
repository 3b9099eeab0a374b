using Sijil.Casebook.Quality.Kinds;
using Sijil.Text.Damage;

namespace Sijil.Casebook.Quality;

/// <summary>Damage that a column's text took on its way into the file.</summary>
internal static class DamageCheck
{
    private const char Lost = '\uFFFD';

    private static readonly (DamageKind Damage, FindingKind Kind)[] OfNamesKinds =
    [
        (DamageKind.Mojibake, TextKinds.Mojibake),
        (DamageKind.VisualOrder, TextKinds.VisualOrder),
        (DamageKind.LamAlef, TextKinds.LamAlef),
        (DamageKind.PresentationForms, TextKinds.PresentationForms),
        (DamageKind.SplitWords, TextKinds.SplitWords),
    ];

    /// <summary>Checks any column. Only letters that are surely lost are counted: the text itself says so.</summary>
    public static void Of(CodedColumn column, FindingList findings)
    {
        var lost = findings.OfColumn(TextKinds.Lost, column.Index, column.Codes.Length);
        findings.Mark(
            column,
            [.. column.Texts.Select(text => text.Contains(Lost, StringComparison.Ordinal) ? lost : null)]
        );
    }

    /// <summary>Checks a column of names, whose words are known well enough to tell what happened to them. Each distinct text is looked at once.</summary>
    public static void OfNames(CodedColumn column, FindingList findings)
    {
        var damage = ColumnDamage.Of(column.Texts, ColumnContent.Names);
        foreach (var (kind, finding) in OfNamesKinds)
        {
            if (damage.Findings.FirstOrDefault(f => f.Kind == kind) is not { } found)
            {
                continue;
            }

            var draft = findings.OfColumn(finding, column.Index, column.Codes.Length);
            var marked = new FindingDraft?[column.Texts.Count];
            foreach (var text in found.Rows)
            {
                marked[text] = draft;
            }

            findings.Mark(column, marked);
        }
    }
}
