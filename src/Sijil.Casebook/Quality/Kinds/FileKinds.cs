namespace Sijil.Casebook.Quality.Kinds;

/// <summary>Findings of the file's form.</summary>
internal static class FileKinds
{
    /// <summary>The file is not in Unicode.</summary>
    public static readonly FindingKind NotUnicode = new(
        "file-not-unicode",
        FindingSeverity.Note,
        new(
            "The file is not in Unicode",
            "The encoding was guessed from the bytes. A wrong guess shows as strange letters in every name.",
            "Look at a few names; ask the source for UTF-8."
        ),
        new(
            "الملف ليس بترميز يونيكود",
            "خُمّن الترميز من البايتات. إن أخطأ التخمين ظهرت حروف غريبة في كل اسم.",
            "انظر في بعض الأسماء، واطلب من المصدر UTF-8."
        )
    );

    /// <summary>Sheets that were not read.</summary>
    public static readonly FindingKind OtherSheets = new(
        "file-other-sheets",
        FindingSeverity.Doubt,
        new(
            "Sheets that were not read",
            "The workbook has more sheets; only one is read as the list.",
            "Look at the others: save each that holds people as a file of its own."
        ),
        new(
            "أوراق لم تُقرأ",
            "في المصنّف أوراق أخرى؛ ولا تُقرأ إلا ورقة واحدة على أنها القائمة.",
            "انظر في الأخرى، واحفظ كل ورقة فيها أشخاص ملفاً مستقلاً."
        )
    );

    /// <summary>Hidden rows.</summary>
    public static readonly FindingKind HiddenRows = new(
        "row-hidden",
        FindingSeverity.Doubt,
        new(
            "Hidden rows",
            "Somebody hid or filtered these rows in the spreadsheet. They are read like the others.",
            "Ask the source whether they belong to the list."
        ),
        new("صفوف مخفية", "أخفى أحدهم هذه الصفوف أو رشّحها في الجدول. تُقرأ كغيرها.", "اسأل المصدر إن كانت من القائمة.")
    );

    /// <summary>Cells calculated by a formula.</summary>
    public static readonly FindingKind Formulas = new(
        "cell-formula",
        FindingSeverity.Doubt,
        new(
            "Cells calculated by a formula",
            "The value is the last one that the spreadsheet calculated; ages calculated with today's date change every day.",
            "Replace formulas by their values before you send the file, and say for which day."
        ),
        new(
            "خلايا تحسبها صيغة",
            "القيمة هي آخر ما حسبه الجدول؛ والأعمار المحسوبة بتاريخ اليوم تتغير كل يوم.",
            "استبدل الصيغ بقيمها قبل إرسال الملف، واذكر لأي يوم هي."
        )
    );

    /// <summary>Cells with a spreadsheet error.</summary>
    public static readonly FindingKind Errors = new(
        "cell-error",
        FindingSeverity.Fault,
        new(
            "Cells with a spreadsheet error",
            "#N/A, #REF! and the like: the value is lost and counts as not stated.",
            "Repair the formula in the spreadsheet and export it again."
        ),
        new(
            "خلايا فيها خطأ من الجدول",
            "#N/A و#REF! وأمثالهما: ضاعت القيمة وتُعدّ غير مذكورة.",
            "أصلح الصيغة في الجدول وصدّره من جديد."
        )
    );
}
