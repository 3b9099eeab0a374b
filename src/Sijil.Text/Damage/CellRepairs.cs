using System.Globalization;
using System.Text;
using Sijil.Text.Scripts;

namespace Sijil.Text.Damage;

/// <summary>What was learnt of a column, and the repairs of its cells in the order in which damage is undone: last done, first undone.</summary>
internal sealed class CellRepairs
{
    private readonly VisualOrder order;
    private readonly LamAlefDamage lamAlef;
    private readonly LostZeros zeros;
    private readonly bool hasFractions;

    private CellRepairs(
        ColumnContent content,
        VisualOrder order,
        LamAlefDamage lamAlef,
        LostZeros zeros,
        bool hasFractions
    ) =>
        (Content, this.order, this.lamAlef, this.zeros, this.hasFractions) = (
            content,
            order,
            lamAlef,
            zeros,
            hasFractions
        );

    /// <summary>What the column was taken to hold.</summary>
    public ColumnContent Content { get; }

    /// <summary>Learns from the cells that are not empty.</summary>
    public static CellRepairs Learn(IReadOnlyList<string> raws, ColumnContent? given)
    {
        var texts = raws.Select(raw => Decoded(raw)?[0] ?? raw).ToList();
        var content = given ?? ContentGuess.Of(texts);
        var words = new WordTally();
        foreach (var text in texts.Where(HasArabic))
        {
            words.Add(ArabicFold.Clean(text));
        }

        var found = VisualOrder.Learn(texts.Where(HasArabic), words);
        if (found.IsSeen)
        {
            words = new WordTally();
            foreach (var text in texts.Where(HasArabic))
            {
                words.Add(found.Repair(text) ?? ArabicFold.Clean(text));
            }
        }

        var isNumbers = content is ColumnContent.Codes or ColumnContent.Any;
        return new CellRepairs(
            content,
            found,
            LamAlefDamage.Learn(words),
            LostZeros.Learn(content == ColumnContent.Codes ? [.. raws.Select(Bare)] : []),
            !isNumbers || raws.Any(raw => SpreadsheetCells.HasFraction(raw.Trim()))
        );
    }

    /// <summary>What was counted for a kind of damage.</summary>
    public string Evidence(DamageKind kind) =>
        kind switch
        {
            DamageKind.ErrorCell => "cells hold only number signs or a spreadsheet's error",
            DamageKind.LostLetters =>
                "question marks or replacement characters stand before or within words, or instead of them",
            DamageKind.TextMark =>
                "cells begin with an apostrophe before a digit or an Arabic letter, or are a formula of one text",
            DamageKind.ScientificNotation => "whole numbers are written with an exponent",
            DamageKind.DecimalTail =>
                "whole numbers are written with a fraction of zero, and no number of the column has another",
            DamageKind.LostZeros => zeros.Evidence,
            DamageKind.SerialDate =>
                "among written dates stand whole numbers of five digits that are days from 1927 to 2099",
            DamageKind.Mojibake =>
                "read as Windows-1256, Windows-1252 or Latin-1 bytes, the cells are text in UTF-8 or an Arabic encoding without a fault",
            DamageKind.VisualOrder => order.Evidence,
            DamageKind.PresentationForms => "cells hold shapes of letters (U+FB50 to U+FEFC) instead of letters",
            DamageKind.LamAlef => lamAlef.Evidence,
            DamageKind.SplitWords => "two pieces that are not both words are one known name when joined",
            _ => "digits, brackets or Latin letters stand within names",
        };

    /// <summary>The repair of a text by one kind, or by all where none is given.</summary>
    public CellRepair Repair(string raw, DamageKind? only) => Draft(raw, only)?.Finished() ?? CellRepair.Healthy(raw);

    /// <summary>As <see cref="Repair"/>, not yet finished; null where there is surely no damage.</summary>
    public CellDraft? Draft(string raw, DamageKind? only)
    {
        var trimmed = raw.Trim();
        var draft = new CellDraft(raw);
        if (trimmed.Length == 0 || IsLost(draft, trimmed, only) || MendNumber(draft, trimmed, only))
        {
            return draft;
        }

        if (Wants(DamageKind.Mojibake, only) && Decoded(draft.Text) is { } decoded)
        {
            draft.Change(DamageKind.Mojibake, decoded[0], decoded.Skip(1));
        }

        if (HasArabic(draft.Text))
        {
            MendArabic(draft, only);
        }

        if (Wants(DamageKind.LostLetters, only) && LostLetters.IsIn(draft.Text))
        {
            var readings = LostLetters.Readings(ArabicFold.Clean(draft.Text));
            draft.Change(DamageKind.LostLetters, readings.Count == 1 ? readings[0] : draft.Text, readings);
        }

        if (Content == ColumnContent.Names)
        {
            MendName(draft, only);
        }

        return draft;
    }

