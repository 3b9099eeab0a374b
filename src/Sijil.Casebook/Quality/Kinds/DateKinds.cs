namespace Sijil.Casebook.Quality.Kinds;

/// <summary>Findings of date columns.</summary>
internal static class DateKinds
{
    /// <summary>Cells that are no date.</summary>
    public static readonly FindingKind Unreadable = new(
        "date-unreadable",
        FindingSeverity.Fault,
        new(
            "Cells that are no date",
            "The text cannot be read as a date and counts as not stated; the cell is kept as it is.",
            "Correct the cells at the source, or say what they mean."
        ),
        new(
            "خلايا ليست تواريخ",
            "لا يُقرأ النص تاريخاً فيُعدّ غير مذكور؛ وتبقى الخلية كما هي.",
            "صحّح الخلايا عند المصدر أو بيّن معناها."
        )
    );

    /// <summary>Days that are not in the calendar.</summary>
    public static readonly FindingKind NoSuchDay = new(
        "date-no-such-day",
        FindingSeverity.Fault,
        new(
            "Days that are not in the calendar",
            "A day such as 31 February, or a month above 12. The date counts as not stated.",
            "Look up the original; day and month may have been swapped or mistyped."
        ),
        new(
            "أيام ليست في التقويم",
            "يوم كالحادي والثلاثين من شباط، أو شهر فوق 12. يُعدّ التاريخ غير مذكور.",
            "راجع الأصل؛ ربما تبادل اليوم والشهر أو أخطأت الكتابة."
        )
    );

    /// <summary>Years that no list can mean.</summary>
    public static readonly FindingKind NoSuchYear = new(
        "date-no-such-year",
        FindingSeverity.Fault,
        new(
            "Years that no list can mean",
            "The year is not from 1800 to 2100 (or 1200 to 1500 of the hijra). The date counts as not stated.",
            "Look up the original; a digit is probably wrong."
        ),
        new(
            "سنوات لا تعنيها قائمة",
            "السنة ليست بين 1800 و2100 (ولا بين 1200 و1500 هجرية). يُعدّ التاريخ غير مذكور.",
            "راجع الأصل؛ لعل رقماً مغلوط."
        )
    );

    /// <summary>Zero dates.</summary>
    public static readonly FindingKind Zero = new(
        "date-zero",
        FindingSeverity.Fault,
        new(
            "Zero dates",
            "0000-00-00, 1900-01-00, 30 December 1899 and the like are what databases and spreadsheets write for an empty cell.",
            "Read them as not stated. Empty the cells at the source."
        ),
        new(
            "تواريخ صفرية",
            "0000-00-00 و1900-01-00 و30 كانون الأول 1899 وأمثالها تكتبها البرامج مكان الخلية الفارغة.",
            "اعتبرها غير مذكورة، وأفرغ الخلايا عند المصدر."
        )
    );

    /// <summary>Spreadsheet day numbers instead of dates.</summary>
    public static readonly FindingKind DayNumber = new(
        "date-day-number",
        FindingSeverity.Fault,
        new(
            "Spreadsheet day numbers instead of dates",
            "A number such as 45292 is a date that lost its format when it was copied. It counts as not stated.",
            "Format the column as dates in the spreadsheet and export it again."
        ),
        new(
            "أرقام أيام بدل التواريخ",
            "رقم مثل 45292 تاريخ فقد تنسيقه عند النسخ. يُعدّ غير مذكور.",
            "نسّق العمود تواريخ في الجدول وصدّره من جديد."
        )
    );

    /// <summary>Dates in the future.</summary>
    public static readonly FindingKind Future = new(
        "date-future",
        FindingSeverity.Fault,
        new(
            "Dates in the future",
            "The date lies after the day for which the list speaks.",
            "Look up the original; the year is probably wrong."
        ),
        new("تواريخ في المستقبل", "التاريخ بعد اليوم الذي تتحدث عنه القائمة.", "راجع الأصل؛ لعل السنة مغلوطة.")
    );

    /// <summary>Births that make a person older than 120.</summary>
    public static readonly FindingKind BirthTooEarly = new(
        "birth-too-early",
        FindingSeverity.Doubt,
        new(
            "Births that make a person older than 120",
            "The birth lies more than 120 years before the death, or before the list where no death is stated.",
            "Look up the original; the century is probably wrong."
        ),
        new(
            "ميلاد يجعل الشخص فوق 120 سنة",
            "الميلاد قبل الوفاة، أو قبل القائمة إن لم تُذكر الوفاة، بأكثر من 120 سنة.",
            "راجع الأصل؛ لعل القرن مغلوط."
        )
    );

    /// <summary>Deaths before birth.</summary>
    public static readonly FindingKind DeathBeforeBirth = new(
        "death-before-birth",
        FindingSeverity.Fault,
        new(
            "Deaths before birth",
            "The death lies before the birth. One of the two dates is wrong, or the two columns are swapped.",
            "Look up both dates in the original."
        ),
        new(
            "وفاة قبل الميلاد",
            "الوفاة قبل الميلاد: أحد التاريخين مغلوط أو تبادل العمودان.",
            "راجع التاريخين في الأصل."
        )
    );

