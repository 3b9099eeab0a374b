using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Sijil.Linkage.Models.Json;

namespace Sijil.Linkage.Models.Splink;

/// <summary>Makes Splink 4 settings of a model, for DuckDB.</summary>
internal sealed class SplinkWriter
{
    private readonly ImmutableArray<SplinkRemark>.Builder _remarks = ImmutableArray.CreateBuilder<SplinkRemark>();

    /// <summary>The settings, and what they cannot say.</summary>
    public SplinkText Write(LinkageModel model)
    {
        Whole(model);
        var json = new JsonObject
        {
            ["link_type"] = model.LinkType switch
            {
                LinkType.Dedupe => "dedupe_only",
                LinkType.Link => "link_only",
                _ => "link_and_dedupe",
            },
        };
        if (model.Prior is { } prior)
        {
            json["probability_two_random_records_match"] = JsonLayout.Number(prior);
        }

        json["sql_dialect"] = "duckdb";
        json["unique_id_column_name"] = "unique_id";
        json["source_dataset_column_name"] = "source_dataset";
        json["blocking_rules_to_generate_predictions"] = Rules(model);
        json["comparisons"] = Comparisons(model);
        return new(JsonLayout.Write(json), _remarks.ToImmutable());
    }

    private void Whole(LinkageModel model)
    {
        for (var index = 0; index < model.Columns.Length; index++)
        {
            var column = model.Columns[index];
            if (column.Clean.Length + column.Missing.Length > 0)
            {
                Remark($"columns[{index}]", column.Name, "clean this column before Splink reads it");
            }
        }

        if (model.ListPriors.Length > 0)
        {
            Remark("list_priors", $"{model.ListPriors.Length} priors", "Splink has one prior for all lists");
        }

        if (model.Training.DeterministicRules.Length > 0)
        {
            Remark("training", "deterministic rules", "name them to estimate_probability_two_random_records_match");
        }

        if (model.Threshold != new LinkageModel { BlockingRules = [], Comparisons = [] }.Threshold)
        {
            Remark("threshold", ModelFault.Number(model.Threshold), "name it when clusters are made");
        }
    }

    private JsonArray Rules(LinkageModel model)
    {
        var rules = new JsonArray();
        for (var index = 0; index < model.BlockingRules.Length; index++)
        {
            var rule = model.BlockingRules[index];
            var path = $"blocking_rules[{index}]";
            var parts = rule
                .On.Select(value =>
                    SplinkValues.Write(value, name => $"l.{Quoted(name)}") is { } left
                        ? $"({left} = {SplinkValues.Write(value, name => $"r.{Quoted(name)}")})"
                        : null
                )
                .ToList();
            if (parts.Contains(null))
            {
                Remark(path, rule.ShownName, "SQL has no such value: the rule is left out");
                continue;
            }

            if (rule.LargestBlock is not null)
            {
                Remark(path, rule.ShownName, "Splink does not split large blocks: it looks at all their pairs");
            }

            rules.Add(
                new JsonObject
                {
                    ["blocking_rule"] = parts.Count == 0 ? "1 = 1" : string.Join(" AND ", parts),
                    ["sql_dialect"] = "duckdb",
                }
            );
        }

        return rules.Count > 0
            ? rules
            : throw new ModelException(
                "the model: blocking_rules: found none that SQL can say, expected at least one."
            );
    }

    private JsonArray Comparisons(LinkageModel model)
    {
        var comparisons = new JsonArray();
        for (var index = 0; index < model.Comparisons.Length; index++)
        {
            if (
                new SplinkComparisonWriter(model.Comparisons[index], $"comparisons[{index}]", _remarks).Write() is
                { } json
            )
            {
                comparisons.Add(json);
            }
        }

        return comparisons.Count > 0
            ? comparisons
            : throw new ModelException("the model: comparisons: found none that SQL can say, expected at least one.");
    }

    /// <summary>A name as SQL quotes it.</summary>
    internal static string Quoted(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private void Remark(string path, string text, string consequence) => _remarks.Add(new(path, text, consequence));
}
