using System.Collections.Immutable;
using System.Text.Json;
using Sijil.Linkage.Models.Json;
using Sijil.Linkage.Models.Splink.Sql;

namespace Sijil.Linkage.Models.Splink;

/// <summary>Makes a model of the settings that Splink saves. What Splink writes about itself (charts, prefixes, tables) is passed over; what bears on the result and cannot be taken is named.</summary>
internal sealed class SplinkReader
{
    private readonly ImmutableArray<SplinkRemark>.Builder _remarks = ImmutableArray.CreateBuilder<SplinkRemark>();
    private readonly SplinkColumns _columns = new();

    /// <summary>The model, and what could not be taken over.</summary>
    /// <exception cref="ModelException">Nothing usable is left; or the file is of Splink 2.</exception>
    public static (LinkageModel Model, ImmutableArray<SplinkRemark> NotRead) Read(JsonPart root)
    {
        var reader = new SplinkReader();
        var model = reader.Model(root);
        if (ModelCheck.Faults(model).FirstOrDefault() is { } fault)
        {
            throw root.Fault(
                $"{fault.Found} ({reader._remarks.Count} parts could not be read"
                    + (reader._remarks.Count > 0 ? $", the first: {reader._remarks[0]})" : ")"),
                fault.Expected,
                fault.Path
            );
        }

        return (model, reader._remarks.ToImmutable());
    }

    private LinkageModel Model(JsonPart root)
    {
        if (root.Kind != JsonValueKind.Object)
        {
            throw root.Fault(root.Found, "an object");
        }

        if (root.Optional("comparison_columns") is { } old)
        {
            throw old.Fault("the form of Splink 2", "settings saved by Splink 3, 4 or 5");
        }

        var comparisons = root.Required("comparisons").AsList();
        var model = new LinkageModel
        {
            LinkType = Type(root.Optional("link_type")),
            BlockingRules = [.. Rules(root.Optional("blocking_rules_to_generate_predictions"))],
            Comparisons =
            [
                .. comparisons
                    .Select(part => new SplinkComparisonReader(_columns, _remarks).Read(part))
                    .OfType<ComparisonDefinition>(),
            ],
            Prior = Probability(root.Optional("probability_two_random_records_match"), _remarks),
        };
        foreach (var column in _columns.Mixed())
        {
            _remarks.Add(
                new("", $"lower() on \"{column}\" in one place only", "capitals count nowhere in this column")
            );
        }

        if (root.Optional("unique_id_column_name") is { Text: not "unique_id" } id)
        {
            Remark(id, id.Found, "the id's column is named when the records are read, not in the model");
        }

        return model with
        {
            Columns = _columns.Definitions(),
        };
    }

    private LinkType Type(JsonPart? part)
    {
        switch (part?.Text)
        {
            case "dedupe_only":
                return LinkType.Dedupe;
            case "link_only":
                return LinkType.Link;
            case null or "link_and_dedupe":
                return LinkType.LinkAndDedupe;
            default:
                Remark(part, part.Found, "all pairs count, within lists and across them");
                return LinkType.LinkAndDedupe;
        }
    }

    private IEnumerable<BlockingDefinition> Rules(JsonPart? part)
    {
        foreach (var rule in part?.AsList() ?? [])
        {
            // A plain text in Splink 3, an object since; salting only spreads the work and changes no pair.
            var sql = rule.Kind == JsonValueKind.String ? rule : rule.Required("blocking_rule");
            if (rule.Optional("arrays_to_explode") is { Items.Count: > 0 } arrays)
            {
                Remark(
                    arrays,
                    Shown(sql) + " on each item of " + string.Join(", ", arrays.Items.Select(item => item.Text)),
                    "the rule is left out, and the pairs that it alone finds are lost"
                );
                continue;
            }

            ImmutableArray<BlockingDefinition> read;
            try
            {
                (read, var leftOut) = new SplinkRules(_columns).Read(sql.AsText());
                foreach (var less in leftOut.Distinct(StringComparer.Ordinal))
                {
                    Remark(sql, Shown(sql), less);
                }
            }
            catch (SqlException fault)
            {
                Remark(
                    sql,
                    Shown(sql),
                    $"{fault.Message}; the rule is left out, and the pairs that it alone finds are lost"
                );
                continue;
            }

            foreach (var one in read)
            {
                yield return one;
            }
        }
    }

    /// <summary>A probability above 0 and below 1, or null with a remark.</summary>
    internal static double? Probability(JsonPart? part, ImmutableArray<SplinkRemark>.Builder remarks)
    {
        if (part is null)
        {
            return null;
        }

        if (part.Kind == JsonValueKind.String)
        {
            // "level not observed in training dataset": Splink itself scores with one in a million then.
            remarks.Add(new(part.Path, part.Found, "taken as 0.000001, as Splink takes it"));
            return 1e-6;
        }

        var value = part.AsNumber();
        if (value is > 0 and < 1)
        {
            return value;
        }

        remarks.Add(new(part.Path, part.Found, "no probability above 0 and below 1; it is left to be learned"));
        return null;
    }

    /// <summary>SQL on one line, shortened.</summary>
    internal static string Shown(JsonPart sql)
    {
        var line = string.Join(' ', sql.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 160 ? line : line[..160] + "…";
    }

    private void Remark(JsonPart part, string text, string consequence) =>
        _remarks.Add(new(part.Path, text, consequence));
}
