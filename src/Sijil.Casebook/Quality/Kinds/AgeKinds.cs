namespace Sijil.Casebook.Quality.Kinds;

/// <summary>Findings of ages and sexes.</summary>
internal static class AgeKinds
{
    /// <summary>Cells that are no age.</summary>
    public static readonly FindingKind Unreadable = new(
        "age-unreadable",
        FindingSeverity.Fault,
        new(
            "Cells that are no age",
            "The text cannot be read as an age and counts as not stated; the cell is kept as it is.",
            "Correct the cells at the source, or say what they mean."
        ),
        new(
            "خلايا ليست أعماراً",
            "لا يُقرأ النص عمراً فيُعدّ غير مذكور؛ وتبقى الخلية كما هي.",
            "صحّح الخلايا عند المصدر أو بيّن معناها."
        )
    );

    /// <summary>Numbers that stand for an unknown age.</summary>
    public static readonly FindingKind Placeholder = new(
        "age-placeholder",
        FindingSeverity.Fault,
        new(
            "Numbers that stand for an unknown age",
            "-1, 99, 999 and the like are written where the age is not known; 0 and 99 only count where they are far too frequent.",
            "Read them as not stated. Empty the cells at the source."
        ),
        new(
            "أرقام تعني أن العمر مجهول",
            "تُكتب -1 و99 و999 وأمثالها حيث لا يُعرف العمر؛ ولا يُعدّ 0 و99 منها إلا إن كثُرا كثيراً.",
            "اعتبرها غير مذكورة، وأفرغ الخلايا عند المصدر."
        )
    );

    /// <summary>Ages below zero.</summary>
    public static readonly FindingKind Negative = new(
        "age-negative",
        FindingSeverity.Fault,
        new(
            "Ages below zero",
            "No age is below zero. They often come from a subtraction of swapped or wrong dates.",
            "Look up birth and death in the original."
        ),
        new(
            "أعمار دون الصفر",
            "لا عمر دون الصفر. كثيراً ما ينتج عن طرح تواريخ مقلوبة أو مغلوطة.",
            "راجع الميلاد والوفاة في الأصل."
        )
    );

    /// <summary>Ages over 120.</summary>
    public static readonly FindingKind TooHigh = new(
        "age-over-120",
        FindingSeverity.Fault,
        new(
            "Ages over 120",
            "Nobody of this age is documented beyond doubt in such lists; a digit or the century is probably wrong.",
            "Look up the original."
        ),
        new("أعمار فوق 120", "لا يُوثّق في مثل هذه القوائم من بلغ هذا العمر؛ لعل رقماً أو القرن مغلوط.", "راجع الأصل.")
    );

    /// <summary>Ages that do not fit birth and death.</summary>
    public static readonly FindingKind Misfit = new(
        "age-birth-death-differ",
        FindingSeverity.Doubt,
        new(
            "Ages that do not fit birth and death",
            "The age differs by more than one year from the years between birth and death. Where most rows do so, the ages are probably those on the day of the list.",
            "Look up the three in the original; find out for which day the source states ages."
        ),
        new(
            "أعمار لا توافق الميلاد والوفاة",
            "يختلف العمر بأكثر من سنة عن السنين بين الميلاد والوفاة. إن كان هذا في معظم الصفوف فالأعمار على الأرجح ليوم القائمة.",
            "راجع الثلاثة في الأصل، واعرف لأي يوم يذكر المصدر الأعمار."
        )
    );

    /// <summary>Ages crowd on round numbers.</summary>
    public static readonly FindingKind Heaped = new(
        "age-heaping",
        FindingSeverity.Doubt,
        new(
            "Ages crowd on round numbers",
            "Many ages end in 0 or 5: they were estimated. Whipple's index is 100 without crowding and 500 where all ages are round.",
            "Do not tell people apart by a year or two of age. Sijil widens round ages of such a column."
        ),
        new(
            "الأعمار تتكدس على الأرقام المدوّرة",
            "كثير من الأعمار ينتهي بصفر أو خمسة: أي أنها تقديرية. مؤشر ويبل 100 بلا تكدس و500 حين تكون كل الأعمار مدوّرة.",
            "لا تفرّق بين الناس بسنة أو سنتين. يوسّع سجل الأعمار المدوّرة في مثل هذا العمود."
        )
    );

    /// <summary>Cells that are no sex.</summary>
    public static readonly FindingKind SexUnreadable = new(
        "sex-unreadable",
        FindingSeverity.Fault,
        new(
            "Cells that are no sex",
            "The text cannot be read as male, female or unknown and counts as not stated.",
            "Say in the list what the letters mean."
        ),
        new(
            "خلايا ليست جنساً",
            "لا يُقرأ النص ذكراً ولا أنثى ولا مجهولاً فيُعدّ غير مذكور.",
            "بيّن في القائمة معنى الحروف."
        )
    );
}
