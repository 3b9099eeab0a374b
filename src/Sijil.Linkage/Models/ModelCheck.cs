namespace Sijil.Linkage.Models;

/// <summary>Whether a model can be used, wherever it comes from: a file, Splink, or code.</summary>
public static class ModelCheck
{
    /// <summary>Checks a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="name">What it is called when something is wrong: a file's name.</param>
    /// <exception cref="ModelException">The first fault: where, what was found, what was expected.</exception>
    public static void Check(LinkageModel model, string name = "the model")
    {
        if (Faults(model).FirstOrDefault() is { } fault)
        {
            throw new ModelException($"{name}: {fault.Path}: found {fault.Found}, expected {fault.Expected}.");
        }
    }

    /// <summary>All that is wrong with a model, in the order of its parts; empty if it can be used.</summary>
    /// <param name="model">The model.</param>
    public static IEnumerable<ModelFault> Faults(LinkageModel model) =>
        [
            .. Whole(model),
            .. Columns(model),
            .. Rules(model),
            .. ComparisonCheck.Faults(model),
            .. Priors(model),
            .. Training(model),
        ];

    private static IEnumerable<ModelFault> Whole(LinkageModel model)
    {
        if (model.Version != 1)
        {
            yield return new("version", $"{model.Version}", "1, the only version that this program knows");
        }

        if (!Enum.IsDefined(model.LinkType))
        {
            yield return new("link_type", $"{model.LinkType}", "a link type");
        }

        if (model.Threshold is not (>= 0 and <= 1))
        {
            yield return new("threshold", ModelFault.Number(model.Threshold), "a probability from 0 to 1");
        }
    }

    private static IEnumerable<ModelFault> Columns(LinkageModel model)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < model.Columns.Length; index++)
        {
            var column = model.Columns[index];
            if (string.IsNullOrWhiteSpace(column.Name))
            {
                yield return new($"columns[{index}].name", "an empty name", "a column's heading");
            }
            else if (!names.Add(column.Name))
            {
                yield return new($"columns[{index}].name", $"\"{column.Name}\" a second time", "each column once");
            }

            if (string.IsNullOrEmpty(column.Separator))
            {
                yield return new($"columns[{index}].separator", "an empty text", "at least one character");
            }

            foreach (var word in column.Clean.Where(word => !Enum.IsDefined(word)))
            {
                yield return new($"columns[{index}].clean", $"{word}", "a known cleaning");
            }
        }
    }

    private static IEnumerable<ModelFault> Rules(LinkageModel model)
    {
        if (model.BlockingRules.IsDefaultOrEmpty)
        {
            yield return new("blocking_rules", "none", "at least one rule, or no pair is ever looked at");
            yield break;
        }

        for (var index = 0; index < model.BlockingRules.Length; index++)
        {
            foreach (var fault in Rule(model.BlockingRules[index], $"blocking_rules[{index}]"))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<ModelFault> Rule(BlockingDefinition rule, string path)
    {
        if (rule.On.IsDefault)
        {
            yield return new($"{path}.on", "nothing at all", "a list, empty if every pair is a candidate");
            yield break;
        }

        if (rule.Name is { } name && string.IsNullOrWhiteSpace(name))
        {
            yield return new($"{path}.name", "an empty name", "a name, or none");
        }

        if (rule.LargestBlock is < 2)
        {
            yield return new($"{path}.largest_block", $"{rule.LargestBlock}", "at least 2 records");
        }

        if (rule is { LargestBlock: null, Splits.Length: > 0 })
        {
            yield return new($"{path}.splits", "splits without a largest block", "\"largest_block\" beside it");
        }

        for (var part = 0; part < rule.On.Length; part++)
        {
            foreach (var fault in ExpressionCheck.Faults(rule.On[part], $"{path}.on[{part}]"))
            {
                yield return fault;
            }
        }

        for (var part = 0; part < rule.Splits.Length; part++)
        {
            foreach (var fault in ExpressionCheck.Faults(rule.Splits[part], $"{path}.splits[{part}]"))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<ModelFault> Priors(LinkageModel model)
    {
        if (model.Prior is { } prior and not (> 0 and < 1))
        {
            yield return new("prior", ModelFault.Number(prior), "a probability above 0 and below 1");
        }

        var seen = new HashSet<(string, string)>();
        for (var index = 0; index < model.ListPriors.Length; index++)
        {
            var (left, right, probability) = model.ListPriors[index];
            if (string.IsNullOrWhiteSpace(left) || string.IsNullOrWhiteSpace(right))
            {
                yield return new($"list_priors[{index}]", "an empty name", "two lists' names");
            }
            else if (!seen.Add(string.CompareOrdinal(left, right) <= 0 ? (left, right) : (right, left)))
            {
                yield return new(
                    $"list_priors[{index}]",
                    $"\"{left}\" and \"{right}\" a second time",
                    "each two lists once"
                );
            }

            if (probability is not (> 0 and < 1))
            {
                yield return new(
                    $"list_priors[{index}].prior",
                    ModelFault.Number(probability),
                    "a probability above 0 and below 1"
                );
            }
        }
    }

    private static IEnumerable<ModelFault> Training(LinkageModel model)
    {
        var training = model.Training;
        for (var index = 0; index < training.DeterministicRules.Length; index++)
        {
            foreach (var fault in Rule(training.DeterministicRules[index], $"training.deterministic_rules[{index}]"))
            {
                yield return fault;
            }
        }

        if (training.DeterministicRecall is not (> 0 and <= 1))
        {
            yield return new(
                "training.deterministic_recall",
                ModelFault.Number(training.DeterministicRecall),
                "a share above 0, up to 1"
            );
        }

        var names = model.BlockingRules.IsDefault
            ? []
            : model.BlockingRules.Where(rule => !rule.On.IsDefault).Select(rule => rule.ShownName).ToArray();
        for (var index = 0; index < training.Rules.Length; index++)
        {
            if (!names.Contains(training.Rules[index], StringComparer.Ordinal))
            {
                yield return new(
                    $"training.rules[{index}]",
                    $"\"{training.Rules[index]}\"",
                    "the name of a blocking rule: " + string.Join("; ", names)
                );
            }
        }
    }
}
