using System.Text.Json;
using Shouldly;
using Sijil.Linkage.Models;
using Sijil.Linkage.Models.Splink;
using Xunit;

namespace Sijil.Linkage.Tests.Models;

public sealed class SplinkModelTests
{
    [Theory]
    [InlineData("\"x_l\" = \"x_r\"", "exact")]
    [InlineData("x_l = x_r", "exact")]
    [InlineData("x_r = x_l", "exact")]
    [InlineData("CAST(\"x_l\" AS TEXT) = CAST(\"x_r\" AS TEXT)", "exact")]
    [InlineData("x_l::varchar(20) = x_r::varchar(20)", "exact")]
    [InlineData("jaro_winkler_similarity(\"x_l\", \"x_r\") >= 0.92", "jaro_winkler at_least 0.92")]
    [InlineData("jaro_winkler(`x_l`, `x_r`) >= 0.88", "jaro_winkler at_least 0.88")]
    [InlineData("jaro_winkler_similarity(x_l, x_r) > 0.9", "jaro_winkler at_least 0.9000000000000001")]
    [InlineData("0.9 <= jaro_winkler_similarity(x_l, x_r)", "jaro_winkler at_least 0.9")]
    [InlineData("jaro_similarity(x_l, x_r) >= .7", "jaro at_least 0.7")]
    [InlineData("jaro_sim(x_l, x_r) >= 0.7", "jaro at_least 0.7")]
    [InlineData("levenshtein(\"x_l\", \"x_r\") <= 2", "levenshtein at_most 2")]
    [InlineData("LEVENSHTEIN(x_l, x_r) < 2", "levenshtein at_most 1")]
    [InlineData("levenshtein(CAST(\"x_l\" AS TEXT), CAST(\"x_r\" AS TEXT)) <= 1", "levenshtein at_most 1")]
    [InlineData("damerau_levenshtein(x_l, x_r) <= 1", "damerau_levenshtein at_most 1")]
    [InlineData("jaccard(x_l, x_r) >= 0.9", "character_jaccard at_least 0.9")]
    [InlineData(
        "ABS(EPOCH(try_strptime(\"x_l\", '%Y-%m-%d')) - EPOCH(try_strptime(\"x_r\", '%Y-%m-%d'))) <= 2629800.0",
        "months_apart at_most 1"
    )]
    [InlineData("ABS(EPOCH(x_l) - EPOCH(x_r)) <= 315576000.0", "years_apart at_most 10")]
    [InlineData("ABS(EPOCH(x_l) - EPOCH(x_r)) <= 864000", "days_apart at_most 10")]
    [InlineData("abs(datediff(x_l, x_r)) <= floor(864000 / 86400)", "days_apart at_most 10")]
    [InlineData(
        "abs(unix_timestamp(to_date(x_l, 'yyyy-MM-dd')) - unix_timestamp(to_date(x_r, 'yyyy-MM-dd'))) <= 31557600",
        "years_apart at_most 1"
    )]
    [InlineData(
        "\n abs(date_diff('day', strptime(\"x_l\", '%Y-%m-%d'),\n strptime(\"x_r\", '%Y-%m-%d'))\n ) <= 30\n",
        "days_apart at_most 30"
    )]
    [InlineData("array_length(list_intersect(\"x_l\", \"x_r\")) >= 1", "shared_items at_least 1")]
    [InlineData("size(array_intersect(x_l, x_r)) > 1", "shared_items at_least 2")]
    [InlineData(
        "list_unique(x_l) + list_unique(x_r) - list_unique(list_concat(x_l, x_r)) >= 2",
        "shared_items at_least 2"
    )]
    [InlineData(
        "LEAST(LEN(x_l), LEN(x_r)) <> 0 AND LEN(ARRAY_INTERSECT(x_l, x_r)) = LEAST(LEN(x_l), LEN(x_r))",
        "shared_item_share at_least 1"
    )]
    [InlineData("ABS(\"x_l\" - \"x_r\") <= 5", "number_apart at_most 5")]
    [InlineData(
        "(ABS(x_l - x_r) / (CASE WHEN x_r > x_l THEN x_r ELSE x_l END)) < 0.5",
        "share_apart at_most 0.49999999999999994"
    )]
    [InlineData("x_l IS NOT NULL AND x_r IS NOT NULL AND x_l = x_r", "exact")]
    [InlineData("NOT (levenshtein(x_l, x_r) <= 2)", "not(levenshtein at_most 2)")]
    [InlineData("(x_l = x_r) OR (levenshtein(x_l, x_r) <= 1)", "any(exact, levenshtein at_most 1)")]
    [InlineData(
        "jaro_similarity(x_l, x_r) >= 0.5 AND levenshtein(x_l, x_r) <= 1 AND jaccard(x_l, x_r) >= 0.25",
        "all(jaro at_least 0.5, levenshtein at_most 1, character_jaccard at_least 0.25)"
    )]
    [InlineData("x_l = y_r AND x_r = y_l", "swapped 1")]
    [InlineData("\"x_l\" = \"y_r\" and \"y_l\" = \"x_r\"", "swapped 1")]
    [InlineData(
        "abs(unix_timestamp(try_to_timestamp(`x_l`, 'yyyy-MM-dd\\'T\\'HH')) - unix_timestamp(try_to_timestamp(`x_r`, 'yyyy-MM-dd\\'T\\'HH'))) <= 86400",
        "days_apart at_most 1"
    )]
    [InlineData("jaro_similarity(x_l, x_r) >= 0.1 AND (x_l = y_r AND x_r = y_l)", "all(jaro at_least 0.1, swapped 1)")]
    public void A_condition_of_the_library_is_read(string sql, string expected)
    {
        var (model, _) = SplinkModel.Read(Settings(sql));
        Words(model.Comparisons[0].Levels[0].When).ShouldBe(expected);
        model.Comparisons[0].Values[0].Columns.ShouldBe(["x"]);
    }

