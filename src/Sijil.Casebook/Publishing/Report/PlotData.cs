using System.Text;
using System.Text.Json;
using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Casebook.Publishing.Report.Wording;

namespace Sijil.Casebook.Publishing.Report;

/// <summary>The numbers and words that the scripts draw with, as JSON that is safe inside a script element.</summary>
internal static class PlotData
{
    private static readonly string[] NotForPlots = ["what.", "figures.", "links.", "chains.", "check.", "warnings."];

    /// <summary>The JSON. Everything but ASCII letters and digits in text is escaped, so no name can end the element.</summary>
    public static string Json(ReportData data)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("version", data.Version);
            json.WriteString("input", data.InputSha256);
            json.WriteBoolean("synthetic", data.IsSynthetic);
            WriteWords(json);
            WriteLists(json, data);
            WriteOverlap(json, data);
            WriteDeaths(json, data);
            WriteAges(json, data);
            WriteCompleteness(json, data);
            WriteWeights(json, data);
            WriteModels(json, data);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void WriteWords(Utf8JsonWriter json)
    {
        json.WriteStartObject("words");
        foreach (var words in new[] { Phrases.English, Phrases.Arabic })
        {
            json.WriteStartObject(words.Language);
            foreach (var key in words.Keys)
            {
                if (!NotForPlots.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal)))
                {
                    json.WriteString(key, words.Text(key));
                }
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteLists(Utf8JsonWriter json, ReportData data)
    {
        json.WriteStartArray("lists");
        for (var i = 0; i < data.Lists.Length; i++)
        {
            json.WriteStartObject();
            json.WriteString("en", ListLabels.Letter("en", i));
            json.WriteString("ar", ListLabels.Letter("ar", i));
            json.WriteString("name", VisibleText.Of(ListLabels.Name(data.Lists[i])));
            json.WriteNumber("people", data.Lists[i].People);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteOverlap(Utf8JsonWriter json, ReportData data)
    {
        json.WriteStartArray("overlap");
        foreach (var cell in ReportOrder.Overlap(data))
        {
            json.WriteStartObject();
            json.WriteString("pattern", cell.Pattern);
            json.WriteNumber("people", cell.People);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteDeaths(Utf8JsonWriter json, ReportData data)
    {
        json.WriteStartArray("deaths");
        foreach (var month in data.DeathsByMonth)
        {
            json.WriteStartObject();
            json.WriteString("month", month.Label);
            json.WriteNumber("people", month.Count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteAges(Utf8JsonWriter json, ReportData data)
    {
        json.WriteStartArray("ages");
        foreach (var group in ReportOrder.AgeGroups(data))
        {
            foreach (var cell in data.AgeSex.Where(cell => cell.AgeGroup == group))
            {
                json.WriteStartObject();
                json.WriteString("group", group);
                json.WriteBoolean("known", ReportOrder.LowerAge(group) != int.MaxValue);
                json.WriteString("sex", cell.Sex is "male" or "female" ? cell.Sex : "unknown");
                json.WriteNumber("people", cell.People);
                json.WriteEndObject();
            }
        }
        json.WriteEndArray();
    }

    private static void WriteCompleteness(Utf8JsonWriter json, ReportData data)
    {
        json.WriteStartArray("complete");
        foreach (var field in ReportOrder.Fields(data))
        {
            for (var i = 0; i < data.Lists.Length; i++)
            {
                var key = data.Lists[i].Key;
                var cell = data.Completeness.FirstOrDefault(cell => cell.List == key && cell.Field == field);
                json.WriteStartObject();
                json.WriteNumber("list", i);
                json.WriteString("field", VisibleText.Of(field));
                WriteNumber(json, "share", cell?.Share);
                json.WriteString("en", Percent(Phrases.English, cell));
                json.WriteString("ar", Percent(Phrases.Arabic, cell));
                json.WriteEndObject();
            }
        }
        json.WriteEndArray();
    }

    private static string Percent(Phrases words, CompletenessCell? cell) =>
        cell is null ? "–" : PlainText.Of(words.Percent(cell.Share));

    private static void WriteWeights(Utf8JsonWriter json, ReportData data)
    {
        json.WriteStartArray("weights");
        foreach (var bin in data.Weights)
        {
            json.WriteStartObject();
            json.WriteNumber("from", bin.From);
            json.WriteNumber("to", bin.To);
            json.WriteNumber("pairs", bin.Pairs);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartObject("band");
        json.WriteNumber("lower", data.Band.Lower);
        json.WriteNumber("upper", data.Band.Upper);
        json.WriteEndObject();
    }

    private static void WriteModels(Utf8JsonWriter json, ReportData data)
    {
        json.WriteStartArray("models");
        foreach (var line in ReportOrder.Estimates(data))
        {
            json.WriteStartObject();
            json.WriteString("method", VisibleText.Of(line.Method));
            json.WriteString("model", VisibleText.Of(line.Model));
            WriteNumber(json, "lower", line.Lower);
            WriteNumber(json, "upper", line.Upper);
            WriteNumber(json, "estimate", line.Estimate);
            WriteNumber(json, "aic", line.Aic);
            WriteNumber(json, "weight", line.AicWeight);
            json.WriteBoolean("headline", ReportOrder.IsHeadline(data, line));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? number)
    {
        // JSON has no infinity: a range without upper end is open, as one that is not given.
        if (number is { } value && double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
