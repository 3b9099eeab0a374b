namespace Sijil.Casebook.Quality.Kinds;

/// <summary>Findings of identifiers.</summary>
internal static class IdKinds
{
    /// <summary>Ids that stand in several rows.</summary>
    public static readonly FindingKind Repeated = new(
        "id-repeated",
        FindingSeverity.Doubt,
        new(
            "Ids that stand in several rows",
            "Two rows share an id: one person entered twice, or one of the ids is wrong. Sijil keeps all rows and treats the id as evidence, not as a key.",
            "Compare the rows with the original."
        ),
        new(
            "أرقام ترد في عدة صفوف",
            "صفان برقم واحد: شخص أُدخل مرتين أو رقم مغلوط. يُبقي سجل كل الصفوف ويعدّ الرقم دليلاً لا مفتاحاً.",
            "قارن الصفوف بالأصل."
        )
    );

    /// <summary>Filler ids.</summary>
    public static readonly FindingKind Placeholder = new(
        "id-placeholder",
        FindingSeverity.Fault,
        new(
            "Filler ids",
            "000000000, 123456789, or one text in ten rows and more: it was written where the id was not known.",
            "Read them as not stated. Empty the cells at the source."
        ),
        new(
            "أرقام بديلة",
            "000000000 أو 123456789 أو نص واحد في عشرة صفوف فأكثر: كُتب حيث لم يُعرف الرقم.",
            "اعتبرها غير مذكورة، وأفرغ الخلايا عند المصدر."
        )
    );

    /// <summary>Ids that fail the check digit.</summary>
    public static readonly FindingKind CheckDigit = new(
        "id-check-digit",
        FindingSeverity.Fault,
        new(
            "Ids that fail the check digit",
            "The check digit does not follow from the others by the scheme that the list states or that the other ids keep: a digit is mistyped or two are swapped.",
            "Look up the id in the original. Until then it is weak evidence."
        ),
        new(
            "أرقام لا توافق خانة التحقق",
            "لا تنتج خانة التحقق عن غيرها بالقاعدة المذكورة للقائمة أو التي تلتزمها بقية الأرقام: خانة مغلوطة أو خانتان مقلوبتان.",
            "راجع الرقم في الأصل؛ وهو إلى ذلك الحين دليل ضعيف."
        )
    );

    /// <summary>Ids of another form than the rest.</summary>
    public static readonly FindingKind OddForm = new(
        "id-odd-form",
        FindingSeverity.Doubt,
        new(
            "Ids of another form than the rest",
            "Most ids have one form (as many digits and letters in one order); these do not: digits are missing, or something else was written where the id was not known.",
            "Look up the id in the original."
        ),
        new(
            "أرقام على غير صيغة البقية",
            "لمعظم الأرقام صيغة واحدة (عدد الخانات والحروف وترتيبها)، وهذه تخالفها: نقصت خانات أو كُتب شيء آخر حيث لم يُعرف الرقم.",
            "راجع الرقم في الأصل."
        )
    );

    /// <summary>Ids that a spreadsheet shortened.</summary>
    public static readonly FindingKind Shortened = new(
        "id-shortened",
        FindingSeverity.Fault,
        new(
            "Ids that a spreadsheet shortened",
            "9.00123E+08: the last digits are lost and cannot be brought back from this file.",
            "Export the list again with the column formatted as text."
        ),
        new(
            "أرقام اختصرها الجدول",
            "9.00123E+08: ضاعت الخانات الأخيرة ولا تُستعاد من هذا الملف.",
            "صدّر القائمة من جديد والعمود منسّق نصاً."
        )
    );
}