    [Theory]
    [InlineData("NULLIF(regexp_extract(\"x_l\", '^[^@]+', 0), '')", "email_user")]
    [InlineData("regexp_extract(x_l, '^([A-Z]{1,2})[0-9]', 1)", "match ^([A-Z]{1,2})[0-9]")]
    [InlineData("NULLIF(regexp_extract(x_l, '^([A-Z]{1,2})[0-9]', 0), '')", "match (^([A-Z]{1,2})[0-9])")]
    [InlineData("regexp_extract(x_l, 'it''s')", "match it's")]
    [InlineData("SUBSTR(x_l, 1, 3)", "prefix 3")]
    [InlineData("substring(CAST(x_l AS varchar), 1, 4)", "prefix 4")]
    [InlineData("left(x_l, 2)", "prefix 2")]
    [InlineData("right(x_l, 2)", "suffix 2")]
    [InlineData("year(try_cast(x_l as date))", "year")]
    public void A_value_made_of_a_column_is_read(string left, string expected)
    {
        var sql = $"{left} = {left.Replace("x_l", "x_r", StringComparison.Ordinal)}";
        var value = SplinkModel.Read(Settings(sql)).Model.Comparisons[0].Values[0];
        var word = JsonNamingPolicy.SnakeCaseLower.ConvertName(value.Transform.ToString());
        $"{word} {(value.Length > 0 ? value.Length : "")}{value.Pattern}".Trim().ShouldBe(expected);
    }