    private static bool Wants(DamageKind kind, DamageKind? only) => only is null || only == kind;

    private static bool HasArabic(string text) =>
        text.AsSpan().ContainsAnyInRange('\u0600', '\u08FF') || HasForms(text);

    private static bool HasForms(string text) => text.AsSpan().ContainsAnyInRange('\uFB50', '\uFEFC');

    private static List<string>? Decoded(string raw)
    {
        if (Ascii.IsValid(raw))
        {
            return null;
        }

        if (Mojibake.FromUtf8(raw) is { } text)
        {
            return [text];
        }

        return Mojibake.FromArabicPage(raw) is { Count: > 0 } texts ? texts : null;
    }

    private static string Bare(string raw)
    {
        var trimmed = raw.Trim();
        var text = SpreadsheetCells.WithoutTextMark(trimmed) ?? trimmed;
        return SpreadsheetCells.WithoutDecimalTail(text) ?? text;
    }

    private static bool IsLost(CellDraft draft, string trimmed, DamageKind? only)
    {
        DamageKind? kind =
            SpreadsheetCells.IsError(trimmed) ? DamageKind.ErrorCell
            : LostLetters.IsWhole(trimmed) ? DamageKind.LostLetters
            : null;
        if (kind is { } lost && Wants(lost, only))
        {
            draft.Change(lost, "");
        }

        return kind is not null;
    }

    // True when the cell is a number and all is said of it.
    private bool MendNumber(CellDraft draft, string trimmed, DamageKind? only)
    {
        if (Wants(DamageKind.TextMark, only) && SpreadsheetCells.WithoutTextMark(trimmed) is { } unmarked)
        {
            draft.Change(DamageKind.TextMark, unmarked);
            trimmed = unmarked.Trim();
        }

        if (trimmed.Length == 0 || !char.IsAsciiDigit(trimmed[0]) || Content == ColumnContent.Names)
        {
            return false;
        }

        if (Content == ColumnContent.Dates)
        {
            if (Wants(DamageKind.SerialDate, only) && SerialDates.Repair(trimmed) is { } day)
            {
                draft.Change(DamageKind.SerialDate, day.Day, note: $"{day.Other} if the workbook counts from 1904");
            }

            return false;
        }

        if (
            Content == ColumnContent.Codes
            && Wants(DamageKind.ScientificNotation, only)
            && SpreadsheetCells.FromScientific(trimmed) is { } number
        )
        {
            draft.Change(DamageKind.ScientificNotation, number.Text, note: number.Note);
            return true;
        }

        if (
            !hasFractions
            && Wants(DamageKind.DecimalTail, only)
            && SpreadsheetCells.WithoutDecimalTail(trimmed) is { } whole
        )
        {
            draft.Change(DamageKind.DecimalTail, whole);
            trimmed = whole;
        }

        if (Wants(DamageKind.LostZeros, only) && zeros.Repair(trimmed) is { } full)
        {
            draft.Change(DamageKind.LostZeros, full);
        }

        return false;
    }

    private void MendArabic(CellDraft draft, DamageKind? only)
    {
        if (Wants(DamageKind.VisualOrder, only) && order.Repair(draft.Text) is { } ordered)
        {
            draft.Change(DamageKind.VisualOrder, ordered);
        }

        if (Wants(DamageKind.PresentationForms, only) && HasForms(draft.Text))
        {
            draft.Change(DamageKind.PresentationForms, ArabicFold.Clean(draft.Text));
        }

        if (Wants(DamageKind.LamAlef, only) && lamAlef.IsSeen)
        {
            var clean = ArabicFold.Clean(draft.Text);
            var (text, others) = lamAlef.Repair(clean);
            if (others.Count > 0 || !string.Equals(text, clean, StringComparison.Ordinal))
            {
                draft.Change(
                    DamageKind.LamAlef,
                    text,
                    others,
                    alike: other => lamAlef.Repair(ArabicFold.Clean(other)).Text
                );
            }
        }
    }

    private static void MendName(CellDraft draft, DamageKind? only)
    {
        var clean = ArabicFold.Clean(draft.Text);
        if (Wants(DamageKind.CodeInName, only) && CodesInNames.Repair(clean) is { } name)
        {
            draft.Change(
                DamageKind.CodeInName,
                name.Name,
                note: name.Codes,
                alike: other => CodesInNames.Repair(ArabicFold.Clean(other))?.Name ?? other
            );
            clean = name.Name;
        }

        if (Wants(DamageKind.SplitWords, only) && HasArabic(clean) && SplitWords.Repair(clean) is { } joined)
        {
            draft.Change(
                DamageKind.SplitWords,
                joined,
                alike: other => SplitWords.Repair(ArabicFold.Clean(other)) ?? other
            );
        }
    }
}
