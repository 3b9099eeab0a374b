using System.Globalization;
using System.Text.Json;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Strata;

namespace Sijil.Estimation.Tests.Strata;

public sealed class StrataJsonTests
{
    private static readonly CaptureStratum[] Strata =
    [
        StrataTables.Stratum("place/month", "n/1", "100:60 010:60 001:50 101:20 011:20"),
        StrataTables.Stratum("place/month", "n/2", "100:5 010:5 001:5 101:1 011:1"),
        StrataTables.Stratum("place/month", "s/1", "100:40 010:60 001:40"),
    ];

#pragma warning disable RS0030 // The ambient culture is what one of the tests is about.
    private static StrataReport Report(CultureInfo? culture = null)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture ?? before;
            return StratifiedEstimate.Of(
                Strata,
                StratumMethods.Decomposable(draws: 100),
                new StrataSettings { Neighbours = StratumNeighbours.Along("month") }
            );
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
#pragma warning restore RS0030

    [Fact]
    public void Every_stratum_says_how_it_ended()
    {
        using var json = JsonDocument.Parse(StrataJson.Write(Report()));
        var strata = json.RootElement.GetProperty("strata");

        strata
            .EnumerateArray()
            .Select(s => s.GetProperty("standing").GetString())
            .ShouldBe(["pooled", "pooled", "refused"]);
        strata[1].GetProperty("pooled_with")[0][1].GetString().ShouldBe("1");
        strata[1].GetProperty("refused").GetString().ShouldBe("too-few-people");
        strata[0].GetProperty("refused").ValueKind.ShouldBe(JsonValueKind.Null);
        strata[2].GetProperty("figure").ValueKind.ShouldBe(JsonValueKind.Null);
        strata[2].GetProperty("refused").GetString().ShouldBe("lists-never-overlap");
        strata[2].GetProperty("values").GetProperty("place").GetString().ShouldBe("s");
        strata[2].GetProperty("table_sha256").GetString().ShouldBe(Strata[2].Table.Sha256);
    }

    [Fact]
    public void A_total_with_a_refused_stratum_has_no_upper_end()
    {
        using var json = JsonDocument.Parse(StrataJson.Write(Report()));
        var total = json.RootElement.GetProperty("total");

        total.GetProperty("at_most").ValueKind.ShouldBe(JsonValueKind.Null);
        total.GetProperty("observed_in_refused").GetDouble().ShouldBe(140);
        total
            .GetProperty("at_least")
            .GetDouble()
            .ShouldBe(total.GetProperty("if_independent").GetProperty("lower").GetDouble() + 140, 1e-5);
        json.RootElement.GetProperty("notices")
            .EnumerateArray()
            .Select(n => n.GetProperty("code").GetString())
            .ShouldBe([StrataNotices.StrataIndependent, StrataNotices.StrataPooled, StrataNotices.StrataRefused]);
    }

    [Fact]
    public void The_bytes_do_not_depend_on_the_culture() =>
        StrataJson
            .Write(Report(CultureInfo.GetCultureInfo("ar-SA")))
            .ShouldBe(StrataJson.Write(Report(CultureInfo.GetCultureInfo("de-DE"))));

    [Fact]
    public void The_hash_is_of_strata_and_tables_and_not_of_their_order()
    {
        string Hash(params CaptureStratum[] strata) =>
            StratifiedEstimate.Of(strata, StratumMethods.Decomposable(draws: 10)).InputSha256;

        var hash = Hash(Strata);
        Hash([.. Strata.Reverse()]).ShouldBe(hash);
        Hash(Strata[0], Strata[1]).ShouldNotBe(hash);
        Hash(Strata[0], Strata[1] with { Values = ["n", "3"] }, Strata[2]).ShouldNotBe(hash);
        Hash(Strata[0] with { Table = Strata[2].Table }, Strata[1], Strata[2] with { Table = Strata[0].Table })
            .ShouldNotBe(hash);
    }
}
