using Sijil.Casebook.Accounts;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Web.Access;

namespace Sijil.Web;

/// <summary>The words of the pages about accounts.</summary>
internal static class TeamTexts
{
    public static readonly SiteText Team = new("Team", "الفريق");
    public static readonly SiteText SignIn = new("Sign in", "الدخول");
    public static readonly SiteText WithPasskey = new("Sign in with a passkey", "الدخول بمفتاح مرور");
    public static readonly SiteText WithPassword = new("Sign in with a password", "الدخول بكلمة مرور");
    public static readonly SiteText NeedsScript = new(
        "A passkey needs JavaScript; a password works without.",
        "مفتاح المرور يحتاج إلى جافاسكربت، أما كلمة المرور فتعمل من دونه."
    );
    public static readonly SiteText Name = new("Name", "الاسم");
    public static readonly SiteText Password = new("Password", "كلمة المرور");
    public static readonly SiteText NewPassword = new(
        "New password (12 characters or more; several words are best)",
        "كلمة مرور جديدة (12 حرفاً أو أكثر، وعدة كلمات أفضل)"
    );
    public static readonly SiteText Again = new("The same again", "أعدها");
    public static readonly SiteText WrongPassword = new(
        "Name and password do not belong together, or there is no such account.",
        "الاسم وكلمة المرور لا يتطابقان، أو لا حساب بهذا الاسم."
    );
    public static readonly SiteText WrongPasskey = new(
        "The passkey could not be checked. Try again.",
        "تعذّر التحقق من مفتاح المرور. حاول مرة أخرى."
    );
    public static readonly SiteText Wait = new("Too many wrong attempts. Wait", "محاولات خاطئة كثيرة. انتظر");
    public static readonly SiteText Seconds = new("seconds", "ثانية");
    public static readonly SiteText Join = new("Welcome", "مرحباً");
    public static readonly SiteText JoinWhat = new(
        "Choose how you will show who you are. A passkey stays on your device and cannot be given away by mistake.",
        "اختر كيف تثبت هويتك. مفتاح المرور يبقى على جهازك ولا يمكن إفشاؤه سهواً."
    );
    public static readonly SiteText MakePasskey = new("Make a passkey", "إنشاء مفتاح مرور");
    public static readonly SiteText PasskeyName = new("Name of this device", "اسم هذا الجهاز");
    public static readonly SiteText SetPassword = new("Set a password", "تعيين كلمة مرور");
    public static readonly SiteText InvitationGone = new(
        "This invitation was used, is too old, or was never given. Ask an administrator of the team for a new one.",
        "هذه الدعوة استُعملت أو انتهت أو لم تُعطَ قط. اطلب دعوة جديدة من مدير الفريق."
    );
    public static readonly SiteText Confirm = new("Show again who you are", "أثبت هويتك من جديد");
    public static readonly SiteText ConfirmWhy = new(
        "What you are about to do is grave. You signed in some time ago.",
        "ما ستفعله أمر جسيم، وقد مضى وقت على دخولك."
    );
    public static readonly SiteText Mine = new("Your account", "حسابك");
    public static readonly SiteText RolesText = new("Roles", "الأدوار");
    public static readonly SiteText ReadsOnly = new("reads only", "للقراءة فقط");
    public static readonly SiteText Passkeys = new("Passkeys", "مفاتيح المرور");
    public static readonly SiteText None = new("None.", "لا شيء.");
    public static readonly SiteText MadeAt = new("Made", "أُنشئ");
    public static readonly SiteText Remove = new("Remove", "إزالة");
    public static readonly SiteText Entries = new("When you came in", "متى دخلت");
    public static readonly SiteText EntriesWhy = new(
        "If one of these was not you, change your password, remove the passkey and tell an administrator.",
        "إن لم تكن أنت في إحداها فغيّر كلمة مرورك وأزل المفتاح وأخبر مديراً."
    );
    public static readonly SiteText How = new("How", "كيف");
    public static readonly SiteText At = new("When", "متى");
    public static readonly SiteText OtherSessions = new("Other open sessions", "جلسات أخرى مفتوحة");
    public static readonly SiteText CloseOthers = new("Close all others", "إغلاق كل الجلسات الأخرى");
    public static readonly SiteText Changed = new("Done.", "تم.");
    public static readonly SiteText LastWay = new(
        "This is the only way by which you can come in; add another first.",
        "هذه وسيلة دخولك الوحيدة، فأضف غيرها أولاً."
    );
    public static readonly SiteText Accounts = new("The team's accounts", "حسابات الفريق");
    public static readonly SiteText State = new("State", "الحالة");
    public static readonly SiteText Active = new("active", "فعّال");
    public static readonly SiteText Closed = new("closed", "مغلق");
    public static readonly SiteText Sessions = new("Open sessions", "جلسات مفتوحة");
    public static readonly SiteText AddAccount = new("Invite somebody", "دعوة شخص");
    public static readonly SiteText Add = new("Invite", "دعوة");
    public static readonly SiteText Save = new("Save", "حفظ");
    public static readonly SiteText CloseAccount = new("Close the account", "إغلاق الحساب");
    public static readonly SiteText OpenAccount = new("Open the account again", "إعادة فتح الحساب");
    public static readonly SiteText InviteAgain = new("New invitation", "دعوة جديدة");
    public static readonly SiteText InviteAgainWhat = new(
        "ends passkeys, password and sessions of this account",
        "تُلغي مفاتيح هذا الحساب وكلمة مروره وجلساته"
    );
    public static readonly SiteText InvitationFor = new(
        "Give this link to nobody else. It works once, within three days.",
        "لا تعطِ هذا الرابط لغير صاحبه. يعمل مرة واحدة خلال ثلاثة أيام."
    );
    public static readonly SiteText NamesStay = new(
        "A name stands with everything that its owner does and is never given to somebody else. Every change here is on record.",
        "يبقى الاسم مع كل ما يفعله صاحبه ولا يُعطى لغيره أبداً. وكل تغيير هنا مدوَّن."
    );

    public static SiteText Of(Roles role) =>
        role switch
        {
            Roles.Recorder => new("recorder: adds lists", "مُدوِّن: يضيف القوائم"),
            Roles.Reviewer => new("reviewer: decides about pairs", "مُراجِع: يقرر في الأزواج"),
            Roles.Analyst => new("analyst: builds and estimates", "مُحلِّل: يبني ويقدّر"),
            Roles.Publisher => new("publisher: publishes and withdraws", "ناشر: ينشر ويسحب"),
            Roles.Administrator => new("administrator: gives roles", "مدير: يمنح الأدوار"),
            _ => ReadsOnly,
        };

    public static SiteText Of(EntryWay way) =>
        way switch
        {
            EntryWay.Passkey => new("passkey", "مفتاح مرور"),
            EntryWay.Password => new("password", "كلمة مرور"),
            EntryWay.Invitation => new("invitation", "دعوة"),
            _ => new("refused", "مرفوض"),
        };

    public static SiteText Of(PasswordFault fault) =>
        fault switch
        {
            PasswordFault.Short => new("The password has fewer than 12 characters.", "كلمة المرور أقل من 12 حرفاً."),
            PasswordFault.Long => new("The password has more than 200 characters.", "كلمة المرور أطول من 200 حرف."),
            PasswordFault.Common => new(
                "This password is among those that are tried first, or only a repetition.",
                "كلمة المرور هذه من أول ما يُجرَّب، أو مجرد تكرار."
            ),
            _ => new("The password holds your name or the program's.", "كلمة المرور تحوي اسمك أو اسم البرنامج."),
        };
}
