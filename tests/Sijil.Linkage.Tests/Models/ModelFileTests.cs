using System.Globalization;
using System.Text.Json;
using Shouldly;
using Sijil.Linkage.Models;
using Xunit;

namespace Sijil.Linkage.Tests.Models;

public sealed class ModelFileTests
{
    private const string Small = """
        {
          "version": 1,
          "link_type": "dedupe",
          "blocking_rules": [
            ["surname", "born"],
            ["e-mail"],
            { "on": ["first name", { "column": "surname", "transform": "prefix", "length": 3 }], "largest_block": 500 }
          ],
          "comparisons": [
            {
              "name": "surname",
              "values": ["surname"],
              "levels": [
                { "name": "same", "when": "exact", "m": 0.9, "u": 0.001, "term_frequency": 1 },
                { "name": "alike", "when": { "kind": "jaro_winkler", "at_least": 0.92 }, "m": 0.05, "u": 0.002 },
                { "name": "else", "when": "else", "m": 0.05, "u": 0.997 }
              ]
            }
          ],
          "prior": 0.0001
        }

        """;

    [Fact]
    public void A_small_model_is_written_as_a_person_would_write_it() =>
        ModelFile.Write(ModelFile.Read(Small, "small.json")).ShouldBe(Small.ReplaceLineEndings("\n"));

    [Fact]
    public void Whatever_is_written_is_read_back_whole()
    {
        for (ulong seed = 0; seed < 500; seed++)
        {
            var model = RandomModel.Draw(seed);
            ModelCheck.Faults(model).ShouldBeEmpty();
            var json = ModelFile.Write(model);
            var back = ModelFile.Read(json, "random.json");

            // The serializer shows every member of both models, and every bit of every number.
            JsonSerializer.Serialize(back).ShouldBe(JsonSerializer.Serialize(model));
            ModelFile.Write(back).ShouldBe(json);
        }
    }
#pragma warning disable RS0030 // a test may set the culture to show that nothing follows from it
    [Fact]
    public void The_bytes_do_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            var expected = ModelFile.Write(RandomModel.Draw(7));
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SY");
            ModelFile.Write(RandomModel.Draw(7)).ShouldBe(expected);
            ModelFile.Write(ModelFile.Read(expected, "a.json")).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
#pragma warning restore RS0030

    [Fact]
    public void Comments_and_a_last_comma_are_allowed() =>
        ModelFile
            .Read(Small.Replace("\"prior\": 0.0001", "// guessed\n \"prior\": 0.0001,"), "small.json")
            .Prior.ShouldBe(0.0001);

