using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Casebook.Publishing.Report.Sections;

/// <summary>How methods, models and reasons for refusal are worded.</summary>
internal static class ModelNames
{
    /// <summary>The method in words, or its own name where the dictionary does not know it.</summary>
    public static Fragment Method(SectionWriter section, string method) =>
        section.Words.TextOrNull("method." + method) is { } known ? Fragment.Text(known) : Fragment.Code(method);

    /// <summary>A model is a formula: never translated, never turned around. A dash where the method is not one model.</summary>
    public static Fragment Model(string model) =>
        model.Length == 0 ? Fragment.Text("–") : Fragment.Code(model, keepTogether: model.Length <= 24);

    /// <summary>The method and, where it is one model, its formula.</summary>
    public static Fragment MethodAndModel(SectionWriter section, EstimateLine line)
    {
        var method = Method(section, line.Method);
        return line.Model.Length == 0 ? method : new Fragment($"{method.Html} {Model(line.Model).Html}");
    }

    /// <summary>A reason in the language of the page where there is one, otherwise in English and marked so; null when there is none.</summary>
    public static Fragment? Reason(SectionWriter section, string? english, string? arabic)
    {
        if (section.Words.Language == "ar" && arabic is { Length: > 0 })
        {
            return Fragment.Data(arabic);
        }
        if (english is not { Length: > 0 })
        {
            return null;
        }
        return section.Words.Language == "en"
            ? Fragment.Data(english)
            : new Fragment($"<span lang=\"en\" dir=\"ltr\" class=\"foreign\">{Fragment.Data(english).Html}</span>");
    }
}
