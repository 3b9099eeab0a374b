using Sijil.Casebook.Publishing.Release.Site;

namespace Sijil.Web.Pages;

/// <summary>The words of the review page beside those of all pages.</summary>
internal static class ReviewTexts
{
    public static readonly SiteText Swap = new("Swap sides", "بدّل الجانبين");
    public static readonly SiteText FirstLook = new("First look", "نظرة أولى");
    public static readonly SiteText SecondLook = new("Second look", "نظرة ثانية");
    public static readonly SiteText Shown = new("weights are shown", "الأوزان ظاهرة");
    public static readonly SiteText Hidden = new(
        "weights and other answers are hidden",
        "الأوزان وإجابات الآخرين مخفية"
    );
    public static readonly SiteText Because = new("Why (one key, or leave it)", "السبب (بمفتاح واحد، أو اتركه)");
    public static readonly SiteText Own = new("In your own words", "بكلماتك");
    public static readonly SiteText Conflicts = new("People to look at as a whole", "أشخاص يُنظر فيهم ككل");
    public static readonly SiteText Rest = new(
        "Fifty more are done. A short pause now keeps the next answers as good as these.",
        "أُنجز خمسون آخرون. استراحة قصيرة الآن تُبقي الإجابات التالية بجودة هذه."
    );
    public static readonly SiteText Keys = new(
        "The keys are places on the keyboard: they work under an Arabic layout too. R goes to the reason, Esc leaves it, O opens the original.",
        "المفاتيح مواضع على لوحة المفاتيح، وتعمل مع التخطيط العربي أيضاً. R للسبب، وEsc للخروج منه، وO لفتح الأصل."
    );
}
