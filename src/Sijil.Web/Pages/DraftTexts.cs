using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Releases;

namespace Sijil.Web.Pages;

/// <summary>The words of the page on which a file is looked at before it is kept.</summary>
internal static class DraftTexts
{
    public static readonly SiteText Title = new("Look before it is kept", "انظر قبل الحفظ");
    public static readonly SiteText NotKept = new(
        "Nothing is kept yet. This is how the file reads; correct what is wrong, read it again, then keep it.",
        "لم يُحفظ شيء بعد. هكذا يُقرأ الملف؛ صحّح ما فيه خطأ، وأعد القراءة، ثم احفظ."
    );
    public static readonly SiteText Waits = new("A file was sent and is not kept yet:", "ملف أُرسل ولم يُحفظ بعد:");
    public static readonly SiteText Read = new("Read it", "اقرأه");
    public static readonly SiteText ReadAgain = new("Read again with these", "أعد القراءة بهذا");
    public static readonly SiteText Keep = new("Keep this list", "احفظ هذه القائمة");
    public static readonly SiteText Drop = new("Throw it away", "تخلّص منه");
    public static readonly SiteText Changed = new(
        "You changed how it is read. This is what comes of it; keep it if it is right.",
        "غيّرت طريقة القراءة. هذه نتيجتها؛ احفظ إن كانت صحيحة."
    );
    public static readonly SiteText Columns = new("How each column is read", "كيف يُقرأ كل عمود");
    public static readonly SiteText ReadAs = new("Read as", "يُقرأ على أنه");
    public static readonly SiteText NotRead = new("not read, kept as it is", "لا يُقرأ، يُحفظ كما هو");
    public static readonly SiteText Because = new("Because", "لأن");
    public static readonly SiteText FirstValues = new("First values", "أول القيم");
    public static readonly SiteText Readable = new("Stated and read", "مذكور ومقروء");
    public static readonly SiteText ByYou = new("chosen by you", "اخترته أنت");
    public static readonly SiteText AsSaved = new("as kept for this list", "كما حُفظ لهذه القائمة");
    public static readonly SiteText NameOrder = new("Names are written", "تُكتب الأسماء");
    public static readonly SiteText GivenFirst = new("own name first", "الاسم الأول أولاً");
    public static readonly SiteText FamilyFirst = new("family name first", "اسم العائلة أولاً");
    public static readonly SiteText AnyOrder = new("order not known", "الترتيب غير معروف");
    public static readonly SiteText DayFirst = new("day, month, year", "يوم، شهر، سنة");
    public static readonly SiteText MonthFirst = new("month, day, year", "شهر، يوم، سنة");
    public static readonly SiteText YearFirst = new("year, month, day", "سنة، شهر، يوم");
    public static readonly SiteText DateOrder = new("Order of dates in", "ترتيب التواريخ في");
    public static readonly SiteText WhatFile = new("What this file is", "ما هذا الملف");
    public static readonly SiteText Against = new("Against the release before", "بالمقارنة مع الإصدار السابق");
    public static readonly SiteText First = new(
        "It is the first release of this list.",
        "هذا أول إصدار من هذه القائمة."
    );
    public static readonly SiteText Older = new(
        "It is older than a release that is there already; that one goes on counting, and this one is kept beside it.",
        "هذا أقدم من إصدار موجود؛ يبقى ذاك هو المعتمد ويُحفظ هذا إلى جانبه."
    );
    public static readonly SiteText Findings = new("What is wrong or doubtful in it", "ما فيه من خطأ أو شك");
    public static readonly SiteText Refused = new("Rows that would not be used", "صفوف لن تُستعمل");
    public static readonly SiteText NoDraft = new("There is no file that waits to be kept.", "لا ملف ينتظر الحفظ.");

    /// <summary>What became of people from one release to the next.</summary>
    public static readonly (ChangeKind Kind, SiteText Text)[] Changes =
    [
        (ChangeKind.Same, new("the same as before", "كما كانوا")),
        (ChangeKind.Added, new("new", "جدد")),
        (ChangeKind.Changed, new("changed", "تغيّرت قيمهم")),
        (ChangeKind.Removed, new("gone from the list", "غابوا عن القائمة")),
        (ChangeKind.Reinstated, new("back again", "عادوا إليها")),
        (ChangeKind.Renumbered, new("under another number", "برقم آخر")),
        (ChangeKind.Rewritten, new("only written otherwise", "كُتبوا بصيغة أخرى فقط")),
    ];
}
