using System.Text.RegularExpressions;
using Sijil.Linkage.Models.Json;

namespace Sijil.Linkage.Models;

/// <summary>Whether a value made of columns can be computed.</summary>
internal static class ExpressionCheck
{
    /// <summary>What is wrong with it.</summary>
    public static IEnumerable<ModelFault> Faults(ColumnExpression expression, string path)
    {
        if (expression.Columns.IsDefaultOrEmpty)
        {
            yield return new($"{path}.columns", "no column", "at least one column's heading");
            yield break;
        }

        if (expression.Columns.Any(string.IsNullOrWhiteSpace))
        {
            yield return new(path, "an empty name", "a column's heading");
        }

        if (!Enum.IsDefined(expression.Transform))
        {
            yield return new($"{path}.transform", $"{expression.Transform}", "a known transform");
            yield break;
        }

        var word = JsonWords<ColumnTransform>.Of(expression.Transform);
        var count = expression.Columns.Length;
        if (
            expression.Transform == ColumnTransform.Unordered
                ? count < 2
                : expression.Transform != ColumnTransform.Text && count != 1
        )
        {
            yield return new(
                $"{path}.columns",
                $"{count} columns",
                expression.Transform == ColumnTransform.Unordered ? $"two or more for {word}" : $"one for {word}"
            );
        }

        var takesLength = expression.Transform is ColumnTransform.Prefix or ColumnTransform.Suffix;
        if (takesLength ? expression.Length < 1 : expression.Length != 0)
        {
            yield return new(
                $"{path}.length",
                $"{expression.Length}",
                takesLength ? $"the number of characters, at least 1, for {word}" : $"none: {word} takes no length"
            );
        }

        if (expression.Transform == ColumnTransform.Match)
        {
            if (string.IsNullOrEmpty(expression.Pattern))
            {
                yield return new($"{path}.pattern", "none", "a regular expression");
            }
            else if (!IsRegularExpression(expression.Pattern))
            {
                yield return new($"{path}.pattern", $"\"{expression.Pattern}\"", "a regular expression");
            }
        }
        else if (expression.Pattern is not null)
        {
            yield return new($"{path}.pattern", "a pattern", $"none: {word} takes no pattern");
        }
    }

    private static bool IsRegularExpression(string pattern)
    {
        try
        {
            _ = Regex.Match("", pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
