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
        (DamageKind.LostLetters, TextKinds.Lost),
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
        var isLost = column.Texts.ConvertAll(text =>
            text.Contains(Lost, StringComparison.Ordinal) || (isName && HasSignWithin(text))
        );
        if (isName && isLost.Exists(within => within))
        {
            // A question mark behind a word is somebody's doubt, unless the column has more of them within words.
            var within = isLost.Count(each => each);
            var behind = column.Texts.ConvertAll(HasSignBehindWord);
            if (within >= FewestWithin && within >= behind.Count(each => each))
            {
                isLost = [.. isLost.Zip(behind, (a, b) => a || b)];
            }
        }

        findings.Mark(column, [.. isLost.Select(each => each ? lost : null)]);
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
            var unclear = findings.OfColumn(TextKinds.LamAlefUnclear, column.Index, column.Codes.Length);
            var marked = new FindingDraft?[column.Texts.Count];
            foreach (var text in found.Rows)
            {
                marked[text] =
                    kind == DamageKind.LamAlef && found.Repair(column.Texts[text]).OtherReadings.Length > 0
                        ? unclear
                        : draft;
            }

            findings.Mark(column, marked);
        }
    }

    private static bool HasSignWithin(string text)
    {
        if (!text.AsSpan().ContainsAny('?', '_', 'x'))
        {
            return false;
        }

        for (var i = 0; i + 1 < text.Length; i++)
        {
            // An x is a letter's stand-in among Arabic letters only.
            if (
                (text[i] is '?' or '_' && char.IsLetter(text[i + 1]))
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
            if (text[i] is '?' or '_' && char.IsLetter(text[i - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsArabic(char c) => c is >= '\u0621' and <= '\u06D3';
}
