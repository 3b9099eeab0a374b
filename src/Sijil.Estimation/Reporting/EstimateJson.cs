using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sijil.Estimation.Reporting;

/// <summary>
/// Writes reports as the JSON of <c>sijil estimate --json</c>: an array with one object for each stratum and method. The bytes are the same
/// on every system: UTF-8, line feeds, rounded numbers.
/// </summary>
public static class EstimateJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The JSON of one report, ending in a line feed.</summary>
    public static string Write(EstimateReport report) => Write([(null, report)]);

    /// <summary>The JSON of reports by stratum, in the order given, ending in a line feed.</summary>
    /// <param name="strata">What to call each stratum (null to leave it out) and its report.</param>
    public static string Write(IEnumerable<(string? Stratum, EstimateReport Report)> strata)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            foreach (var (stratum, report) in strata)
            {
                foreach (var line in report.Lines)
                {
                    Line(json, stratum, report, line, false);
                }

                foreach (var line in report.Models.Where(m => m.Weight is not null))
                {
                    Line(json, stratum, report, line, true);
                }
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Line(
        Utf8JsonWriter json,
        string? stratum,
        EstimateReport report,
        EstimateLine line,
        bool isModel
    )
    {
        json.WriteStartObject();
        if (stratum is not null)
        {
            json.WriteString("stratum", stratum);
        }

        json.WriteString("method", line.Method);
        json.WriteNumber("observed", line.Observed);
        Number(json, "estimate", line.Estimate);
        Number(json, "lower", line.Lower);
        Number(json, "upper", line.Upper);
        json.WriteNumber("level", line.Level);
        json.WriteString("model", line.Model);
        json.WriteBoolean("headline", !isModel && ReferenceEquals(line, report.Headline));
        json.WriteString("assumption", line.Assumption);
        Diagnostics(json, report, line);
        json.WriteString("refused", line.Refusal?.Code);
        json.WriteString("reason", line.Refusal?.Text);
        if (line.Seed is { } seed)
        {
            json.WriteNumber("seed", seed);
        }
        else
        {
            json.WriteNull("seed");
        }

        json.WriteString("input_sha256", report.InputSha256);
        json.WriteString("version", EstimateReport.Version);
        json.WriteEndObject();
    }

    private static void Diagnostics(Utf8JsonWriter json, EstimateReport report, EstimateLine line)
    {
        json.WriteStartObject("diagnostics");
        Number(json, "standard_error", line.StandardError);
        Number(json, "aic", line.Aic);
        Number(json, "bic", line.Bic);
        Number(json, "weight", line.Weight);
        Number(json, "akaike_weight", line.AkaikeWeight);
        Number(json, "deviance", line.Deviance);
        Number(json, "degrees_of_freedom", line.DegreesOfFreedom);
        Number(json, "fit_probability", line.FitProbability);
        foreach (var diagnostic in line.Diagnostics)
        {
            Number(json, diagnostic.Name, diagnostic.Value);
        }

        json.WriteStartArray("notices");
        foreach (var notice in line.Notices)
        {
            json.WriteStringValue(notice.Code);
        }

        json.WriteEndArray();
        if (line.Method == Method.Range)
        {
            Headline(json, report);
        }

        json.WriteEndObject();
    }

    private static void Headline(Utf8JsonWriter json, EstimateReport report)
    {
        Texts(json, "lists_used", report.ListsUsed);
        Texts(json, "lists_left_out", report.ListsLeftOut);
        json.WriteNumber("models_looked_at", report.Models.Length);
        json.WriteNumber("models_refused", report.Models.Count(m => m.Refusal is not null));
        json.WriteNumber("models_in_range", report.Models.Count(m => m.Weight is not null));
        json.WriteStartArray("warnings");
        foreach (var warning in report.Warnings)
        {
            json.WriteStartObject();
            json.WriteString("code", warning.Code);
            json.WriteString("text", warning.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
