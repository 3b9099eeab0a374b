using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Sijil.Linkage.Models.Json;

namespace Sijil.Linkage.Models;

/// <summary>Makes JSON of a model, without what is default.</summary>
internal static class ModelFileWriter
{
    /// <summary>The whole model.</summary>
    public static JsonObject Model(LinkageModel model)
    {
        var plain = new LinkageModel { BlockingRules = [], Comparisons = [] };
        var json = new JsonObject { ["version"] = model.Version };
        AddWord(json, "link_type", model.LinkType, plain.LinkType);
        AddList(json, "columns", model.Columns, Column);
        json["blocking_rules"] = List(model.BlockingRules, Rule);
        json["comparisons"] = List(model.Comparisons, Comparison);
        AddNumber(json, "prior", model.Prior, null);
        AddList(json, "list_priors", model.ListPriors, ListPrior);
        var training = Training(model.Training);
        if (training.Count > 0)
        {
            json["training"] = training;
        }

        AddNumber(json, "threshold", model.Threshold, plain.Threshold);
        return json;
    }

    /// <summary>A column expression: its name alone where it is a plain column.</summary>
    public static JsonNode Expression(ColumnExpression expression)
    {
        if (expression is { Columns.Length: 1, Transform: ColumnTransform.Text, Length: 0, Pattern: null })
        {
            return expression.Columns[0];
        }

        var json = new JsonObject();
        if (expression.Columns.Length == 1)
        {
            json["column"] = expression.Columns[0];
        }
        else
        {
            json["columns"] = List(expression.Columns, Text);
        }

        AddWord(json, "transform", expression.Transform, ColumnTransform.Text);
        AddWhole(json, "length", expression.Length, 0);
        AddText(json, "pattern", expression.Pattern, null);
        return json;
    }

    /// <summary>A test: its kind alone where nothing else is stated.</summary>
    public static JsonNode Test(LevelTest test)
    {
        var json = new JsonObject { ["kind"] = JsonWords<LevelTestKind>.Of(test.Kind) };
        AddWhole(json, "value", test.Value, 0);
        AddWhole(json, "other_value", test.OtherValue, null);
        AddNumber(json, "at_least", test.AtLeast, null);
        AddNumber(json, "at_most", test.AtMost, null);
        AddWhole(json, "q", test.Q, 2);
        AddList(json, "parts", test.Parts, Test);
        return json.Count == 1 ? JsonWords<LevelTestKind>.Of(test.Kind) : json;
    }

    /// <summary>A blocking rule: the list of its values where nothing else is stated.</summary>
    public static JsonNode Rule(BlockingDefinition rule)
    {
        var json = new JsonObject();
        AddText(json, "name", rule.Name, null);
        json["on"] = List(rule.On, Expression);
        AddWhole(json, "largest_block", rule.LargestBlock, null);
        AddList(json, "splits", rule.Splits, Expression);
        return json.Count == 1 ? List(rule.On, Expression) : json;
    }

    private static JsonObject Column(ColumnDefinition column)
    {
        var json = new JsonObject { ["name"] = column.Name };
        AddList(json, "clean", column.Clean, word => JsonWords<CellCleaning>.Of(word));
        AddList(json, "missing", column.Missing, Text);
        AddText(json, "separator", column.Separator, new ColumnDefinition("").Separator);
        return json;
    }

    private static JsonObject Comparison(ComparisonDefinition comparison)
    {
        var fresh = new ComparisonDefinition
        {
            Name = comparison.Name,
            Values = [],
            Levels = [],
        };
        var json = new JsonObject { ["name"] = comparison.Name, ["values"] = List(comparison.Values, Expression) };
        if (comparison.NotStatedWhen is { } silent)
        {
            json["not_stated_when"] = Test(silent);
        }

        AddNumber(json, "rarest_term", comparison.RarestTerm, fresh.RarestTerm);
        AddNumber(json, "missing_weight", comparison.MissingWeight, fresh.MissingWeight);
        json["levels"] = List(comparison.Levels, Level);
        return json;
    }

    private static JsonObject Level(LevelDefinition level)
    {
        var json = new JsonObject { ["name"] = level.Name, ["when"] = Test(level.When) };
        AddNumber(json, "m", level.M, null);
        AddNumber(json, "u", level.U, null);
        AddNumber(json, "term_frequency", level.TermFrequency, 0);
        AddNumber(json, "min_weight", level.MinWeight, null);
        AddNumber(json, "max_weight", level.MaxWeight, null);
        return json;
    }

    private static JsonObject ListPrior(ListPriorDefinition prior) =>
        new()
        {
            ["left"] = prior.Left,
            ["right"] = prior.Right,
            ["prior"] = JsonLayout.Number(prior.Prior),
        };

    private static JsonObject Training(TrainingDefinition training)
    {
        var plain = new TrainingDefinition();
        var json = new JsonObject();
        if (training.Seed != plain.Seed)
        {
            json["seed"] = training.Seed;
        }

        AddList(json, "deterministic_rules", training.DeterministicRules, Rule);
        AddNumber(json, "deterministic_recall", training.DeterministicRecall, plain.DeterministicRecall);
        AddList(json, "rules", training.Rules, Text);
        return json;
    }

    private static JsonNode Text(string text) => text;

    private static JsonArray List<T>(ImmutableArray<T> items, Func<T, JsonNode> write) =>
        new([.. items.Select(item => write(item))]);

    private static void AddList<T>(JsonObject json, string name, ImmutableArray<T> items, Func<T, JsonNode> write)
    {
        if (items.Length > 0)
        {
            json[name] = List(items, write);
        }
    }

    private static void AddNumber(JsonObject json, string name, double? number, double? plain)
    {
        if (number is { } stated && !stated.Equals(plain))
        {
            json[name] = JsonLayout.Number(stated);
        }
    }

    private static void AddWhole(JsonObject json, string name, int? number, int? plain)
    {
        if (number is { } stated && stated != plain)
        {
            json[name] = stated;
        }
    }

    private static void AddText(JsonObject json, string name, string? text, string? plain)
    {
        if (text is not null && text != plain)
        {
            json[name] = text;
        }
    }

    private static void AddWord<T>(JsonObject json, string name, T value, T plain)
        where T : struct, Enum
    {
        if (!value.Equals(plain))
        {
            json[name] = JsonWords<T>.Of(value);
        }
    }
}
