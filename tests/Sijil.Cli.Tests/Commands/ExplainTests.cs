using System.Text.Json;

namespace Sijil.Cli.Tests.Commands;

/// <summary>Names of persons who do not exist.</summary>
public sealed class ExplainTests
{
    [Fact]
    public void One_name_is_shown_raw_cleaned_folded_and_in_units()
    {
        var run = Run.Of("explain", "أحمـد عبد الله حسن الأشقر");

        run.ExitCode.ShouldBe(0);
        run.Remarks.ShouldBeEmpty();
        var text = Bare(run.Output);
        text.ShouldContain("read: أحم⟨U+0640⟩د عبد الله حسن الأشقر");
        text.ShouldContain("cleaned: أحمد عبد الله حسن الأشقر");
        text.ShouldContain("⟨U+0640⟩ removed");
        text.ShouldContain("folded: احمد عبد الله حسن الاشقر");
        text.ShouldContain("أ becomes ا");
        text.ShouldContain("the forms of alef are one letter");
        text.ShouldContain("given name: أحمد");
        text.ShouldContain("father: عبد الله");
        text.ShouldContain("grandfather: حسن");
        text.ShouldContain("family: الأشقر");
    }

    [Fact]
    public void Every_step_has_words_in_both_languages()
    {
        const string Name =
            "ﺍﻷﺷﻘﺮ مُحمّـد گريم فاطمة مؤيد علاء یاسین 1 ئازاد\u200F  ا\u0654حمد \uFFFD ’ داوود عبد الله ٣";
        foreach (
            var (language, pattern) in new[] { ("en", "[a-z]+ [a-z]+"), ("ar", "[\u0600-\u06FF]+ [\u0600-\u06FF]+") }
        )
        {
            var run = Run.Of("explain", Name, "--json", "--language", language);

            var steps = Json(run).GetProperty("names")[0].GetProperty("steps").EnumerateArray().ToList();
            steps.Count.ShouldBeGreaterThan(14);
            foreach (var step in steps)
            {
                step.GetProperty("why").GetString()!.ShouldMatch(pattern);
            }
        }
    }

    [Fact]
    public void Two_names_are_laid_side_by_side_with_the_starting_weights()
    {
        var run = Run.Of("explain", "محمد احمد حسن الاشقر", "محمد احمد سعيد الاشقر", "--json");

        var comparison = Json(run).GetProperty("comparison");
        var units = comparison.GetProperty("units").EnumerateArray().ToList();
        units
            .Select(unit => unit.GetProperty("role").GetString())
            .ShouldBe(["given", "father", "grandfather", "family"]);
        units.Select(unit => unit.GetProperty("agreement").GetString()).ShouldBe(["same", "same", "different", "same"]);
        units[2].GetProperty("left").GetString().ShouldBe("حسن");
        units[2].GetProperty("right").GetString().ShouldBe("سعيد");

        // log2(m/u) of the rates that learning starts from; a different grandfather is bounded at -3 only from above.
        Bits(units[0]).ShouldBe(Math.Log2(0.95 / 0.03), 0.001);
        Bits(units[1]).ShouldBe(Math.Log2(0.946 / 0.024), 0.001);
        Bits(units[2]).ShouldBe(Math.Log2(0.012 / 0.92), 0.001);
        Bits(units[3]).ShouldBe(Math.Log2(0.944 / 0.002), 0.001);
        units[0].GetProperty("cost_bits").GetDouble().ShouldBe(0);
        units[2]
            .GetProperty("cost_bits")
            .GetDouble()
            .ShouldBe(Math.Log2(0.946 / 0.03) - Math.Log2(0.012 / 0.92), 0.001);
        Bits(comparison).ShouldBe(units.Sum(Bits), 0.001);
    }

    [Fact]
    public void A_grandfather_left_out_shifts_nothing()
    {
        var run = Run.Of("explain", "محمد احمد حسن الاشقر", "محمد احمد الاشقر", "--json");

        var units = Json(run).GetProperty("comparison").GetProperty("units").EnumerateArray().ToList();
        units.Select(unit => unit.GetProperty("agreement").GetString()).ShouldBe(["same", "same", "missing", "same"]);
        Bits(units[2]).ShouldBe(0);
    }