    /// <summary>Dates whose day and month cannot be told apart.</summary>
    public static readonly FindingKind Ambiguous = new(
        "date-ambiguous",
        FindingSeverity.Doubt,
        new(
            "Dates whose day and month cannot be told apart",
            "03/04 may be 3 April or 4 March, and nothing in the column says which. Both readings are kept.",
            "Ask the source for the order and write it into the mapping (date_order)."
        ),
        new(
            "تواريخ لا يتميز فيها اليوم من الشهر",
            "03/04 قد يكون 3 نيسان أو 4 آذار، ولا شيء في العمود يبيّن ذلك. تبقى القراءتان.",
            "اسأل المصدر عن الترتيب واكتبه في التعيين (date_order)."
        )
    );

    /// <summary>Dates against the column's order of day and month.</summary>
    public static readonly FindingKind OtherOrder = new(
        "date-other-order",
        FindingSeverity.Doubt,
        new(
            "Dates against the column's order of day and month",
            "The column writes one order, these cells can only be read in the other. Other cells may be swapped unseen: about as many again, for days up to 12.",
            "Look up the original; lists put together from several files often mix orders."
        ),
        new(
            "تواريخ تخالف ترتيب العمود",
            "للعمود ترتيب واحد، وهذه الخلايا لا تُقرأ إلا بالترتيب الآخر. وقد تكون خلايا أخرى مقلوبة دون أن يظهر ذلك، للأيام حتى 12.",
            "راجع الأصل؛ القوائم المجموعة من عدة ملفات كثيراً ما تخلط الترتيبين."
        )
    );

    /// <summary>1 January as a placeholder.</summary>
    public static readonly FindingKind NewYear = new(
        "date-placeholder-new-year",
        FindingSeverity.Doubt,
        new(
            "1 January as a placeholder",
            "Far more dates lie on 1 January than on other days: where only the year was known, this day was written.",
            "Read these dates as the year alone. Sijil does so for births."
        ),
        new(
            "الأول من كانون الثاني بديلاً",
            "تقع تواريخ كثيرة جداً في 1 كانون الثاني: كُتب هذا اليوم حيث لم تُعرف إلا السنة.",
            "اقرأ هذه التواريخ سنةً فقط. يفعل سجل ذلك للميلاد."
        )
    );

    /// <summary>1 July as a placeholder.</summary>
    public static readonly FindingKind MidYear = new(
        "date-placeholder-mid-year",
        FindingSeverity.Doubt,
        new(
            "1 July as a placeholder",
            "Far more dates lie on 1 July than on other days: where only the year was known, the middle of the year was written.",
            "Read these dates as the year alone."
        ),
        new(
            "الأول من تموز بديلاً",
            "تقع تواريخ كثيرة جداً في 1 تموز: كُتب منتصف السنة حيث لم تُعرف إلا السنة.",
            "اقرأ هذه التواريخ سنةً فقط."
        )
    );

    /// <summary>Day 1 as a placeholder.</summary>
    public static readonly FindingKind FirstOfMonth = new(
        "date-placeholder-first-of-month",
        FindingSeverity.Doubt,
        new(
            "Day 1 as a placeholder",
            "Far more dates lie on the first of a month than on other days: where only the month was known, the first was written.",
            "Read these dates as the month alone."
        ),
        new(
            "اليوم الأول بديلاً",
            "تقع تواريخ كثيرة جداً في أول الشهر: كُتب حيث لم يُعرف إلا الشهر.",
            "اقرأ هذه التواريخ شهراً فقط."
        )
    );

    /// <summary>Day 15 as a placeholder.</summary>
    public static readonly FindingKind MidMonth = new(
        "date-placeholder-mid-month",
        FindingSeverity.Doubt,
        new(
            "Day 15 as a placeholder",
            "Far more dates lie on the 15th than on other days: where only the month was known, its middle was written.",
            "Read these dates as the month alone."
        ),
        new(
            "اليوم الخامس عشر بديلاً",
            "تقع تواريخ كثيرة جداً في الخامس عشر: كُتب منتصف الشهر حيث لم يُعرف إلا الشهر.",
            "اقرأ هذه التواريخ شهراً فقط."
        )
    );

    /// <summary>Dates without a day.</summary>
    public static readonly FindingKind Coarse = new(
        "date-coarse",
        FindingSeverity.Note,
        new(
            "Dates without a day",
            "Only a year, a month or a stretch of days is given. The whole stretch is kept.",
            "Nothing needs to be done."
        ),
        new("تواريخ بلا يوم", "لا تُذكر إلا سنة أو شهر أو مدة. تُحفظ المدة كلها.", "لا يلزم شيء.")
    );
}
