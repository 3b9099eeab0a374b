using Shouldly;
using Xunit;

namespace Sijil.Cli.Tests.Commands;

public sealed class ModelTests
{
    private const string Splink = """
        {
          "link_type": "dedupe_only",
          "probability_two_random_records_match": 0.001,
          "blocking_rules_to_generate_predictions": ["l.name = r.name"],
          "comparisons": [
            {
              "output_column_name": "name",
              "comparison_levels": [
                { "sql_condition": "name_l IS NULL OR name_r IS NULL", "is_null_level": true },
                { "sql_condition": "name_l = name_r", "label_for_charts": "same", "m_probability": 0.5, "u_probability": 0.125 },
                { "sql_condition": "soundex(name_l) = soundex(name_r)", "label_for_charts": "sounds" },
                { "sql_condition": "ELSE", "label_for_charts": "else", "m_probability": 0.5, "u_probability": 0.875 }
              ]
            }
          ]
        }
        """;

    [Fact]
    public void A_model_goes_from_Splink_to_ours_and_back()
    {
        using var scratch = new Scratch();
        var (splink, ours, again) = (At(scratch, "splink.json"), At(scratch, "ours.json"), At(scratch, "again.json"));
        File.WriteAllText(splink, Splink);

        var run = Run.Of("model", "--from-splink", splink, "--out", ours);
        run.ExitCode.ShouldBe(0);
        run.Remarks.ShouldContain(
            "not taken over: comparisons[0].comparison_levels[2].sql_condition: soundex(name_l) = soundex(name_r)"
        );
        File.ReadAllText(ours).ShouldContain("{ \"name\": \"same\", \"when\": \"exact\", \"m\": 0.5, \"u\": 0.125 }");

        Run.Of("model", "--to-splink", ours, "--out", again).ExitCode.ShouldBe(0);
        File.ReadAllText(again).ShouldContain("\\\"name_l\\\" = \\\"name_r\\\"");
        Run.Of("model", "--compare", ours, again).Output.ShouldBe("The models are alike.\n");
        Run.Of("model", "--check", again).Output.ShouldContain("usable, 1 blocking rules, 1 comparisons");
    }

    [Fact]
    public void Two_models_are_compared_in_bits()
    {
        using var scratch = new Scratch();
        var (one, other) = (At(scratch, "one.json"), At(scratch, "other.json"));
        File.WriteAllText(one, Splink);
        File.WriteAllText(other, Splink.Replace("0.125", "0.25", StringComparison.Ordinal));
        Run.Of("model", "--compare", one, other).Output.ShouldContain("same    2.00    1.00      -1.00");
        Run.Of("model", "--compare", one, other, "--json").Output.ShouldContain("\"bits\": -1");
    }

    [Fact]
    public void What_is_wrong_is_said_in_one_line()
    {
        using var scratch = new Scratch();
        var file = At(scratch, "bad.json");
        File.WriteAllText(file, "{ \"blocking_rules\": [[\"a\"]], \"comparisons\": [], \"prior\": 3 }");
        var run = Run.Of("model", "--check", file);
        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain("bad.json, line 1: comparisons: found none, expected at least one comparison.");
        Run.Of("model").Fault.ShouldContain("name one of");
        Run.Of("model", "--check", At(scratch, "none.json")).ExitCode.ShouldBe(2);
    }

    private static string At(Scratch scratch, string name) => Path.Combine(scratch.Root, name);
}
