namespace Sijil.Linkage.Models;

/// <summary>Whether the comparisons of a model can be made.</summary>
internal static class ComparisonCheck
{
    /// <summary>What is wrong with them.</summary>
    public static IEnumerable<ModelFault> Faults(LinkageModel model)
    {
        if (model.Comparisons.IsDefaultOrEmpty)
        {
            yield return new("comparisons", "none", "at least one comparison");
            yield break;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < model.Comparisons.Length; index++)
        {
            var comparison = model.Comparisons[index];
            var path = $"comparisons[{index}]";
            foreach (var fault in Name(comparison.Name, names, $"{path}.name", "comparison"))
            {
                yield return fault;
            }

            foreach (var fault in Comparison(comparison, path))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<ModelFault> Comparison(ComparisonDefinition comparison, string path)
    {
        if (comparison.Values.IsDefaultOrEmpty)
        {
            yield return new($"{path}.values", "none", "at least one column");
            yield break;
        }

        for (var value = 0; value < comparison.Values.Length; value++)
        {
            foreach (var fault in ExpressionCheck.Faults(comparison.Values[value], $"{path}.values[{value}]"))
            {
                yield return fault;
            }
        }

        if (comparison.NotStatedWhen is { } silent)
        {
            if (silent.Kind == LevelTestKind.Else)
            {
                yield return new(
                    $"{path}.not_stated_when",
                    "\"else\"",
                    "a test, or the comparison never says anything"
                );
            }

            foreach (
                var fault in TestCheck.Faults(silent, comparison.Values.Length, $"{path}.not_stated_when", depth: 0)
            )
            {
                yield return fault;
            }
        }

        if (comparison.RarestTerm is not (> 0 and < 1))
        {
            yield return new(
                $"{path}.rarest_term",
                ModelFault.Number(comparison.RarestTerm),
                "a share above 0 and below 1"
            );
        }

        if (!double.IsFinite(comparison.MissingWeight))
        {
            yield return new($"{path}.missing_weight", ModelFault.Number(comparison.MissingWeight), "a weight in bits");
        }

        if (comparison.Levels.IsDefault || comparison.Levels.Length < 2)
        {
            yield return new(
                $"{path}.levels",
                comparison.Levels.IsDefaultOrEmpty ? "none" : "one level",
                "at least two, the last of them \"else\""
            );
            yield break;
        }

        if (comparison.Levels[^1].When.Kind != LevelTestKind.Else)
        {
            yield return new(
                $"{path}.levels[{comparison.Levels.Length - 1}].when",
                "a last level that is not \"else\"",
                "\"else\", so that every pair has a level"
            );
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < comparison.Levels.Length; index++)
        {
            var (level, at) = (comparison.Levels[index], $"{path}.levels[{index}]");
            foreach (var fault in Name(level.Name, names, $"{at}.name", "level"))
            {
                yield return fault;
            }

            if (level.When.Kind == LevelTestKind.Else && index < comparison.Levels.Length - 1)
            {
                yield return new($"{at}.when", "\"else\" before the last level", "\"else\" only at the end");
            }
            else
            {
                foreach (var fault in TestCheck.Faults(level.When, comparison.Values.Length, $"{at}.when", depth: 0))
                {
                    yield return fault;
                }
            }

            foreach (var fault in Numbers(level, at))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<ModelFault> Numbers(LevelDefinition level, string path)
    {
        if (level.M is { } m and not (> 0 and < 1))
        {
            yield return new($"{path}.m", ModelFault.Number(m), "a probability above 0 and below 1");
        }

        if (level.U is { } u and not (> 0 and < 1))
        {
            yield return new($"{path}.u", ModelFault.Number(u), "a probability above 0 and below 1");
        }

        if (level.TermFrequency is not (>= 0 and <= 1))
        {
            yield return new($"{path}.term_frequency", ModelFault.Number(level.TermFrequency), "a share from 0 to 1");
        }

        if (level.MinWeight is { } least && !double.IsFinite(least))
        {
            yield return new($"{path}.min_weight", ModelFault.Number(least), "a weight in bits");
        }

        if (level.MaxWeight is { } most && !double.IsFinite(most))
        {
            yield return new($"{path}.max_weight", ModelFault.Number(most), "a weight in bits");
        }

        if (level.MinWeight > level.MaxWeight)
        {
            yield return new(
                $"{path}.min_weight",
                $"{ModelFault.Number(level.MinWeight.Value)}, above max_weight",
                "at most max_weight"
            );
        }
    }

    private static IEnumerable<ModelFault> Name(string name, HashSet<string> names, string path, string what)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            yield return new(path, "an empty name", $"the {what}'s name");
        }
        else if (!names.Add(name))
        {
            yield return new(path, $"\"{name}\" a second time", $"each {what}'s name once");
        }
    }
}
