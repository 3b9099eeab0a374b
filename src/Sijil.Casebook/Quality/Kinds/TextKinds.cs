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
            "The text holds the sign for a letter that could not be read (U+FFFD): somebody opened the file in a wrong encoding and saved it again.",
            "Ask the source for the original file. The letters cannot be brought back from this one."
        ),
        new(
            "حروف ضائعة",
            "في النص علامة حرف لم يُقرأ (U+FFFD): فتح أحدهم الملف بترميز مغلوط وحفظه.",
            "اطلب من المصدر الملف الأصلي؛ لا تُستعاد الحروف من هذا الملف."
        )
    );
}
