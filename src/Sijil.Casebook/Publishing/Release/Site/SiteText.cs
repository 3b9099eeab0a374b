using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Casebook.Publishing.Release.Site;

/// <summary>A text in the two languages of a release.</summary>
internal sealed record SiteText(string English, string Arabic)
{
    public string In(string language) => language == "ar" ? Arabic : English;

    public Fragment Say(string language) => Fragment.Text(In(language));
}

/// <summary>The words of the release's pages.</summary>
internal static class SiteTexts
{
    public static readonly SiteText Start = new("The register", "السجل");
    public static readonly SiteText People = new("People", "الأشخاص");
    public static readonly SiteText Corrections = new("Corrections", "التصويبات");
    public static readonly SiteText Check = new("How to check", "كيف يُتحقَّق");
    public static readonly SiteText Report = new("Report and method", "التقرير والمنهج");
    public static readonly SiteText Synthetic = new(
        "Synthetic example: every person here is invented.",
        "مثال مصنوع: كل شخص هنا مُختلَق."
    );
    public static readonly SiteText What = new(
        "This folder is one publication of a register of people, complete in itself: it needs no network and nothing else. Every person stands here once. What is counted and what is estimated are never added together.",
        "هذا المجلد نشرة واحدة من سجل أشخاص، مكتملة بذاتها: لا تحتاج شبكة ولا شيئاً آخر. كل شخص يرد هنا مرة واحدة. وما يُحصى وما يُقدَّر لا يُجمعان أبداً."
    );
    public static readonly SiteText Publication = new("Publication", "النشرة");
    public static readonly SiteText Date = new(
        "Date, as claimed by the publisher's machine (UTC)",
        "التاريخ كما يذكره حاسوب الناشر (ت.ع.م)"
    );
    public static readonly SiteText Documented = new("People documented and published", "أشخاص موثَّقون ومنشورون");
    public static readonly SiteText Unnamed = new(
        "Persons documented without a name, at least and at most; counted apart and never added",
        "أشخاص موثَّقون بلا اسم، على الأقل وعلى الأكثر، يُعدّون على حدة ولا يضافون"
    );
    public static readonly SiteText Withdrawn = new(
        "Withdrawn: not published, by request or for safety",
        "مسحوبون: لا يُنشرون، بطلب أو حفاظاً على السلامة"
    );
    public static readonly SiteText Estimated = new(
        "Estimated in all, documented and undocumented",
        "المقدَّر إجمالاً، موثَّقاً وغير موثَّق"
    );
    public static readonly SiteText Refused = new(
        "No estimate is given: the report says why.",
        "لا يُعطى تقدير، والتقرير يبيّن السبب."
    );
    public static readonly SiteText Sources = new(
        "Lists behind this publication",
        "القوائم التي تقوم عليها هذه النشرة"
    );
    public static readonly SiteText List = new("List", "القائمة");
    public static readonly SiteText AsOf = new("As of", "حتى تاريخ");
    public static readonly SiteText Rows = new("Rows", "الصفوف");
    public static readonly SiteText Named = new("People", "الأشخاص");
    public static readonly SiteText Hash = new("SHA-256 of the file", "SHA-256 للملف");
    public static readonly SiteText Files = new("Files", "الملفات");
    public static readonly SiteText File = new("File", "الملف");
    public static readonly SiteText Holds = new("What it holds", "ما فيه");
    public static readonly SiteText Search = new(
        "Name, place or number, in any spelling",
        "الاسم أو المكان أو الرقم، بأي إملاء"
    );
    public static readonly SiteText NoScript = new(
        "Searching needs JavaScript. The same people stand in people.csv.",
        "البحث يحتاج JavaScript. والأشخاص أنفسهم في people.csv."
    );
    public static readonly SiteText Found = new("{n} people, {shown} shown", "{n} من الأشخاص، يظهر منهم {shown}");
    public static readonly SiteText Loading = new("Loading …", "جارٍ التحميل…");
    public static readonly SiteText Unstated = new("not stated", "غير مذكور");
    public static readonly SiteText CorrectionsWhat = new(
        "Everything that stands otherwise than in an earlier publication. Ids are never given to anybody else: one that was merged leads to where the person stands now, one that was withdrawn stays as withdrawn.",
        "كل ما ورد على غير ما كان في نشرة سابقة. لا يُعطى رقم لشخص آخر أبداً: الرقم المدموج يدلّ على موضع الشخص الآن، والمسحوب يبقى مسحوباً."
    );
    public static readonly SiteText NoCorrections = new(
        "There are none: nothing that was published before has changed.",
        "لا توجد: لم يتغير شيء مما نُشر من قبل."
    );
    public static readonly SiteText What2 = new("What", "ماذا");
    public static readonly SiteText Fields = new("Fields", "الحقول");
    public static readonly SiteText Detail = new("Leads to, or class of reason", "يدلّ على، أو صنف السبب");
    public static readonly SiteText Reason = new("Reason", "السبب");
    public static readonly SiteText Shown = new(
        "The first {n} are shown; all stand in corrections.csv.",
        "يظهر أول {n}، وكلها في corrections.csv."
    );
    public static readonly SiteText CheckWhat = new(
        "Nobody has to be believed. The commands below run on any Linux or macOS machine, offline, in the folder that holds bagit.txt. They prove that no file was altered since the publisher signed the log, that every value here is the one that the log commits to, and that nothing was taken out of the log. They cannot prove that what the lists say is true.",
        "لا يلزم تصديق أحد. الأوامر أدناه تعمل على أي حاسوب بنظام لينكس أو ماك، من دون شبكة، في المجلد الذي فيه bagit.txt. تثبت أن أي ملف لم يُغيَّر منذ وقّع الناشر السجلّ، وأن كل قيمة هنا هي التي التزم بها السجلّ، وأن شيئاً لم يُحذف منه. ولا يمكنها أن تثبت صحة ما تقوله القوائم."
    );
    public static readonly SiteText CheckKey = new(
        "The publisher's key. Compare it with one that you have from somewhere else: a printed report, an earlier publication, a telephone call.",
        "مفتاح الناشر. قارنه بنسخة لديك من مصدر آخر: تقرير مطبوع أو نشرة سابقة أو مكالمة."
    );
    public static readonly SiteText CheckFiles = new(
        "1. No file was altered, none is missing",
        "١. لم يُغيَّر ملف ولم ينقص"
    );
    public static readonly SiteText CheckSignature = new(
        "2. The log, and all files together, were signed with this key",
        "٢. السجلّ، والملفات كلها معاً، موقَّعة بهذا المفتاح"
    );
    public static readonly SiteText CheckValues = new(
        "3. Every published value is the one in the log (Python's standard library)",
        "٣. كل قيمة منشورة هي التي في السجلّ (مكتبة بايثون القياسية)"
    );
    public static readonly SiteText CheckSijil = new(
        "4. All of it, and that the log has grown from an earlier publication",
        "٤. ذلك كله، وأن السجلّ امتداد لنشرة سابقة"
    );
    public static readonly SiteText CheckOne = new(
        "5. One person: proofs.zip holds a proof for each (C2SP tlog-proof), which any tool for such logs reads.",
        "٥. شخص واحد: في proofs.zip برهان لكل شخص (C2SP tlog-proof) تقرؤه أي أداة لمثل هذه السجلات."
    );