    [Theory]
    [InlineData("x_l = y_r", "no test that is known")]
    [InlineData("x_l = 'male' AND x_r = 'male'", "no test that is known")]
    [InlineData("x_l IN ('a', 'b')", "\"IN\" at character 5 is not understood")]
    [InlineData("array_cosine_similarity(x_l, x_r) >= 0.9", "no test that is known")]
    [InlineData("list_max(list_transform(flatten(x_l), p -> jaro_similarity(p[1], p[2]))) >= 0.8", "is not understood")]
    [InlineData("surname = surname", "\"surname\" is of neither side")]
    [InlineData("x_l = 'abc", "has no end")]
    [InlineData("x_l ? x_r", "'?' at character 5")]
    [InlineData("jaro_similarity(x_l, x_r) >= 3", "its bound is 3")]
    [InlineData("", "is not understood")]
    [InlineData("((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((x_l = x_r", "nested more than")]
    public void What_cannot_be_read_is_named_and_left_out(string sql, string reason)
    {
        var (model, notRead) = SplinkModel.Read(Settings(sql));
        model.Comparisons[0].Levels.Select(level => level.Name).ShouldBe(["close", "else"]);
        var remark = notRead.ShouldHaveSingleItem();
        remark.Path.ShouldBe("comparisons[0].comparison_levels[1].sql_condition");
        remark.Text.ShouldBe(sql);
        remark.Consequence.ShouldContain(reason);
        remark.Consequence.ShouldContain("the level is left out, and its pairs fall to a later one");
    }

    [Theory]
    [InlineData(" AND x_l = x_r", "x_l = x_r", 1000)]
    [InlineData("::text", "x_l", 2500)]
    [InlineData(" OR x_l = x_r", "x_l = x_r", 100_000)]
    public void A_condition_without_end_is_named(string more, string first, int times)
    {
        var sql = first + string.Concat(Enumerable.Repeat(more, times));
        SplinkModel.Read(Settings(sql)).NotRead.ShouldHaveSingleItem().Consequence.ShouldContain("it has more than");
    }

