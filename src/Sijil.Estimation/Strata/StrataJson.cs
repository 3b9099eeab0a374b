using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sijil.Estimation.Numerics;
using Sijil.Estimation.Reporting;

namespace Sijil.Estimation.Strata;

/// <summary>Writes a report by strata as JSON; the bytes are the same on every system: UTF-8, line feeds, rounded numbers.</summary>
public static class StrataJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The JSON of a report, ending in a line feed: what was asked, the total, every stratum, notices.</summary>
    public static string Write(StrataReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("input_sha256", report.InputSha256);
            json.WriteString("version", EstimateReport.Version);
            json.WriteNumber("seed", report.Settings.Seed);
            json.WriteNumber("level", report.Settings.Level);
            json.WriteNumber("observed", report.Observed);
            json.WriteNumber("with_missing_values", report.WithMissingValues);
            json.WriteNumber("fillings", report.Fillings);
            json.WriteBoolean("complete_cases_only", report.IsCompleteCasesOnly);
            Total(json, report.Total);
            json.WriteStartArray("strata");
            foreach (var stratum in report.Strata)
            {
                Stratum(json, report, stratum);
            }

            json.WriteEndArray();
            json.WriteStartArray("notices");
            foreach (var notice in report.Notices)
            {
                json.WriteStartObject();
                Reason(json, "code", "text", notice);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Total(Utf8JsonWriter json, StrataTotal total)
    {
        json.WriteStartObject("total");
        json.WriteNumber("estimated_strata", total.EstimatedStrata);
        json.WriteNumber("refused_strata", total.RefusedStrata);
        Number(json, "observed_in_refused", total.ObservedInRefused);
        Number(json, "at_least", total.AtLeast);
        Number(json, "at_most", total.AtMost);
        Figure(json, "if_independent", total.Independent);
        Figure(json, "if_together", total.Comonotone);
        json.WriteEndObject();
    }

    private static void Stratum(Utf8JsonWriter json, StrataReport report, StratumReport stratum)
    {
        json.WriteStartObject();
        json.WriteStartObject("values");
        foreach (var (column, value) in report.Columns.Zip(stratum.Name.Values))
        {
            json.WriteString(column, value);
        }

        json.WriteEndObject();
        Number(json, "observed", stratum.Observed);
        json.WriteString(
            "standing",
            stratum.Standing switch
            {
                StratumStanding.Estimated => "estimated",
                StratumStanding.Pooled => "pooled",
                _ => "refused",
            }
        );
        Names(json, "pooled_with", stratum.PooledWith);
        Figure(json, "figure", stratum.Figure);
        Reason(json, "refused", "reason", stratum.Refusal);
        Names(json, "pooled_in_vain_with", stratum.FailedPool?.With ?? []);
        Reason(json, "pool_refused", "pool_reason", stratum.FailedPool?.Refusal);
        json.WriteStartArray("lists_left_out");
        foreach (var list in stratum.ListsLeftOut)
        {
            json.WriteStringValue(list);
        }

        json.WriteEndArray();
        json.WriteString("table_sha256", stratum.TableSha256);
        json.WriteEndObject();
    }

    private static void Figure(Utf8JsonWriter json, string name, CombinedFigure? figure)
    {
        if (figure is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        Number(json, "observed", figure.Observed);
        Number(json, "mean", figure.Mean);
        Number(json, "median", figure.Median);
        Number(json, "lower", figure.Lower);
        Number(json, "upper", figure.Upper);
        Number(json, "share_of_missing", figure.Combination.ShareOfMissing);
        json.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter json, string name, IEnumerable<StratumName> names)
    {
        json.WriteStartArray(name);
        foreach (var each in names)
        {
            json.WriteStartArray();
            foreach (var value in each.Values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Reason(Utf8JsonWriter json, string code, string text, Notice? notice)
    {
        json.WriteString(code, notice?.Code);
        json.WriteString(text, notice?.Text);
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (PrintedNumber.Of(value) is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