    /// <summary>What each file holds.</summary>
    public static readonly (string File, SiteText Text)[] FileTexts =
    [
        ("people.csv", new("Every published person, one row each", "كل شخص منشور، صف لكل واحد")),
        ("people-hxl.csv", new("The same with a row of HXL tags", "نفسه مع صف من وسوم HXL")),
        ("people.json", new("The same as JSON", "نفسه بصيغة JSON")),
        ("ids.csv", new("Every id that was ever published, and where it leads", "كل رقم نُشر يوماً وإلى أين يدلّ")),
        ("corrections.csv", new("What stands otherwise than before", "ما ورد على غير ما كان")),
        ("publications.csv", new("Every publication, when and why", "كل نشرة، متى ولماذا")),
        ("overlap.csv", new("How many people stand on which lists", "كم شخصاً في أي القوائم")),
        ("estimates.json", new("Estimates by every method, with refusals", "التقديرات بكل منهج، مع ما رُفض")),
        ("policy.json", new("Which fields are public and which never are", "أي الحقول منشور وأيها لا يُنشر أبداً")),
        (
            "openings.jsonl",
            new("Salts and values that open the log's commitments", "الأملاح والقيم التي تفتح التزامات السجلّ")
        ),
        ("proofs.zip", new("A proof for each person", "برهان لكل شخص")),
        ("check.py", new("A short script that checks all this", "نص برمجي قصير يتحقق من هذا كله")),
    ];
}
