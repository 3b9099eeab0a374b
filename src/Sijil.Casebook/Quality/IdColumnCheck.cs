using Sijil.Casebook.Quality.Kinds;
using Sijil.Casebook.Quality.Schemes;
using Sijil.Casebook.Records;
using Sijil.Text.Values;

namespace Sijil.Casebook.Quality;

/// <summary>What is odd about a column of ids.</summary>
internal sealed class IdColumnCheck
{
    private const int ManyRows = 10;

    // A release with a tenth of its ids filled in otherwise is real.
    private const double MostOf = 0.75;

    // One random id in ten keeps a scheme of one digit: that nine in ten of fifty do has a chance of about 10^-39.
    private const double SurelyMostOf = 0.9;
    private const int FewestIds = 50;
    private const int ShortestChecked = 6;
    private const int ShortestNamed = 2;

    private readonly CodedColumn _column;
    private readonly string[] _forms;
    private readonly string _usual;
    private readonly double _usualShare;
    private readonly bool _isKey;

    private IdColumnCheck(CodedColumn column)
    {
        _column = column;
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        _forms =
        [
            .. column.Texts.Select(text => StatedTexts.Of(text) == StatedText.Stated ? IdForm.Of(text, known) : ""),
        ];
        var stated = _forms.Count(form => form.Length > 0);
        var commonest = _forms
            .Where(form => form.Length > 0)
            .CountBy(form => form, StringComparer.Ordinal)
            .OrderByDescending(group => group.Value)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault(KeyValuePair.Create("", 0));
        (_usual, _usualShare) = (commonest.Key, (double)commonest.Value / Math.Max(1, stated));
        var rows = Enumerable.Range(0, _forms.Length).Sum(i => _forms[i].Length > 0 ? column.Counts[i] : 0);
        _isKey = stated * 2 > rows;
    }

    /// <summary>Checks the column and says which of its texts can be used.</summary>
    public static bool[] Of(CodedColumn column, FindingList findings, QualityOptions options) =>
        new IdColumnCheck(column).Check(findings, options);

    private bool[] Check(FindingList findings, QualityOptions options)
    {
        FindingDraft New(FindingKind kind) => findings.OfColumn(kind, _column.Index, _column.Codes.Length);
        var (repeated, filler, shortened) = (New(IdKinds.Repeated), New(IdKinds.Placeholder), New(IdKinds.Shortened));
        var (odd, digit) = (New(IdKinds.OddForm), New(IdKinds.CheckDigit));
        var digits = IdForm.IsDigits(_usual);
        var scheme = SchemeOf(options.CheckDigits, digit);
        var formTells = _usualShare >= MostOf && !(digits && IdForm.IsCounter(_column.Texts));
        var (byText, again) = (new FindingDraft?[_forms.Length], new FindingDraft?[_forms.Length]);
        for (var i = 0; i < byText.Length; i++)
        {
            if (_forms[i].Length == 0)
            {
                continue;
            }

            var (text, count) = (_column.Texts[i], _column.Counts[i]);
            byText[i] =
                IdText.IsShortened(text) ? shortened
                : IdForm.IsFiller(text, _usual) || (_isKey && count >= ManyRows) ? filler
                : formTells && _forms[i] != _usual && !IsOfScheme(i, scheme) ? odd
                : scheme is not null && IsOfScheme(i, scheme) && !scheme.Keeps(Ascii(text)) ? digit
                : null;
            again[i] = count > 1 && byText[i] != filler && byText[i] != shortened ? repeated : null;
        }

        findings.Mark(_column, byText);
        findings.Mark(_column, again);
        return [.. byText.Select(draft => draft != shortened)];
    }

    // The scheme that is named or, of those that may be found, the first that enough ids keep; null: the column is not checked.
    private CheckScheme? SchemeOf(CheckDigitRule rule, FindingDraft digit)
    {
        if (
            rule == CheckDigitRule.None
            || !IdForm.IsDigits(_usual)
            || _usual.Length < (rule.Scheme is null ? ShortestChecked : ShortestNamed)
        )
        {
            return null;
        }

        foreach (var scheme in rule.Scheme is { } named ? [named] : CheckDigitRule.ToFind)
        {
            var (ids, kept) = (0, 0);
            for (var i = 0; i < _forms.Length; i++)
            {
                if (IsOfScheme(i, scheme))
                {
                    ids++;
                    kept += scheme.Keeps(Ascii(_column.Texts[i])) ? 1 : 0;
                }
            }

            var enough = scheme == CheckDigitRule.Alternating.Scheme ? MostOf : SurelyMostOf;
            if (rule.Scheme is not null || (ids >= FewestIds && kept >= enough * ids))
            {
                digit.OutOf = ids;
                return scheme;
            }
        }

        return null;
    }

    // As many digits as most ids have, or one less and an X where the scheme writes ten so.
    private bool IsOfScheme(int i, CheckScheme? scheme) =>
        _forms[i] == _usual
        || (
            scheme is { TakesX: true }
            && _forms[i].Length == _usual.Length
            && _forms[i][^1] == 'A'
            && IdForm.IsDigits(_forms[i][..^1])
            && Ascii(_column.Texts[i])[^1] is 'X' or 'x'
        );

    private static ReadOnlySpan<char> Ascii(string text) => CellDigits.ToAscii(text).AsSpan().Trim();
}
