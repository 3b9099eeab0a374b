using System.Text.Json;
using Sijil.Estimation.Reporting;

namespace Sijil.Estimation.Tests.Reporting;

public class EstimateJsonTests
{
    [Fact]
    public void Every_line_has_the_fields_of_the_contract()
    {
        var report = SideBySide.Of(OpenTables.Of("spina_ny_3"));
        using var json = JsonDocument.Parse(EstimateJson.Write(report));

        var lines = json.RootElement.EnumerateArray().ToArray();
        lines.Length.ShouldBe(report.Lines.Length + report.Models.Count(m => m.Weight is not null));
        foreach (var line in lines)
        {
            foreach (
                var field in "method observed estimate lower upper level model diagnostics refused reason seed input_sha256 version".Split(
                    ' '
                )
            )
            {
                line.TryGetProperty(field, out _).ShouldBeTrue(field);
            }
        }

        lines.Count(l => l.GetProperty("headline").GetBoolean()).ShouldBe(1);
        lines[0].GetProperty("input_sha256").GetString().ShouldBe(OpenTables.Of("spina_ny_3").Sha256);
        lines[0].GetProperty("version").GetString().ShouldBe("0.1.0");
    }

    [Fact]
    public void A_refused_line_has_a_code_a_reason_and_no_number()
    {
        using var json = JsonDocument.Parse(EstimateJson.Write(SideBySide.Of(OpenTables.Of("sim_nooverlap_3"))));

        foreach (var line in json.RootElement.EnumerateArray())
        {
            line.GetProperty("estimate").ValueKind.ShouldBe(JsonValueKind.Null);
            line.GetProperty("refused").GetString().ShouldBe("lists-never-overlap");
            line.GetProperty("reason").GetString()!.ShouldStartWith("Nobody is on two lists");
        }
    }

    [Fact]
    public void Two_runs_give_the_same_bytes() =>
        EstimateJson
            .Write(SideBySide.Of(OpenTables.Of("congenital_mass_5")))
            .ShouldBe(EstimateJson.Write(SideBySide.Of(OpenTables.Of("congenital_mass_5"))));

    [Fact]
    public void Strata_are_named()
    {
        var report = SideBySide.Of(OpenTables.Of("spina_ny_3"));
        using var json = JsonDocument.Parse(EstimateJson.Write([("north", report), ("south", report)]));

        json.RootElement[0].GetProperty("stratum").GetString().ShouldBe("north");
        json.RootElement.EnumerateArray().Last().GetProperty("stratum").GetString().ShouldBe("south");
    }
}