    [Theory]
    [InlineData("l.a = r.a", "a")]
    [InlineData("l.\\\"a\\\" = r.\\\"a\\\"", "a")]
    [InlineData("(l.\\\"a\\\" = r.\\\"a\\\") AND (l.\\\"b\\\" = r.\\\"b\\\")", "a + b")]
    [InlineData("l.a = r.a and substr(l.b,1,4) = substr(r.b,1,4)", "a + b (Prefix 4)")]
    [InlineData("l.a = r.a or l.b = r.b", "a | b")]
    [InlineData("l.c = r.c and (l.a = r.a or l.b = r.b)", "c + a | c + b")]
    [InlineData("l.a = r.b and l.b = r.a", "a, b (Unordered)")]
    [InlineData("l.a = r.a and levenshtein(l.b, r.b) <= 2", "a")]
    [InlineData("l.a = r.a and l.b is not null", "a")]
    [InlineData("1=1", "")]
    [InlineData("l.a is not null and year(l.b) = year(r.b)", "b (Year)")]
    public void A_blocking_rule_is_read(string sql, string expected)
    {
        var (model, _) = SplinkModel.Read(Settings("x_l = x_r", $"\"{sql}\""));
        string.Join(" | ", model.BlockingRules.Select(rule => rule.ShownName)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("\"l.a = r.b\"", "l.a = r.b")]
    [InlineData("\"levenshtein(l.a, r.a) <= 1\"", "levenshtein")]
    [InlineData(
        "{ \"blocking_rule\": \"l.a = r.a\", \"sql_dialect\": \"duckdb\", \"arrays_to_explode\": [\"a\"] }",
        "on each item of a"
    )]
    public void A_rule_that_cannot_be_read_is_named(string rule, string text)
    {
        var (model, notRead) = SplinkModel.Read(Settings("x_l = x_r", "\"l.z = r.z\", " + rule));
        model.BlockingRules.ShouldHaveSingleItem().ShownName.ShouldBe("z");
        var remark = notRead.ShouldHaveSingleItem();
        remark.Path.ShouldStartWith("blocking_rules_to_generate_predictions[1]");
        remark.Text.ShouldContain(text);
        remark.Consequence.ShouldContain("the pairs that it alone finds are lost");
    }

    [Fact]
    public void A_part_of_a_rule_that_cannot_be_read_is_named()
    {
        var (_, notRead) = SplinkModel.Read(
            Settings(
                "x_l = x_r",
                "{ \"blocking_rule\": \"l.a = r.a and levenshtein(l.b, r.b) <= 2\", \"salting_partitions\": 4 }"
            )
        );
        notRead.ShouldHaveSingleItem().Consequence.ShouldContain("more pairs are looked at");
    }

    [Fact]
    public void The_whole_of_a_file_of_version_4_is_read()
    {
        var (model, notRead) = SplinkModel.Read(SplinkFiles.Four);
        notRead.ShouldBeEmpty();
        model.LinkType.ShouldBe(LinkType.Dedupe);
        model.Prior.ShouldBe(0.003);
        model.BlockingRules.Select(rule => rule.ShownName).ShouldBe(["first_name + city", "surname", "dob"]);
        model.Comparisons.Select(comparison => comparison.Name).ShouldBe(["first_name", "dob", "email"]);
        var name = model.Comparisons[0];
        name.Levels.Select(level => level.Name)
            .ShouldBe(["Exact match on first_name", "Jaro-Winkler >= 0.92", "All other comparisons"]);
        name.Levels.Select(level => level.M).ShouldBe([0.49, 0.3, 0.21]);
        name.Levels.Select(level => level.U).ShouldBe([0.006, 0.014, 0.98]);
        name.Levels.Select(level => level.TermFrequency).ShouldBe([1.0, 0.5, 0]);
        name.RarestTerm.ShouldBe(0.001);
        model
            .Comparisons[1]
            .Levels.Select(level => Words(level.When))
            .ShouldBe(["exact", "levenshtein at_most 1", "years_apart at_most 1", "else"]);
        model
            .Comparisons[2]
            .Values.Select(value => value.Transform)
            .ShouldBe([ColumnTransform.Text, ColumnTransform.EmailUser]);
        model.Comparisons[2].RarestTerm.ShouldBeLessThan(1e-9);
    }

    [Fact]
    public void The_whole_of_a_file_of_version_3_is_read()
    {
        var (model, notRead) = SplinkModel.Read(SplinkFiles.Three);
        notRead
            .Select(remark => remark.Path)
            .ShouldBe([
                "comparisons[0].comparison_levels[2].m_probability",
                "comparisons[0].comparison_levels[3].sql_condition",
                "comparisons[0]",
                "comparisons[1].comparison_levels[0].sql_condition",
                "comparisons[1]",
            ]);
        model.LinkType.ShouldBe(LinkType.Link);
        model
            .Columns.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                column => column.Name.ShouldBe("name"),
                column => column.Clean.ShouldBe([CellCleaning.Lower])
            );
        model.Comparisons[0].Levels[1].M.ShouldBe(1e-6);
        model.Comparisons[0].Levels[2].When.Kind.ShouldBe(LevelTestKind.MonthsApart);
        model
            .Comparisons[1]
            .Levels[0]
            .When.ShouldSatisfyAllConditions(
                test => test.Kind.ShouldBe(LevelTestKind.KilometresApart),
                test => test.AtMost.ShouldBe(5)
            );
        model.Comparisons[1].Values.Select(value => value.Columns[0]).ShouldBe(["lat", "long"]);
    }

    [Theory]
    [InlineData("{ \"comparison_columns\": [] }", "the form of Splink 2")]
    [InlineData("{ \"link_type\": \"dedupe_only\" }", "no \"comparisons\"")]
    [InlineData(
        "{ \"comparisons\": [], \"blocking_rules_to_generate_predictions\": [] }",
        "blocking_rules: found none"
    )]
    public void A_file_that_holds_no_model_is_refused(string json, string message) =>
        Should.Throw<ModelException>(() => SplinkModel.Read(json, "a.json")).Message.ShouldContain(message);

