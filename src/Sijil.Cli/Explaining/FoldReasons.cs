namespace Sijil.Cli.Explaining;

/// <summary>What each step of reading a name does and why, by the step's stable identifier.</summary>
internal static class FoldReasons
{
    /// <summary>The reason in words; the identifier itself where there are none.</summary>
    public static string Of(string step, NameExplanationWords words) =>
        step switch
        {
            "damaged" => words.Say(
                "a character was lost before the text came here (U+FFFD)",
                "ضاع حرف قبل وصول النص (U+FFFD)"
            ),
            "invisible" => words.Say(
                "invisible characters are removed: they only steer display",
                "حُذفت حروف لا تظهر، فهي للعرض فقط"
            ),
            "spaces" => words.Say("spaces of every kind become single ones", "صارت الفراغات بأنواعها فراغاً واحداً"),
            "presentation-forms" => words.Say(
                "shapes of letters become the letters, as PDF files hold the shapes",
                "حلّت الحروف محل أشكالها، لأن ملفات PDF تحفظ الأشكال"
            ),
            "composed-hamza" => words.Say(
                "a hamza or madda written apart is put on its letter",
                "وُضعت الهمزة أو المدة المنفصلة على حرفها"
            ),
            "tatweel" => words.Say("the stretching line is removed: it is ornament", "حُذف التطويل لأنه زينة"),
            "digits" => words.Say("digits become 0 to 9", "كُتبت الأرقام بالصورة 0 إلى 9"),
            "punctuation" => words.Say("quotation marks, dashes and commas become plain ones", "وُحّدت علامات الترقيم"),
            "marks" => words.Say("vowel signs are removed: few writers set them", "حُذفت الحركات، فقلّما تُكتب"),
            "alef-family" => words.Say(
                "the forms of alef are one letter: writers exchange them",
                "عُدّت صور الألف حرفاً واحداً، فالكتّاب يخلطون بينها"
            ),
            "ya" => words.Say(
                "ya, alef maqsura and ya with hamza are one letter: writers exchange them",
                "عُدّت الياء والألف المقصورة والياء المهموزة حرفاً واحداً"
            ),
            "waw" => words.Say("waw with hamza and its relatives are waw", "عُدّت الواو المهموزة وأخواتها واواً"),
            "hamza" => words.Say(
                "a bare hamza is removed: it is often left out",
                "حُذفت الهمزة المفردة لأنها كثيراً ما تُترك"
            ),
            "ta-marbuta" => words.Say(
                "ta marbuta and ha are one letter: writers exchange them",
                "عُدّت التاء المربوطة والهاء حرفاً واحداً"
            ),
            "other-letters" => words.Say(
                "Persian, Kurdish, Urdu and Maghrebi letters become the nearest Arabic ones",
                "حلّت أقرب الحروف العربية محل الحروف الفارسية والكردية والأردية والمغاربية"
            ),
            "initial-carrier" => words.Say(
                "a mute hamza carrier before a first vowel is removed",
                "حُذف حامل الهمزة الصامت قبل حركة أول الكلمة"
            ),
            "symbols" => words.Say("whatever is no letter parts words", "صار كل ما ليس حرفاً فاصلاً بين الكلمات"),
            "lam-alef" => words.Say(
                "runs of alef and lam are put in one order in the key, as PDF extraction turns them round",
                "رُتّبت الألف واللام المتجاورتان في المفتاح، لأن استخراج PDF يقلبهما"
            ),
            "doubled-letters" => words.Say(
                "doubled letters are written once in the key",
                "كُتب الحرف المكرر مرة واحدة في المفتاح"
            ),
            "latin-letters" => words.Say(
                "letters with accents and capitals become plain small letters",
                "صارت الحروف الكبيرة والمعلّمة حروفاً صغيرة مجردة"
            ),
            "hebrew-letters" => words.Say(
                "final letters and ligatures are written as the plain letters",
                "كُتبت الحروف النهائية والمركبة بصورتها المجردة"
            ),
            "cyrillic-letters" => words.Say(
                "letters of one language become the nearest ones of its neighbours; signs without a sound are removed",
                "حلّت أقرب حروف اللغات المجاورة محل حروف اللغة الواحدة، وحُذفت العلامات الصامتة"
            ),
            "joined" => words.Say(
                "words that form one name are joined to one unit",
                "ضُمّت الكلمات التي تؤلف اسماً واحداً في وحدة واحدة"
            ),
            _ => step,
        };
}
