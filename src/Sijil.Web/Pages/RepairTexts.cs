using Sijil.Casebook.Publishing.Release.Site;

namespace Sijil.Web.Pages;

/// <summary>The words of the page on damaged text.</summary>
internal static class RepairTexts
{
    public static readonly SiteText Title = new("Damaged text and its repair", "النص التالف وإصلاحه");
    public static readonly SiteText What = new(
        "The file and its cells stay as they are. A repair that somebody accepts is a claim beside them, on record; it counts from the next build on and can be taken back.",
        "يبقى الملف وخلاياه كما هي. الإصلاح الذي يقبله أحد هو قول إلى جانبها، مدوَّن، يُعمل به من البناء التالي ويمكن سحبه."
    );
    public static readonly SiteText None = new("No damage was found in any column.", "لم يُعثر على تلف في أي عمود.");
    public static readonly SiteText Cells = new("Cells", "الخلايا");
    public static readonly SiteText Of = new("of", "من");
    public static readonly SiteText Before = new("As it stands", "كما ورد");
    public static readonly SiteText After = new("As it would be read", "كما سيُقرأ");
    public static readonly SiteText Guess = new("a guess: accepted only row by row", "تخمين: لا يُقبل إلا صفاً صفاً");
    public static readonly SiteText Lost = new("the value is lost", "القيمة ضائعة");
    public static readonly SiteText AcceptColumn = new("Accept for the column", "قبول للعمود");
    public static readonly SiteText AcceptRow = new("Accept this row", "قبول هذا الصف");
    public static readonly SiteText TakeBack = new("Take back", "سحب");
    public static readonly SiteText Accepted = new("Accepted", "مقبول");
    public static readonly SiteText WholeColumn = new("the whole column", "العمود كله");
    public static readonly SiteText Effect = new("What that would change", "ما سيغيّره ذلك");
    public static readonly SiteText CellsChanged = new("Cells read otherwise", "خلايا تُقرأ قراءة أخرى");
    public static readonly SiteText People = new("People, now and then", "الأشخاص، الآن وبعده");
    public static readonly SiteText Changed = new(
        "People of whom something else would stand",
        "أشخاص يُذكر عنهم غير ما ذُكر"
    );
    public static readonly SiteText New = new("People who would be new", "أشخاص جدد");
    public static readonly SiteText Gone = new("People who would be gone or joined", "أشخاص يزولون أو يُدمجون");
    public static readonly SiteText Confirm = new("Put it on record", "دوّن ذلك");
    public static readonly SiteText Repaired = new(
        "Read otherwise by an accepted repair",
        "يُقرأ قراءة أخرى بإصلاح مقبول"
    );
}
