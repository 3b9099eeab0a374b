namespace Sijil.Casebook.Quality.Kinds;

/// <summary>Findings of any column's text.</summary>
internal static class TextKinds
{
    /// <summary>Columns without any value.</summary>
    public static readonly FindingKind EmptyColumn = new(
        "column-empty",
        FindingSeverity.Note,
        new(
            "Columns without any value",
            "The header is there, the cells are empty.",
            "Ask the source whether the column was taken out before publication."
        ),
        new("أعمدة بلا قيم", "العنوان موجود والخلايا فارغة.", "اسأل المصدر إن كان العمود قد أُفرغ قبل النشر.")
    );

    /// <summary>Cells with spaces around their text.</summary>
    public static readonly FindingKind Space = new(
        "text-space",
        FindingSeverity.Note,
        new(
            "Cells with spaces around their text",
            "\" female\" and \"female\" look the same and are two values to most programs. Sijil reads over the spaces.",
            "Take them out before you count with another program."
        ),
        new(
            "خلايا فيها مسافات حول النص",
            "« أنثى» و«أنثى» متشابهتان وهما قيمتان عند معظم البرامج. يتجاوز سجل المسافات.",
            "احذفها قبل أن تعدّ ببرنامج آخر."
        )
    );

    /// <summary>Cells with signs that cannot be seen.</summary>
    public static readonly FindingKind HiddenSigns = new(
        "text-hidden-signs",
        FindingSeverity.Note,
        new(
            "Cells with signs that cannot be seen",
            "Direction marks or zero-width spaces stand in the text. It looks the same as without them and is another value to most programs. Sijil reads over them.",
            "Take them out before you count or search with another program."
        ),
        new(
            "خلايا فيها علامات لا تُرى",
            "في النص علامات اتجاه أو فراغات بلا عرض. يبدو كما لو خلا منها وهو قيمة أخرى عند معظم البرامج. يتجاوزها سجل.",
            "احذفها قبل أن تعدّ أو تبحث ببرنامج آخر."
        )
    );

    /// <summary>Cells with a hamza written apart from its letter.</summary>
    public static readonly FindingKind Decomposed = new(
        "text-decomposed",
        FindingSeverity.Note,
        new(
            "Cells with a hamza written apart from its letter",
            "Hamza or madda stands as a sign of its own after the letter. It looks the same as the one letter and is another text to most programs. Sijil compares names without the difference.",
            "Nothing needs to be done; save the list in Unicode's composed form (NFC) before you search it with another program."
        ),
        new(
            "خلايا كُتبت فيها الهمزة منفصلة عن حرفها",
            "الهمزة أو المدة علامة مستقلة بعد الحرف. يبدو النص كما لو كُتب بحرف واحد وهو نص آخر عند معظم البرامج. يقارن سجل الأسماء دون هذا الفرق.",
            "لا يلزم شيء؛ احفظ القائمة بالصيغة المركّبة (NFC) قبل أن تبحث فيها ببرنامج آخر."
        )
    );

    /// <summary>Names in two scripts in one cell.</summary>
    public static readonly FindingKind TwoScripts = new(
        "name-two-scripts",
        FindingSeverity.Doubt,
        new(
            "Names in two scripts in one cell",
            "One cell holds Arabic and Latin letters, often the same name twice. The Arabic part counts.",
            "Give each script a column of its own."
        ),
        new(
            "أسماء بكتابتين في خلية واحدة",
            "في الخلية حروف عربية ولاتينية، وغالباً هو الاسم نفسه مرتين. يُعتمد القسم العربي.",
            "اجعل لكل كتابة عموداً."
        )
    );

    /// <summary>Names with digits.</summary>
    public static readonly FindingKind NameCode = new(
        "name-code",
        FindingSeverity.Doubt,
        new(
            "Names with digits",
            "A number stands in the name's cell, such as a ward code or a counter (\"infant 66\"). It is set aside.",
            "Move the number to a column of its own."
        ),
        new(
            "أسماء فيها أرقام",
            "في خلية الاسم رقم كرمز قسم أو عدّاد («رضيع 66»). يُنحّى جانباً.",
            "انقل الرقم إلى عمود خاص به."
        )
    );

    /// <summary>Letters that are lost.</summary>
    public static readonly FindingKind Lost = new(
        "text-lost-letters",
        FindingSeverity.Fault,
        new(
            "Letters that are lost",
            "A sign stands in the place of a letter: U+FFFD or a question mark where the file was opened in a wrong encoding and saved again, or where a PDF does not say which letter its shape is.",
            "Ask the source for the original file. The letters cannot be brought back from this one."
        ),
        new(
            "حروف ضائعة",
            "مكان الحرف علامة: U+FFFD أو علامة استفهام حيث فُتح الملف بترميز مغلوط وحُفظ، أو حيث لا يقول ملف PDF أي حرف يمثّل الشكل.",
            "اطلب من المصدر الملف الأصلي؛ لا تُستعاد الحروف من هذا الملف."
        )
    );

