using Sijil.Casebook.Browsing;
using Sijil.Casebook.Browsing.Search;
using Sijil.Casebook.Fates;
using Sijil.Casebook.Publishing.Release.Site;

namespace Sijil.Web.Pages;

/// <summary>The words of the page of people.</summary>
internal static class PeopleTexts
{
    public static readonly SiteText Exact = new("Only whole words as they are spelled", "الكلمات كاملة كما كُتبت فقط");
    public static readonly SiteText Narrow = new("Narrow", "تضييق");
    public static readonly SiteText Without = new("without this", "بدون هذا");
    public static readonly SiteText Exactly = new("On exactly", "في هذه وحدها");
    public static readonly SiteText Kept = new("Kept views", "عروض محفوظة");
    public static readonly SiteText Keep = new("Keep this view as", "احفظ هذا العرض باسم");
    public static readonly SiteText KeepIt = new("Keep", "حفظ");
    public static readonly SiteText Forget = new("Let go", "إزالة");
    public static readonly SiteText More = new("More can be found by words.", "والبقية تُطلب بالكلمات.");
    public static readonly SiteText Because = new("Found by", "وُجد بـ");
    public static readonly SiteText InRecord = new("in a record of this person", "في سجل من سجلات هذا الشخص");
    private static readonly SiteText OneList = new("on one list", "في قائمة واحدة");
    private static readonly SiteText TwoLists = new("on two lists", "في قائمتين");
    private static readonly SiteText MoreLists = new("on three lists or more", "في ثلاث قوائم أو أكثر");
    private static readonly SiteText Begins = new("begins so", "يبدأ هكذا");
    private static readonly SiteText OtherSpelling = new("another spelling", "إملاء آخر");
    private static readonly SiteText OtherScript = new("in another script", "بخط آخر");
    private static readonly SiteText Same = new("the same word", "الكلمة نفسها");

    public static SiteText Of(Facet facet) =>
        facet switch
        {
            Facet.List => WebTexts.Lists,
            Facet.Sex => WebTexts.Sex,
            Facet.Age => new SiteText("Age in years", "العمر بالسنوات"),
            Facet.Time => new SiteText("Time of death", "وقت الوفاة"),
            Facet.Place => new SiteText("Place of death", "مكان الوفاة"),
            Facet.Fate => new SiteText("What happened last", "آخر ما جرى"),
            _ => new SiteText("How many lists say so", "كم قائمة تذكر ذلك"),
        };

    /// <summary>A value of a facet; null: it is shown as the register writes it.</summary>
    public static SiteText? Of(Facet facet, string value) =>
        (facet, value) switch
        {
            (_, PeopleSearch.Unstated) => WebTexts.Unstated,
            (Facet.Sex, "male") => WebTexts.Male,
            (Facet.Sex, "female") => WebTexts.Female,
            (Facet.Sex, "unknown") => WebTexts.Unknown,
            (Facet.Support, "1") => OneList,
            (Facet.Support, "2") => TwoLists,
            (Facet.Support, _) => MoreLists,
            (Facet.Fate, _) when FateWords.Parse(value) is { } fate => new SiteText(
                FateWords.Say(fate, "en"),
                FateWords.Say(fate, "ar")
            ),
            _ => null,
        };

    public static SiteText Of(TokenMatch match) =>
        match switch
        {
            TokenMatch.Begins => Begins,
            TokenMatch.OtherSpelling => OtherSpelling,
            TokenMatch.OtherScript => OtherScript,
            _ => Same,
        };
}