    [Fact]
    public void A_null_level_that_asks_for_more_makes_the_comparison_say_nothing()
    {
        var (model, notRead) = SplinkModel.Read(
            Settings("x_l = x_r")
                .Replace("x_r IS NULL", "x_r IS NULL OR (x_l = y_r AND x_r = y_l)", StringComparison.Ordinal)
        );
        notRead.ShouldBeEmpty();
        Words(model.Comparisons[0].NotStatedWhen!).ShouldBe("swapped 1");
        var (back, _) = SplinkModel.Read(SplinkModel.Write(model).Json);
        ModelFile.Write(back).ShouldBe(ModelFile.Write(model));
    }

    [Fact]
    public void Either_form_is_told_by_itself()
    {
        var splink = ModelFile.ReadAny(SplinkFiles.Four, "four.json");
        splink.Form.ShouldBe(ModelForm.Splink);
        ModelFile.ReadAny(ModelFile.Write(splink.Model), "ours.json").Form.ShouldBe(ModelForm.Sijil);
    }

    [Fact]
    public void What_is_written_is_read_back_as_the_same_model()
    {
        var (model, _) = SplinkModel.Read(SplinkFiles.Four);
        var (json, notWritten) = SplinkModel.Write(model);
        notWritten.ShouldBeEmpty();
        var (back, notRead) = SplinkModel.Read(json);
        notRead.ShouldBeEmpty();
        ModelFile.Write(back).ShouldBe(ModelFile.Write(model));
    }

    [Fact]
    public void Of_any_model_what_is_written_reads_back_and_what_is_not_is_named()
    {
        for (ulong seed = 0; seed < 300; seed++)
        {
            var model = RandomModel.Draw(seed);
            SplinkText text;
            try
            {
                text = SplinkModel.Write(model);
            }
            catch (ModelException fault)
            {
                fault.Message.ShouldContain("that SQL can say");
                continue;
            }

            var (back, notRead) = SplinkModel.Read(text.Json);
            notRead
                .Where(remark => remark.Consequence.Contains("is left out", StringComparison.Ordinal))
                .ShouldBeEmpty($"seed {seed}");
            foreach (var comparison in back.Comparisons)
            {
                var before = model.Comparisons.Single(other => other.Name == comparison.Name);
                var at = model.Comparisons.IndexOf(before);
                var gone = text.NotWritten.Count(remark =>
                    remark.Path.StartsWith($"comparisons[{at}].levels", StringComparison.Ordinal)
                    && remark.Consequence.Contains("level is left out", StringComparison.Ordinal)
                );
                (comparison.Levels.Length + gone).ShouldBe(before.Levels.Length, $"seed {seed}, {comparison.Name}");
            }
        }
    }

    private static string Words(LevelTest test)
    {
        var word = JsonNamingPolicy.SnakeCaseLower.ConvertName(test.Kind.ToString());
        return test.Parts.Length > 0
            ? $"{word}({string.Join(", ", test.Parts.Select(Words))})"
            : FormattableString.Invariant(
                $"{word}{(test.AtLeast is { } least ? $" at_least {least.ToString("R", System.Globalization.CultureInfo.InvariantCulture)}" : "")}{(test.AtMost is { } most ? $" at_most {most.ToString("R", System.Globalization.CultureInfo.InvariantCulture)}" : "")}{(test.OtherValue is { } other ? $" {other}" : "")}"
            );
    }

    private static string Settings(string condition, string rules = "\"l.z = r.z\"") =>
        $$"""
            {
              "link_type": "dedupe_only",
              "blocking_rules_to_generate_predictions": [{{rules}}],
              "comparisons": [
                {
                  "output_column_name": "x",
                  "comparison_levels": [
                    { "sql_condition": "x_l IS NULL OR x_r IS NULL", "is_null_level": true },
                    { "sql_condition": {{JsonSerializer.Serialize(condition)}}, "label_for_charts": "tested" },
                    { "sql_condition": "levenshtein(x_l, x_r) <= 7", "label_for_charts": "close" },
                    { "sql_condition": "ELSE", "label_for_charts": "else" }
                  ]
                }
              ]
            }
            """;
}