    [Theory]
    [InlineData(
        "\"version\": 1",
        "\"version\": 2",
        "line 2: version: found 2, expected 1, the only version that this program knows"
    )]
    [InlineData(
        "\"prior\"",
        "\"priors\"",
        "line 20: priors: found the unknown member \"priors\", expected one of version, link_type"
    )]
    [InlineData(
        "\"dedupe\"",
        "\"dedupe_only\"",
        "line 3: link_type: found \"dedupe_only\", expected one of link_and_dedupe, link, dedupe"
    )]
    [InlineData("\"dedupe\"", "3", "line 3: link_type: found 3, expected a text")]
    [InlineData(
        "\"exact\"",
        "\"exactly\"",
        "line 14: comparisons[0].levels[0].when: found \"exactly\", expected one of else, exact, jaro_winkler"
    )]
    [InlineData("0.0001", "1.5", "line 20: prior: found 1.5, expected a probability above 0 and below 1")]
    [InlineData("\"prior\": 0.0001", "\"prior\": 0", "line 20: prior: found 0,")]
    [InlineData("0.0001", "\"small\"", "line 20: prior: found \"small\", expected a number")]
    [InlineData("0.0001", "1e999", "prior: found 1e999, expected a number")]
    [InlineData(
        "\"m\": 0.9",
        "\"m\": 1",
        "line 14: comparisons[0].levels[0].m: found 1, expected a probability above 0 and below 1"
    )]
    [InlineData(
        "\"u\": 0.997",
        "\"u\": 0",
        "line 16: comparisons[0].levels[2].u: found 0, expected a probability above 0 and below 1"
    )]
    [InlineData(
        "\"at_least\": 0.92",
        "\"at_most\": 1",
        "line 15: comparisons[0].levels[1].when.at_least: found none, expected a number for jaro_winkler"
    )]
    [InlineData("0.92 }", "92 }", "comparisons[0].levels[1].when.at_least: found 92, expected a number from 0 to 1")]
    [InlineData(
        "0.92 }",
        "0.92, \"value\": 1 }",
        "comparisons[0].levels[1].when.value: found 1, expected a place among the 1 values"
    )]
    [InlineData("0.92 }", "0.92, \"q\": 3 }", "when.q: found 3, expected none: jaro_winkler takes no q")]
    [InlineData(
        "\"when\": \"else\"",
        "\"when\": \"exact\"",
        "line 16: comparisons[0].levels[2].when: found a last level that is not \"else\""
    )]
    [InlineData(
        "\"when\": \"exact\"",
        "\"when\": \"else\"",
        "line 14: comparisons[0].levels[0].when: found \"else\" before the last level"
    )]
    [InlineData(
        "\"length\": 3",
        "\"length\": 0",
        "line 7: blocking_rules[2].on[1].length: found 0, expected the number of characters"
    )]
    [InlineData(
        "\"transform\": \"prefix\"",
        "\"transform\": \"start\"",
        "line 7: blocking_rules[2].on[1].transform: found \"start\", expected one of text, prefix"
    )]
    [InlineData("[\"e-mail\"]", "[\"\"]", "line 6: blocking_rules[1].on[0]: found an empty name")]
    [InlineData("[\"e-mail\"]", "\"e-mail\"", "line 6: blocking_rules[1]: found \"e-mail\", expected an object")]
    [InlineData("500", "1", "blocking_rules[2].largest_block: found 1, expected at least 2 records")]
    [InlineData("500", "1.5", "blocking_rules[2].largest_block: found 1.5, expected a whole number")]
    [InlineData("\"values\": [\"surname\"]", "\"values\": []", "line 12: comparisons[0].values: found none")]
    [InlineData(
        "\"name\": \"alike\"",
        "\"name\": \"same\"",
        "line 15: comparisons[0].levels[1].name: found \"same\" a second time"
    )]
    [InlineData("\"name\": \"alike\",", "", "line 15: comparisons[0].levels[1]: found no \"name\", expected \"name\"")]
    [InlineData(
        "\"prior\": 0.0001",
        "\"prior\": 0.1, \"prior\": 0.2",
        "line 20: prior: found the member a second time"
    )]
    [InlineData("\"prior\": 0.0001", "\"threshold\": 2", "line 20: threshold: found 2")]
    [InlineData(
        "\"prior\": 0.0001",
        "\"training\": { \"rules\": [\"town\"] }",
        "training.rules[0]: found \"town\", expected the name of a blocking rule: surname + born; e-mail"
    )]
    [InlineData(
        "\"prior\": 0.0001",
        "\"training\": { \"seed\": -1 }",
        "training.seed: found -1, expected a whole number from 0"
    )]
    [InlineData(
        "\"prior\": 0.0001",
        "\"list_priors\": [{ \"left\": \"a\", \"right\": \"b\", \"prior\": 1 }]",
        "list_priors[0].prior: found 1"
    )]
    [InlineData(
        "\"prior\": 0.0001",
        "\"columns\": [{ \"name\": \"born\", \"clean\": [\"upper\"] }]",
        "columns[0].clean[0]: found \"upper\", expected one of lower, words, digits, plain_letters"
    )]
    [InlineData("\"prior\": 0.0001", "\"prior\": ", "line 21: found something that is not JSON")]
    [InlineData(
        "\"surname\", \"born\"",
        "{ \"column\": \"born\", \"transform\": \"match\", \"pattern\": \"(\" }",
        "blocking_rules[0].on[0].pattern: found \"(\", expected a regular expression"
    )]
    public void What_is_wrong_is_said_in_one_line(string text, string instead, string message)
    {
        Small.ShouldContain(text);
        var at = Small.IndexOf(text, StringComparison.Ordinal);
        var fault = Should.Throw<ModelException>(() =>
            ModelFile.Read(Small[..at] + instead + Small[(at + text.Length)..], "small.json")
        );
        fault.Message.ShouldStartWith("small.json");
        fault.Message.ShouldContain(message);
        fault.Message.ShouldNotContain("\n");
    }

    [Theory]
    [InlineData("", "is not JSON")]
    [InlineData("[]", "found a list, expected an object")]
    [InlineData("{}", "found no \"blocking_rules\"")]
    [InlineData("{ \"blocking_rules\": [], \"comparisons\": [] }", "blocking_rules: found none")]
    [InlineData("{ \"blocking_rules\": [[\"a\"]], \"comparisons\": [] }", "comparisons: found none")]
    [InlineData("{} {}", "is not JSON")]
    [InlineData("{ \"link_type\": \"\\ud800\" }", "not well-formed Unicode")]
    [InlineData("{ \"blocking_rules_to_generate_predictions\": [] }", "found settings saved by Splink")]
    public void What_is_no_model_is_refused(string json, string message) =>
        Should.Throw<ModelException>(() => ModelFile.Read(json, "a.json")).Message.ShouldContain(message);

    [Fact]
    public void Size_and_depth_are_limited()
    {
        Should
            .Throw<ModelException>(() => ModelFile.Read(new string(' ', 9_000_000), "a.json"))
            .Message.ShouldContain("expected at most 8388608");
        Should
            .Throw<ModelException>(() => ModelFile.Read(new string('[', 100_000), "a.json"))
            .Message.ShouldContain("nested at most 64 deep");
    }

    [Fact]
    public void A_model_made_in_code_is_checked_too()
    {
        var model = RandomModel.Draw(1) with { Prior = 0 };
        Should
            .Throw<ModelException>(() => ModelFile.Write(model))
            .Message.ShouldBe("the model: prior: found 0, expected a probability above 0 and below 1.");
    }
}
