using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Casebook.Publishing.Report.Sections;

/// <summary>The estimate by model, and the models that were refused with their reason.</summary>
internal static class Models
{
    /// <summary>Writes the section.</summary>
    public static void Write(SectionWriter section)
    {
        var (data, words) = (section.Data, section.Words);
        section.Open("models");
        var lines = ReportOrder.Estimates(data);
        if (lines.Count == 0)
        {
            section.Nothing("models.none");
        }
        else
        {
            section.Paragraph(words.Say("models.text"));
            var marked = lines.Exists(line => ReportOrder.IsHeadline(data, line));
            section.Figure(
                "models",
                Seen(section, lines),
                Table(section, ReportOrder.Numbered(section.Data)),
                marked ? words.Say("models.thick") : null
            );
        }
        ModelCloud.Write(section);
        WriteRefused(section);
        WriteAssumptions(section);
        section.Close();
    }

    private static HtmlTable Table(SectionWriter section, List<EstimateLine> lines)
    {
        var words = section.Words;
        var table = new HtmlTable(
            words.Say("models.title"),
            section.TextColumn("models.method"),
            section.TextColumn("models.model"),
            section.NumberColumn("models.lower"),
            section.NumberColumn("models.upper"),
            section.NumberColumn("models.point"),
            section.NumberColumn("models.aic"),
            section.NumberColumn("models.weight")
        );
        foreach (var line in lines)
        {
            var method = ModelNames.Method(section, line.Method);
            table.Row(
                ReportOrder.IsHeadline(section.Data, line)
                    ? new Fragment($"{method.Html} <span class=\"mark\">{words.Say("models.headline").Html}</span>")
                    : method,
                ModelNames.Model(line.Model),
                line.Lower is { } lower ? words.Number(lower) : Fragment.Text("–"),
                line.Upper is { } upper ? words.Number(upper)
                    : line.Lower is null ? Fragment.Text("–")
                    : words.Say("models.open"),
                line.Estimate is { } estimate ? words.Number(estimate) : Fragment.Text("–"),
                line.Aic is { } aic ? words.Fraction(aic, 1) : Fragment.Text("–"),
                line.AicWeight is { } weight ? words.Fraction(weight, 3) : Fragment.Text("–")
            );
        }
        return table;
    }

    private static Fragment Seen(SectionWriter section, List<EstimateLine> lines)
    {
        var words = section.Words;
        var lower = words.Number(lines.Min(line => line.Lower!.Value));
        var upper = words.Number(lines.Max(line => line.Upper ?? line.Estimate ?? line.Lower!.Value));
        return lines.Count == 1
            ? words.Say("models.seen.one", ("lower", lower), ("upper", upper))
            : words.Say(
                "models.seen",
                ("models", words.Count(lines.Count, "model")),
                ("lower", lower),
                ("upper", upper)
            );
    }

    private static void WriteRefused(SectionWriter section)
    {
        var words = section.Words;
        var refused = ReportOrder.Refused(section.Data);
        if (refused.Count == 0)
        {
            return;
        }
        section.Html.Element("h3", words.Say("models.refused.title"));
        var table = new HtmlTable(
            words.Say("models.refused.title"),
            section.TextColumn("models.method"),
            section.TextColumn("models.model"),
            section.TextColumn("models.refused.reason")
        );
        foreach (var line in refused)
        {
            table.Row(
                ModelNames.Method(section, line.Method),
                ModelNames.Model(line.Model),
                ModelNames.Reason(section, line.Refused, line.RefusedArabic) ?? Fragment.Text("–")
            );
        }
        section.Table(table, words.Say("models.refused.title"));
    }

    private static void WriteAssumptions(SectionWriter section)
    {
        var words = section.Words;
        var table = new HtmlTable(
            words.Say("models.assumptions.title"),
            section.TextColumn("models.method"),
            section.TextColumn("models.assumption")
        );
        var methods = section.Data.Estimates.Select(line => line.Method).Distinct(StringComparer.Ordinal);
        var known = methods.Where(method => words.TextOrNull("assumption." + method) is not null).ToList();
        if (known.Count == 0)
        {
            return;
        }
        section.Html.Element("h3", words.Say("models.assumptions.title"));
        foreach (var method in known)
        {
            table.Row(ModelNames.Method(section, method), words.Say("assumption." + method));
        }
        section.Table(table, words.Say("models.assumptions.title"));
    }
}
