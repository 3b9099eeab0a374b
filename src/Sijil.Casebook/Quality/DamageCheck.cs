using Sijil.Casebook.Quality.Kinds;
using Sijil.Text.Damage;

namespace Sijil.Casebook.Quality;

/// <summary>Damage that a column's text took on its way into the file.</summary>
internal static class DamageCheck
{
    private const char Lost = '\uFFFD';
    private const int FewestWithin = 10;

    private static readonly (DamageKind Damage, FindingKind Kind)[] OfNamesKinds =
    [
        (DamageKind.Mojibake, TextKinds.Mojibake),
        (DamageKind.VisualOrder, TextKinds.VisualOrder),
        (DamageKind.LamAlef, TextKinds.LamAlef),
        (DamageKind.PresentationForms, TextKinds.PresentationForms),
        (DamageKind.SplitWords, TextKinds.SplitWords),
    ];

    /// <summary>Checks any column. Only letters that are surely lost are counted: the text itself says so, or a sign stands where names have letters.</summary>
    public static void Of(CodedColumn column, bool isName, FindingList findings)
    {
        var lost = findings.OfColumn(TextKinds.Lost, column.Index, column.Codes.Length);
        if (!isName)
        {
            findings.Mark(column, lost, HasLostSign);
            return;
        }

        // A question mark behind a word is somebody's doubt, unless the column has more of them within words.
        var within = column.Texts.Count(HasSignWithin);
        var behind = within < FewestWithin ? 0 : column.Texts.Count(HasSignBehindWord);
        findings.Mark(
            column,
            lost,
            within >= FewestWithin && within >= behind
                ? text => HasLostSign(text) || HasSignWithin(text) || HasSignBehindWord(text)
                : text => HasLostSign(text) || HasSignWithin(text)
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
            var marked = new bool[column.Texts.Count];
            var unclear = kind == DamageKind.LamAlef ? new bool[marked.Length] : marked;
            foreach (var text in found.Rows)
            {
                var isUnclear = kind == DamageKind.LamAlef && found.Repair(column.Texts[text]).OtherReadings.Length > 0;
                (isUnclear ? unclear : marked)[text] = true;
            }

            findings.Mark(column, draft, marked);
            if (unclear != marked)
            {
                var either = findings.OfColumn(TextKinds.LamAlefUnclear, column.Index, column.Codes.Length);
                findings.Mark(column, either, unclear);
            }
        }
    }

    private static bool HasLostSign(string text) => text.Contains(Lost, StringComparison.Ordinal);

    private static bool HasSignWithin(string text)
    {
        if (!text.AsSpan().ContainsAny('?', '_', 'x'))
        {
            return false;
        }

        for (var i = 0; i + 1 < text.Length; i++)
        {
            // An underscore or an x is a letter's stand-in among Arabic letters only.
            if (
                (text[i] == '?' && char.IsLetter(text[i + 1]))
                || (text[i] == '_' && IsArabic(text[i + 1]))
                || (text[i] == 'x' && i > 0 && IsArabic(text[i - 1]) && IsArabic(text[i + 1]))
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasSignBehindWord(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if ((text[i] == '?' && char.IsLetter(text[i - 1])) || (text[i] == '_' && IsArabic(text[i - 1])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsArabic(char c) => c is >= '\u0621' and <= '\u06D3';
}
