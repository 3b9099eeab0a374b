using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Sijil.Linkage.Models.Json;

namespace Sijil.Linkage.Models.Splink;

/// <summary>Writes one comparison in Splink's form.</summary>
/// <param name="comparison">The comparison.</param>
/// <param name="path">Where it stands.</param>
/// <param name="remarks">Takes what SQL cannot say.</param>
internal sealed class SplinkComparisonWriter(
    ComparisonDefinition comparison,
    string path,
    ImmutableArray<SplinkRemark>.Builder remarks
)
{
    /// <summary>The comparison, or null (and a remark) where fewer than two levels can be said.</summary>
    public JsonObject? Write()
    {
        var silent = comparison.NotStatedWhen is { } test ? Condition(test) : "";
        if (silent is null)
        {
            Remark(
                $"{path}.not_stated_when",
                comparison.Name,
                "SQL has no such test: the comparison always says something"
            );
        }

        var levels = new JsonArray { NullLevel(silent) };
        for (var index = 0; index < comparison.Levels.Length; index++)
        {
            var level = comparison.Levels[index];
            var at = $"{path}.levels[{index}]";
            if (level.When.Kind == LevelTestKind.Else)
            {
                levels.Add(Level(level, "ELSE", at));
            }
            else if (Condition(level.When) is { } sql)
            {
                levels.Add(Level(level, sql, at));
            }
            else
            {
                Remark(
                    at,
                    level.Name,
                    "SQL has no such test: the level is left out, and its pairs fall to a later one"
                );
            }
        }

        if (levels.Count < 3)
        {
            Remark(path, comparison.Name, "SQL can say fewer than two of its levels: the comparison is left out");
            return null;
        }

        if (comparison.MissingWeight != 0)
        {
            Remark(path, comparison.Name, "a missing value weighs 0 in Splink");
        }

        return new JsonObject { ["output_column_name"] = comparison.Name, ["comparison_levels"] = levels };
    }

    private JsonObject NullLevel(string? silent)
    {
        // A comparison says nothing where its first value is missing; another one that is missing only fails its tests.
        var missing = Value(0, "_l") is { } left
            ? $"{left} IS NULL OR {Value(0, "_r")} IS NULL"
            : string.Join(
                " OR ",
                comparison
                    .Values[0]
                    .Columns.Select(name =>
                        $"{SplinkWriter.Quoted(name + "_l")} IS NULL OR {SplinkWriter.Quoted(name + "_r")} IS NULL"
                    )
            );
        return new JsonObject
        {
            ["sql_condition"] = missing + (string.IsNullOrEmpty(silent) ? "" : $" OR ({silent})"),
            ["label_for_charts"] = comparison.Name + " is NULL",
            ["is_null_level"] = true,
        };
    }

    private JsonObject Level(LevelDefinition level, string sql, string at)
    {
        var json = new JsonObject { ["sql_condition"] = sql, ["label_for_charts"] = level.Name };
        if (level.M is { } m)
        {
            json["m_probability"] = JsonLayout.Number(m);
        }

        if (level.U is { } u)
        {
            json["u_probability"] = JsonLayout.Number(u);
        }

        if (level.TermFrequency > 0)
        {
            AddTermFrequency(level, json, at);
        }

        if (level.MinWeight is not null || level.MaxWeight is not null)
        {
            Remark(at, level.Name, "Splink does not bound a weight");
        }

        return json;
    }

    private void AddTermFrequency(LevelDefinition level, JsonObject json, string at)
    {
        var value = comparison.Values[0];
        var exact = comparison.Levels.Any(other => other.When is { Kind: LevelTestKind.Exact, Value: 0 });
        if (value is not { Transform: ColumnTransform.Text, Columns: [var column] } || !exact)
        {
            Remark(
                at,
                level.Name,
                "Splink corrects by term frequency only a plain column that has an exact level: the correction is left out"
            );
            return;
        }

        json["tf_adjustment_column"] = column;
        json["tf_adjustment_weight"] = JsonLayout.Number(level.TermFrequency);
        json["tf_minimum_u_value"] = JsonLayout.Number(comparison.RarestTerm);
    }

    private string? Condition(LevelTest test)
    {
        switch (test.Kind)
        {
            case LevelTestKind.All or LevelTestKind.Any:
                var parts = test.Parts.Select(Condition).ToList();
                return parts.Contains(null)
                    ? null
                    : string.Join(test.Kind == LevelTestKind.All ? " AND " : " OR ", parts.Select(part => $"({part})"));
            case LevelTestKind.Not:
                return Condition(test.Parts[0]) is { } part ? $"NOT ({part})" : null;
            case LevelTestKind.KilometresApart when test.OtherValue is null:
                return null;
        }

        if (SplinkTests.All.FirstOrDefault(form => form.Kind == test.Kind) is not { } known)
        {
            return null;
        }

        var other = test.OtherValue ?? test.Value;
        if (Value(test.Value, "_l") is not { } left || Value(other, "_l") is not { } otherLeft)
        {
            return null;
        }

        return known.Template.Fill(
            ("la", left),
            ("ra", Value(test.Value, "_r")!),
            ("lb", otherLeft),
            ("rb", Value(other, "_r")!),
            ("n", ModelFault.Number((test.AtLeast ?? test.AtMost ?? 0) * known.Unit))
        );
    }

    private string? Value(int value, string side) =>
        SplinkValues.Write(comparison.Values[value], name => SplinkWriter.Quoted(name + side));

    private void Remark(string at, string text, string consequence) => remarks.Add(new(at, text, consequence));
}
