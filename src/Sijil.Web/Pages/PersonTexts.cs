using Sijil.Casebook.Publishing.Release.Site;

namespace Sijil.Web.Pages;

/// <summary>The words of a person's page.</summary>
internal static class PersonTexts
{
    public static readonly SiteText Field = new("Field", "الحقل");
    public static readonly SiteText ChosenMark = new("chosen", "المختار");
    public static readonly SiteText TakenFrom = new("taken from", "أُخذ من");
    public static readonly SiteText SayTheSame = new("records that say the same", "سجلات تقول الشيء نفسه");
    public static readonly SiteText CompareTwo = new("Compare two of these records", "قارن سجلين من هذه");
    public static readonly SiteText History = new(
        "What was decided about these records, and what happened to the number",
        "ما قُرِّر في هذه السجلات، وما جرى للرقم"
    );
    public static readonly SiteText Decisions = new(
        "What people decided about these records",
        "ما قُرِّر في هذه السجلات"
    );
    public static readonly SiteText NoHistory = new(
        "Nobody decided anything here: the linkage alone put these records together.",
        "لم يقرّر أحد شيئاً هنا: الربط وحده جمع هذه السجلات."
    );
    public static readonly SiteText Pair = new("Pair", "الزوج");
    public static readonly SiteText Answer = new("Answer", "الجواب");
    public static readonly SiteText When = new("When (UTC)", "متى (ت.ع.م)");
    public static readonly SiteText TakenBack = new("taken back", "سُحب");
    public static readonly SiteText Blind = new("blind", "من دون رؤية");
    public static readonly SiteText Public = new("What a release says of this person", "ما يقوله الإصدار عن هذا الشخص");
}
