using System.Text.RegularExpressions;
using Sijil.Linkage.Models;
using Sijil.Text.Names;
using Sijil.Text.Scripts;

namespace Sijil.Linkage.Columns;

/// <summary>What a transform makes of one text.</summary>
internal static class TextTransform
{
    /// <summary>The change to each text; null where the text stays as it is.</summary>
    /// <exception cref="ModelException">A length or pattern is missing or wrong.</exception>
    public static Func<string, string?>? Of(ColumnExpression expression)
    {
        var length = expression.Length;
        return expression.Transform switch
        {
            ColumnTransform.Text or ColumnTransform.Unordered => null,
            ColumnTransform.Prefix => Positive(expression, text => text.Length >= length ? text[..length] : null),
            ColumnTransform.Suffix => Positive(expression, text => text.Length >= length ? text[^length..] : null),
            ColumnTransform.FirstWord => text => text.Split(' ')[0],
            ColumnTransform.LastWord => text => text.Split(' ')[^1],
            ColumnTransform.SortedWords => text => string.Join(' ', text.Split(' ').Order(StringComparer.Ordinal)),
            ColumnTransform.Sound => Sound,
            ColumnTransform.EmailUser => text =>
                text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? text[..at] : null,
            ColumnTransform.EmailDomain => text =>
                text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? text[(at + 1)..] : null,
            ColumnTransform.Year => text => DayText.Read(text) is { } day ? day.Year.ToString("0000", null) : null,
            ColumnTransform.YearMonth => text =>
                DayText.Read(text) is { HasDay: true } day
                    ? FormattableString.Invariant($"{day.Year:0000}-{day.Month:00}")
                    : null,
            ColumnTransform.MonthDay => text =>
                DayText.Read(text) is { HasDay: true } day
                    ? FormattableString.Invariant($"{day.Month:00}-{day.Day:00}")
                    : null,
            ColumnTransform.Match => Match(expression),
            _ => throw new ModelException($"Unknown transform \"{expression.Transform}\"."),
        };
    }

    private static Func<string, string?> Positive(ColumnExpression expression, Func<string, string?> change) =>
        expression.Length > 0
            ? change
            : throw new ModelException(
                $"{expression.Transform} of \"{string.Join(", ", expression.Columns)}\" has the length {expression.Length}; at least 1 was expected."
            );

    private static string? Sound(string text) =>
        ScriptOf.Text(text) switch
        {
            NameScript.Arabic => Skeletons.OfArabic(ArabicFold.Key(text)),
            NameScript.Hebrew => Skeletons.OfThirdScript(HebrewFold.Fold(text)),
            NameScript.Cyrillic => Skeletons.OfThirdScript(CyrillicFold.Fold(text)),
            _ => Skeletons.OfLatin(LatinFold.Fold(text)),
        };

    // The engine without backtracking: no text can make it slow.
    private static Func<string, string?> Match(ColumnExpression expression)
    {
        Regex pattern;
        try
        {
            pattern = new Regex(
                expression.Pattern ?? "",
                RegexOptions.NonBacktracking | RegexOptions.CultureInvariant,
                TimeSpan.FromSeconds(1)
            );
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            throw new ModelException($"The pattern \"{expression.Pattern}\" cannot be used: {fault.Message}");
        }

        return text =>
            pattern.Match(text) is { Success: true } found ? found.Groups[found.Groups.Count > 1 ? 1 : 0].Value : null;
    }
}