    [Fact]
    public void Units_in_different_places_are_laid_side_by_side()
    {
        string[] names = ["محمد احمد حسن الاشقر", "محمد سعيد احمد حسن الاشقر"];
        var comparison = Json(Run.Of("explain", names[0], names[1], "--json")).GetProperty("comparison");

        var father = comparison.GetProperty("units")[1];
        father.GetProperty("left").GetString().ShouldBe("احمد");
        father.GetProperty("right").GetString().ShouldBe("احمد");
        father.GetProperty("right_role").GetString().ShouldBe("grandfather");
        father.GetProperty("agreement").GetString().ShouldBe("close");
        var grandfather = comparison.GetProperty("units")[2];
        grandfather.GetProperty("left").GetString().ShouldBe("حسن");
        grandfather.GetProperty("right").GetString().ShouldBe("حسن");
        grandfather.GetProperty("right_role").GetString().ShouldBe("other");
        comparison.GetProperty("left_over").EnumerateArray().Select(unit => unit.GetString()).ShouldBe(["سعيد"]);

        var text = Bare(Run.Of("explain", names[0], names[1]).Output);
        text.ShouldContain("in different places, where it counts for less");
        text.ShouldContain("laid against nothing: سعيد");
    }

    [Fact]
    public void Two_scripts_are_compared_and_said_in_Arabic()
    {
        var run = Run.Of("explain", "محمد احمد حسن الاشقر", "Mohammed Ahmed Hassan Al-Ashqar", "--language", "ar");

        var text = Bare(run.Output);
        text.ShouldContain("الاسم الأول: محمد | Mohammed: متطابق");
        text.ShouldContain("المجموع: +");
        text.ShouldContain("بالحرف اللاتيني");
        text.ShouldNotContain("given");
    }

    [Fact]
    public void What_names_nobody_is_not_compared()
    {
        var run = Run.Of("explain", "مجهول الهوية", "محمد احمد حسن");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("a person who is not identified");
        run.Output.ShouldContain("cannot be compared");
        Run.Of("explain", "مجهول الهوية", "محمد احمد حسن", "--json").Output.ShouldContain("\"comparison\": null");
    }

    [Fact]
    public void What_a_name_says_of_sex_is_said_as_a_probability_with_its_basis()
    {
        var text = Bare(Run.Of("explain", "نور نادر القصار").Output);
        text.ShouldContain("what the name says of sex: a woman or girl with probability 9");
        text.ShouldContain("in the name tables 18 men and 225 women bear it");
        text.ShouldContain("nothing is filled in");
        Bare(Run.Of("explain", "نور نادر القصار", "--language", "ar").Output).ShouldContain("امرأة أو فتاة باحتمال");
        var gender = Json(Run.Of("explain", "نور نادر القصار", "--json")).GetProperty("names")[0].GetProperty("gender");
        gender.GetProperty("female").GetDouble().ShouldBeInRange(0.9, 0.99);
        gender.GetProperty("clues")[0].GetProperty("basis").GetString().ShouldBe("given_name");
        Run.Of("explain", "مجهول الهوية", "--json").Output.ShouldContain("\"gender\": null");
    }

    [Fact]
    public void The_order_of_a_list_can_be_given()
    {
        var text = Bare(Run.Of("explain", "Ana García López", "--order", "given_paternal_maternal").Output);
        text.ShouldContain("mother's family: López");
        text.ShouldContain("  family: García");
        var run = Run.Of("explain", "Ana García", "--order", "backwards");
        run.ExitCode.ShouldBe(2);
        run.Fault.ShouldContain("given_patronymic_family");
    }

    [Fact]
    public void Scripts_are_named()
    {
        Run.Of("explain", "Олена Коваль").Output.ShouldContain("Cyrillic script");
        Run.Of("explain", "שלום כהן").Output.ShouldContain("Hebrew script");
    }

    [Fact]
    public void Damage_is_pointed_out_with_a_proposal() =>
        Bare(Run.Of("explain", "Ù…Ø\u00ADÙ…Ø¯ Ø\u00ADØ³Ù†").Output).ShouldContain("looks damaged; perhaps: محمد حسن");

    [Fact]
    public void A_foreign_language_and_a_third_name_are_refused()
    {
        Run.Of("explain", "محمد", "--language", "xx").Fault.ShouldContain("--language is en or ar");
        Run.Of("explain", "محمد", "احمد", "حسن").ExitCode.ShouldNotBe(0);
        Run.Of("explain").ExitCode.ShouldNotBe(0);
    }

    private static double Bits(JsonElement element) => element.GetProperty("weight_bits").GetDouble();

    private static JsonElement Json(Run run)
    {
        using var document = JsonDocument.Parse(run.Output);
        return document.RootElement.Clone();
    }

    // Without the isolates that keep names whole among words of the other direction.
    private static string Bare(string text) =>
        text.Replace("\u2068", "", StringComparison.Ordinal).Replace("\u2069", "", StringComparison.Ordinal);
}
