using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>Acts and what they say openly, in words of both languages.</summary>
internal static class ActWords
{
    private const int ShownOfHash = 12;
    private const int LengthOfHash = 64;

    private static readonly Dictionary<string, SiteText> Kinds = new(StringComparer.Ordinal)
    {
        ["started"] = new("The casebook was begun", "بدأ العمل"),
        ["document-kept"] = new("A file was kept", "حُفظ ملف"),
        ["release-declared"] = new("A file was declared a release of a list", "أُعلن ملف إصداراً من قائمة"),
        ["release-dated"] = new("It was said when a release was published", "ذُكر تاريخ نشر إصدار"),
        ["settings-kept"] = new("The settings were kept", "حُفظت الإعدادات"),
        ["register-made"] = new("The register was built", "بُني السجل"),
        ["people-carried"] = new("The ids of people were carried on", "نُقلت أرقام الأشخاص"),
        ["decided"] = new("A pair was decided", "قُرِّر في زوج"),
        ["decision-withdrawn"] = new("A decision was taken back", "سُحب قرار"),
        ["published"] = new("A release was published", "نُشر إصدار"),
        ["withdrawn"] = new("Somebody was taken out of publication", "أُخرج شخص من النشر"),
        ["erased"] = new("Something was erased", "مُحي شيء"),
        ["stamped"] = new("A time stamp was kept", "حُفظ ختم زمني"),
        ["key-changed"] = new("The signing key was changed", "بُدِّل مفتاح التوقيع"),
        ["custody"] = new("A file came in or went out", "دخل ملف أو خرج"),
        ["list-described"] = new("It was said what a list covers", "ذُكر ما تغطيه قائمة"),
        ["account-changed"] = new("An account was changed", "عُدِّل حساب"),
        ["repair-accepted"] = new("A repair was accepted", "قُبل إصلاح"),
        ["repair-withdrawn"] = new("A repair was taken back", "سُحب إصلاح"),
    };

    private static readonly Dictionary<string, SiteText> Fields = new(StringComparer.Ordinal)
    {
        ["sha256"] = new("SHA-256", "SHA-256"),
        ["input"] = new("from", "من"),
        ["model"] = new("model", "النموذج"),
        ["results"] = new("results", "النتائج"),
        ["key"] = new("key", "المفتاح"),
        ["origin"] = new("log", "السجلّ"),
        ["decision"] = new("decision", "القرار"),
        ["decided_at"] = new("decided", "قُرِّر"),
        ["size"] = new("acts", "الأفعال"),
        ["root"] = new("root", "الجذر"),
        ["register"] = new("register", "السجل"),
        ["release"] = new("release", "الإصدار"),
        ["act"] = new("act", "الفعل"),
        ["repair"] = new("repair", "الإصلاح"),
        ["account"] = new("account", "الحساب"),
        ["column"] = new("column", "العمود"),
        ["row"] = new("row", "الصف"),
        ["damage"] = new("damage", "التلف"),
        ["bytes"] = new("bytes", "بايت"),
        ["as_of"] = new("as of", "حتى تاريخ"),
        ["published"] = new("published", "نُشر"),
        ["people"] = new("people", "أشخاص"),
        ["records"] = new("records", "سجلات"),
        ["verdict"] = new("answer", "الجواب"),
        ["role"] = new("as", "بصفة"),
        ["mode"] = new("way", "الطريقة"),
        ["version"] = new("version", "النسخة"),
        ["program"] = new("program", "البرنامج"),
        ["number"] = new("number", "الرقم"),
        ["run"] = new("run", "الدورة"),
        ["class"] = new("class of reason", "صنف السبب"),
        ["direction"] = new("direction", "الاتجاه"),
        ["fields"] = new("fields", "الحقول"),
        ["state"] = new("state", "الحال"),
        ["roles"] = new("roles", "الأدوار"),
    };

    private static readonly Dictionary<string, SiteText> Values = new(StringComparer.Ordinal)
    {
        ["same"] = WebTexts.Same,
        ["different"] = WebTexts.Different,
        ["unsure"] = WebTexts.Unsure,
        ["reviewer"] = new("reviewer", "مراجع"),
        ["adjudicator"] = new("adjudicator", "حَكَم"),
        ["open"] = new("everything in sight", "كل شيء ظاهر"),
        ["blind"] = new("blind", "من دون رؤية"),
        ["exported"] = new("exported", "صُدِّر"),
        ["received"] = new("received", "استُلم"),
    };

    /// <summary>Whether a kind has words.</summary>
    public static bool Has(string kind) => Kinds.ContainsKey(kind);

    /// <summary>The kind in words, with its name as it stands on record.</summary>
    public static Fragment Kind(Visit visit, string kind) =>
        Kinds.TryGetValue(kind, out var words)
            ? new Fragment(visit.Say(words).Html + " " + Fragment.Code(kind, keepTogether: true).Html)
            : Fragment.Code(kind, keepTogether: true);

    /// <summary>What is said openly: hashes by their beginning, whole where one asks.</summary>
    public static Fragment Said(Visit visit, IEnumerable<KeyValuePair<string, string>> said) =>
        new(string.Join(" · ", said.Where(s => s.Value.Length > 0).Select(s => One(visit, s.Key, s.Value))));

    private static string One(Visit visit, string field, string value)
    {
        var name = Fields.TryGetValue(field, out var words) ? visit.Say(words).Html : Fragment.Code(field).Html;
        return name
            + " "
            + (
                Values.TryGetValue(value, out var known) ? visit.Say(known).Html
                : value.Length == LengthOfHash && value.All(char.IsAsciiHexDigitLower)
                    ? $"<code dir=\"ltr\" translate=\"no\" title=\"{value}\">{value[..ShownOfHash]}…</code>"
                : Fragment.Code(value).Html
            );
    }
}
