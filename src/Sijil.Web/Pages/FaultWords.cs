using System.Text.RegularExpressions;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>What is wrong, in the reader's language: the casebook says it in English. Places on this machine's disk are left out.</summary>
internal static partial class FaultWords
{
    private static readonly SiteText InEnglish = new("", "قال البرنامج بالإنكليزية:");

    private static readonly (string English, string Arabic)[] Known =
    [
        ("a file was expected", "يلزم ملف"),
        ("the file is empty; expected a table with a header row", "الملف فارغ، ويلزم جدول له ترويسة"),
        ("the file holds no text; expected a table with a header row", "لا نص في الملف، ويلزم جدول له ترويسة"),
        ("no rows below the header; expected at least one", "لا صفوف تحت الترويسة، ويلزم صف واحد على الأقل"),
        (
            "the file holds binary data, not text; expected CSV, XLSX or JSON",
            "الملف بيانات ثنائية لا نص، ويلزم CSV أو XLSX أو JSON"
        ),
        ("expected CSV, XLSX, JSON or PDF", "يلزم CSV أو XLSX أو JSON أو PDF"),
        ("a quotation mark that is never closed begins in this row", "علامة تنصيص تبدأ في هذا الصف ولا تُغلق"),
        ("the workbook is damaged: its sheets cannot be read", "المصنَّف تالف ولا تُقرأ أوراقه"),
        ("the workbook is damaged or hostile", "المصنَّف تالف أو مريب"),
        (
            "the PDF is encrypted: open it with its password and save a copy without",
            "ملف PDF مشفّر: افتحه بكلمته واحفظ نسخة بلا تشفير"
        ),
        ("the PDF is damaged: its pages cannot be read", "ملف PDF تالف ولا تُقرأ صفحاته"),
        ("the PDF breaks off before its end", "ملف PDF ينقطع قبل نهايته"),
        (
            "the PDF holds pictures of pages and no text: ask its source for the file that it was made from, or run text recognition over it and check the result by eye",
            "ملف PDF صور صفحات بلا نص: اطلب من المصدر الملف الأصلي، أو استخرج النص بأداة وراجعه بالعين"
        ),
        ("save the file as UTF-8", "احفظ الملف بترميز UTF-8"),
        ("save the whole file as UTF-8", "احفظ الملف كله بترميز UTF-8"),
        ("a day written as 2024-03-29 was expected", "يلزم يوم مكتوب هكذا: \u20662024-03-29\u2069"),
        ("is a day that has come", "يوم لم يأتِ بعد"),
        ("a list cannot be published before the day that it speaks for", "لا تُنشر قائمة قبل اليوم الذي تتحدث عنه"),
        ("these very bytes are already a release of", "هذا الملف بعينه إصدار موجود من"),
        ("nothing was added", "لم يُضَف شيء"),
        ("the list's current release speaks for", "الإصدار الحالي من القائمة يتحدث عن"),
        ("say with --as-of which day this one speaks for", "اذكر اليوم الذي يتحدث عنه هذا"),
        (
            "names of sources and lists may not differ in capitals only; there is",
            "لا تختلف أسماء المصادر والقوائم بحجم الحروف وحده؛ هناك"
        ),
        ("to two columns; expected one", "لعمودين، ويلزم واحد"),
        ("the mapping gives", "التعيين يعطي"),
        (
            "no column holds a name or an id; say in casebook.yaml which one does. The columns are:",
            "لا عمود فيه اسم أو رقم؛ بيّن أيها هو. الأعمدة:"
        ),
        ("two different records were expected", "يلزم سجلان مختلفان"),
        (
            "there is no such record in the current releases; ids stand in out/records.csv",
            "لا سجل بهذا الرقم في الإصدارات الحالية"
        ),
        ("there is no decision of that id", "لا قرار بهذا الرقم"),
        ("same, different or unsure was expected", "يلزم: الشخص نفسه أو شخصان أو لا أعرف"),
        (
            "this request was made before with something else in it; nothing was changed",
            "أُرسل هذا الطلب من قبل بمضمون آخر، ولم يتغير شيء"
        ),
        (
            "some of the person's records were expected, not none and not all",
            "يلزم بعض سجلات الشخص، لا كلها ولا لا شيء"
        ),
        ("two different people of the register were expected", "يلزم شخصان مختلفان من السجل"),
        ("a table of decisions was expected", "يلزم جدول قرارات"),
        ("UTF-8 text was expected", "يلزم نص بترميز UTF-8"),
        ("one of its records is not in the current releases here", "أحد سجليه ليس في الإصدارات الحالية هنا"),
        ("a decision of this id says something else here", "قرار بهذا الرقم يقول هنا شيئاً آخر"),
        ("its id is not 32 hexadecimal digits", "رقمه ليس 32 خانة ست عشرية"),
        ("its reason is too long", "سببه أطول من اللازم"),
        (
            "the register is not up to date with the lists and decisions; build first: sijil build",
            "السجل لا يطابق القوائم والقرارات بعد؛ ابنِه أولاً"
        ),
        ("the key that signs this casebook's log was expected; put it back", "مفتاح التوقيع غير موجود؛ أعده إلى مكانه"),
        ("a folder that is not there yet was expected", "يلزم مجلد غير موجود بعد"),
        ("our own fault", "خلل منا نحن"),
        ("somebody else keeps a view of this name; choose another name", "يحتفظ غيرك بعرض بهذا الاسم؛ اختر اسماً آخر"),
        ("a total, not a person", "مجموع، لا شخص"),
        (
            "the name is damaged beyond reading, and nothing else identifies a person",
            "الاسم تالف لا يُقرأ، ولا شيء غيره يعرّف الشخص"
        ),
        ("neither a name nor an id, age, date or place", "لا اسم ولا رقم ولا عمر ولا تاريخ ولا مكان"),
    ];

    // The longest first: one may be a part of another.
    private static readonly (string English, string Arabic)[] InOrder =
    [
        .. Known.OrderByDescending(k => k.English.Length).ThenBy(k => k.English, StringComparer.Ordinal),
    ];

    /// <summary>A text that the casebook said.</summary>
    public static Fragment Say(Visit visit, string message)
    {
        var text = Folders().Replace(message.Replace(visit.Desk.Book.Folder.Root, "", StringComparison.Ordinal), "");
        if (visit.Language != "ar")
        {
            return Fragment.Data(text);
        }

        var arabic = InOrder.Aggregate(
            text,
            (said, known) => said.Replace(known.English, known.Arabic, StringComparison.Ordinal)
        );
        return ReferenceEquals(arabic, text) || arabic == text
            ? new Fragment(visit.Say(InEnglish).Html + $" <bdi lang=\"en\" dir=\"ltr\">{Fragment.Escape(text)}</bdi>")
            : Fragment.Data(
                Labels()
                    .Replace(
                        arabic,
                        m =>
                            m.Value == "found " ? "وُجد "
                            : m.Value == "row " ? "الصف "
                            : "العمود "
                    )
            );
    }

    // Folders before a file's name, on any system.
    [GeneratedRegex(@"(?<![\w.])(?:[A-Za-z]:)?[/\\](?:[^/\\:""\r\n]+[/\\])+", RegexOptions.None, 1000)]
    private static partial Regex Folders();

    [GeneratedRegex(@"\b(?:found |row |column )(?=[""\d])", RegexOptions.None, 1000)]
    private static partial Regex Labels();
}
