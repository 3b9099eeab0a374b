using System.Collections.Immutable;
using System.Text.Json;
using Sijil.Linkage.Models.Json;
using Sijil.Linkage.Models.Splink.Sql;

namespace Sijil.Linkage.Models.Splink;

/// <summary>Reads one comparison of Splink's settings.</summary>
/// <param name="columns">Is told of each column that is used.</param>
/// <param name="remarks">Takes what could not be read.</param>
internal sealed class SplinkComparisonReader(SplinkColumns columns, ImmutableArray<SplinkRemark>.Builder remarks)
{
    /// <summary>A share of values smaller than any table can have, so that no minimum acts where Splink has none.</summary>
    private const double NoRarestTerm = 1e-12;

    private readonly SplinkTestReader _tests = new(columns);
    private readonly List<LevelDefinition> _levels = [];
    private double? _rarest;
    private LevelTest? _silent;

    /// <summary>The comparison, or null (and a remark) where too little of it can be read.</summary>
    public ComparisonDefinition? Read(JsonPart part)
    {
        ImmutableArray<string>? missing = null;
        foreach (var level in part.Required("comparison_levels").AsList())
        {
            if (level.Optional("is_null_level") is { Kind: JsonValueKind.True })
            {
                missing = Null(level.Required("sql_condition"), missing);
            }
            else if (Level(level) is { } read)
            {
                _levels.Add(read);
            }
        }

        var values = _tests.Values;
        var name =
            part.Optional("output_column_name")?.AsText()
            ?? (values.IsEmpty ? "" : string.Join(" ", values[0].Columns));
        if (_levels.Count < 2 || _levels[^1].When.Kind != LevelTestKind.Else)
        {
            Remark(
                part,
                name,
                "fewer than two of its levels can be read, or none is ELSE: the comparison is left out and gives no weight"
            );
            return null;
        }

        var asked = missing ?? [];
        if (values[0].Columns.Except(asked, StringComparer.OrdinalIgnoreCase).ToList() is { Count: > 0 } unasked)
        {
            Remark(
                part,
                name,
                $"its null level does not ask for {string.Join(", ", unasked)}; here a pair without it has no level all the same"
            );
        }

        if (asked.Except(values[0].Columns, StringComparer.OrdinalIgnoreCase).ToList() is { Count: > 0 } others)
        {
            Remark(
                part,
                name,
                $"its null level asks for {string.Join(", ", others)} too; here a pair without it only fails the tests of it"
            );
        }

        return new ComparisonDefinition
        {
            Name = name,
            Values = values,
            Levels = [.. _levels],
            NotStatedWhen = _silent,
            RarestTerm =
                _rarest
                ?? new ComparisonDefinition
                {
                    Name = "",
                    Values = [],
                    Levels = [],
                }.RarestTerm,
        };
    }

    private ImmutableArray<string>? Null(JsonPart sql, ImmutableArray<string>? before)
    {
        try
        {
            var found = _tests.ReadNull(sql.AsText(), out var any, out var silent);
            _silent ??= silent;
            if (!any)
            {
                Remark(
                    sql,
                    SplinkReader.Shown(sql),
                    "Splink gives no level only if all of these are missing; here as soon as the first value is"
                );
            }

            return [.. before ?? [], .. found];
        }
        catch (SqlException fault)
        {
            Remark(sql, SplinkReader.Shown(sql), $"{fault.Message}; only values that are not stated count as missing");
            return before;
        }
    }

    private LevelDefinition? Level(JsonPart level)
    {
        var sql = level.Required("sql_condition");
        LevelTest test;
        if (sql.AsText().Trim().Equals("else", StringComparison.OrdinalIgnoreCase))
        {
            test = new LevelTest { Kind = LevelTestKind.Else };
        }
        else
        {
            try
            {
                var differences = _tests.Differences.Count;
                test = _tests.Read(sql.Text);
                foreach (var difference in _tests.Differences.Skip(differences))
                {
                    Remark(sql, SplinkReader.Shown(sql), difference);
                }
            }
            catch (SqlException fault)
            {
                Remark(
                    sql,
                    SplinkReader.Shown(sql),
                    $"{fault.Message}; the level is left out, and its pairs fall to a later one"
                );
                return null;
            }
        }

        return new LevelDefinition
        {
            Name = FreeName(level.Optional("label_for_charts")?.AsText() ?? SplinkReader.Shown(sql)),
            When = test,
            M = SplinkReader.Probability(level.Optional("m_probability"), remarks),
            U = SplinkReader.Probability(level.Optional("u_probability"), remarks),
            TermFrequency = TermFrequency(level, test),
        };
    }

    private double TermFrequency(JsonPart level, LevelTest test)
    {
        if (level.Optional("tf_adjustment_column") is not { } column)
        {
            return 0;
        }

        var weight = level.Optional("tf_adjustment_weight")?.AsNumber() ?? 1;
        if (weight == 0)
        {
            return 0;
        }

        var value = test.Kind == LevelTestKind.Else ? null : _tests.Values[0];
        if (
            value is not { Transform: ColumnTransform.Text, Columns: [var tested] }
            || !string.Equals(tested, column.AsText().Trim('"', '`'), StringComparison.OrdinalIgnoreCase)
        )
        {
            Remark(
                column,
                column.Found,
                "only the comparison's first value has term frequencies here; the level gets no correction"
            );
            return 0;
        }

        if (level.Optional("disable_tf_exact_match_detection") is { Kind: JsonValueKind.True } own)
        {
            Remark(own, "true", "the correction is made against u of the exact level, not of this one");
        }

        if (weight is < 0 or > 1)
        {
            Remark(column, $"weight {level.Optional("tf_adjustment_weight")!.Text}", "taken as the nearer of 0 and 1");
        }

        var rarest = level.Optional("tf_minimum_u_value")?.AsNumber() is { } least and > 0 and < 1
            ? least
            : NoRarestTerm;
        if (_rarest is { } before && before != rarest)
        {
            Remark(column, "another minimum u than the level before", "the first one holds for the whole comparison");
        }

        _rarest ??= rarest;
        return Math.Clamp(weight, 0, 1);
    }

    private string FreeName(string name)
    {
        var free = string.IsNullOrWhiteSpace(name) ? "level" : name;
        for (var count = 2; _levels.Exists(level => level.Name == free); count++)
        {
            free = $"{name} ({count})";
        }

        return free;
    }

    private void Remark(JsonPart part, string text, string consequence) =>
        remarks.Add(new(part.Path, text, consequence));
}