    /// <summary>Names read in a wrong encoding.</summary>
    public static readonly FindingKind Mojibake = new(
        "text-mojibake",
        FindingSeverity.Fault,
        new(
            "Names read in a wrong encoding",
            "Bytes of one encoding were read as another: Arabic shows as foreign signs. The letters are still there and can be brought back.",
            "Ask the source for the original file, or have the repair that is proposed applied: the raw text is always kept."
        ),
        new(
            "أسماء قُرئت بترميز مغلوط",
            "قُرئت بايتات ترميز على أنها ترميز آخر فظهرت العربية رموزاً غريبة. الحروف ما زالت موجودة ويمكن ردّها.",
            "اطلب الملف الأصلي من المصدر، أو طبّق الإصلاح المقترح؛ النص الخام محفوظ دائماً."
        )
    );

    /// <summary>Names with their letters in reverse.</summary>
    public static readonly FindingKind VisualOrder = new(
        "text-visual-order",
        FindingSeverity.Fault,
        new(
            "Names with their letters in reverse",
            "The letters stand in the order in which they are seen from left to right, as some programs copy text out of PDF files.",
            "Have the repair that is proposed applied, or copy the list again with another program; the raw text is always kept."
        ),
        new(
            "أسماء حروفها معكوسة",
            "الحروف بترتيب رؤيتها من اليسار إلى اليمين كما تنسخ بعض البرامج النص من ملفات PDF.",
            "طبّق الإصلاح المقترح أو انسخ القائمة ببرنامج آخر؛ النص الخام محفوظ دائماً."
        )
    );

    /// <summary>Names in which lam and alef have changed places.</summary>
    public static readonly FindingKind LamAlef = new(
        "text-lam-alef",
        FindingSeverity.Fault,
        new(
            "Names in which lam and alef have changed places",
            "Copying text out of a PDF file turned the joined letters lam-alef round. In these names only one reading is left.",
            "Have the repair that is proposed applied."
        ),
        new(
            "أسماء تبادل فيها اللام والألف موضعيهما",
            "قلب نسخُ النص من ملف PDF حرفي اللام ألف. ولا يبقى لهذه الأسماء إلا قراءة واحدة.",
            "طبّق الإصلاح المقترح."
        )
    );

    /// <summary>Names of a column with lam and alef exchanged that may be whole or not.</summary>
    public static readonly FindingKind LamAlefUnclear = new(
        "text-lam-alef-unclear",
        FindingSeverity.Doubt,
        new(
            "Names that may have lam and alef exchanged, or not",
            "In this column the joined letters lam-alef were turned round. These names are names either way, as Salem and Salam are: the list no longer says which stood there.",
            "Look them up in the original. Sijil keeps them as they are unless somebody decides."
        ),
        new(
            "أسماء ربما تبادل فيها اللام والألف موضعيهما",
            "انقلب حرفا اللام ألف في هذا العمود. وهذه الأسماء أسماء على الوجهين («سالم» و«سلام»): لم تعد القائمة تقول أيهما كان.",
            "راجعها في الأصل. يبقيها سجل كما هي ما لم يقرر أحد."
        )
    );

    /// <summary>Names written in shapes instead of letters.</summary>
    public static readonly FindingKind PresentationForms = new(
        "text-presentation-forms",
        FindingSeverity.Doubt,
        new(
            "Names written in shapes instead of letters",
            "The text holds the printed shapes of Arabic letters instead of the letters themselves, as old programs and PDF files give them.",
            "Nothing needs to be done: names are compared by their letters. Other programs may not find them."
        ),
        new(
            "أسماء بأشكال الحروف بدل الحروف",
            "في النص أشكال الحروف العربية المطبوعة بدل الحروف نفسها كما تعطيها برامج قديمة وملفات PDF.",
            "لا يلزم شيء: تُقارن الأسماء بحروفها. وقد لا تجدها برامج أخرى."
        )
    );

    /// <summary>Names with a space within a word.</summary>
    public static readonly FindingKind SplitWords = new(
        "text-split-words",
        FindingSeverity.Doubt,
        new(
            "Names with a space within a word",
            "A space stands inside a word, next to a wide joined letter, as text copied out of PDF files has it.",
            "Have the repair that is proposed applied, or look at the original."
        ),
        new(
            "أسماء فيها فراغ داخل الكلمة",
            "داخل الكلمة فراغ بجوار حرف مركّب عريض كما في النص المنسوخ من ملفات PDF.",
            "طبّق الإصلاح المقترح أو راجع الأصل."
        )
    );
}
