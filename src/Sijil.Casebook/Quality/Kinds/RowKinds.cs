namespace Sijil.Casebook.Quality.Kinds;

/// <summary>Findings of whole rows.</summary>
internal static class RowKinds
{
    /// <summary>Rows that are totals.</summary>
    public static readonly FindingKind Total = new(
        "row-total",
        FindingSeverity.Fault,
        new(
            "Rows that are totals",
            "A sum stands among the people; counted as a person it would be one too many.",
            "Nothing needs to be done: the row is not read as a person. Take it out of the file that you publish."
        ),
        new(
            "صفوف هي مجاميع",
            "مجموع بين الأشخاص؛ لو عُدّ شخصاً لزاد العدد واحداً.",
            "لا يلزم شيء: لا يُقرأ الصف على أنه شخص. احذفه من الملف الذي تنشره."
        )
    );

    /// <summary>Rows that say nothing of a person.</summary>
    public static readonly FindingKind SaysNothing = new(
        "row-says-nothing",
        FindingSeverity.Fault,
        new(
            "Rows that say nothing of a person",
            "The row has neither a name nor an id, age, date or place, or its name is damaged beyond reading.",
            "The row is set aside. Look at the original: something may have been lost when the list was copied."
        ),
        new(
            "صفوف لا تقول شيئاً عن شخص",
            "ليس في الصف اسم ولا رقم ولا عمر ولا تاريخ ولا مكان، أو أن الاسم تالف لا يُقرأ.",
            "يُنحّى الصف جانباً. راجع الأصل فربما ضاع شيء عند النسخ."
        )
    );

    /// <summary>Rows that stand for several people.</summary>
    public static readonly FindingKind Group = new(
        "row-group",
        FindingSeverity.Doubt,
        new(
            "Rows that stand for several people",
            "The row speaks of a group, such as a family or \"12 unidentified\". As one row it counts one; it is joined with nobody.",
            "Ask the source who belongs to the group, and give each person a row."
        ),
        new(
            "صفوف تمثل عدة أشخاص",
            "يتحدث الصف عن جماعة، كعائلة أو «12 مجهولي الهوية». الصف الواحد يُعدّ واحداً ولا يُضمّ إلى أحد.",
            "اسأل المصدر عن أفراد الجماعة، واجعل لكل شخص صفاً."
        )
    );

    /// <summary>People who are not identified.</summary>
    public static readonly FindingKind Unidentified = new(
        "row-unidentified",
        FindingSeverity.Note,
        new(
            "People who are not identified",
            "The list says that the person is not known. Such rows are counted apart and joined with nobody.",
            "Nothing needs to be done; a later list may name them."
        ),
        new(
            "أشخاص مجهولو الهوية",
            "تقول القائمة إن الشخص غير معروف. تُعدّ هذه الصفوف على حدة ولا تُضمّ إلى أحد.",
            "لا يلزم شيء؛ قد تسمّيهم قائمة لاحقة."
        )
    );

    /// <summary>People named after a relative only.</summary>
    public static readonly FindingKind Relative = new(
        "row-relative",
        FindingSeverity.Note,
        new(
            "People named after a relative only",
            "\"Son of X\" or \"wife of X\" names the relative, not the person. Such rows are joined with nobody without a decision.",
            "Ask the source for the person's own name."
        ),
        new(
            "أشخاص يُذكرون بقريب فقط",
            "«ابن فلان» أو «زوجة فلان» يسمّي القريب لا الشخص. لا تُضمّ هذه الصفوف إلى أحد بلا قرار.",
            "اسأل المصدر عن اسم الشخص نفسه."
        )
    );

    /// <summary>Rows without a name.</summary>
    public static readonly FindingKind Nameless = new(
        "row-no-name",
        FindingSeverity.Note,
        new(
            "Rows without a name",
            "The row has no name but something else, such as an id or an age. It is counted apart and joined with nobody.",
            "Ask the source for the name."
        ),
        new(
            "صفوف بلا اسم",
            "لا اسم في الصف لكن فيه شيء آخر كالرقم أو العمر. يُعدّ على حدة ولا يُضمّ إلى أحد.",
            "اسأل المصدر عن الاسم."
        )
    );

    /// <summary>Rows that repeat an earlier row.</summary>
    public static readonly FindingKind Repeated = new(
        "row-duplicate",
        FindingSeverity.Fault,
        new(
            "Rows that repeat an earlier row",
            "Every cell equals that of an earlier row, a row number aside. The person would be counted twice.",
            "Nothing needs to be done: the row is counted once."
        ),
        new(
            "صفوف تكرر صفاً سابقاً",
            "كل خلية تساوي خلية صف سابق، ما عدا رقم الصف. كان الشخص سيُعدّ مرتين.",
            "لا يلزم شيء: يُعدّ الصف مرة واحدة."
        )
    );

    /// <summary>Rows with the name and facts of an earlier row.</summary>
    public static readonly FindingKind SamePerson = new(
        "row-same-person",
        FindingSeverity.Doubt,
        new(
            "Rows with the name and facts of an earlier row",
            "Name and two facts or more (age or birth, death, place, mother) are the same, other cells differ: probably one person entered twice.",
            "Compare the rows with the original. When lists are matched they are offered as a pair."
        ),
        new(
            "صفوف باسم صف سابق ووقائعه",
            "الاسم وواقعتان أو أكثر (العمر أو الميلاد، الوفاة، المكان، الأم) متطابقة وخلايا أخرى مختلفة: لعله شخص واحد أُدخل مرتين.",
            "قارن الصفوف بالأصل. عند مطابقة القوائم تُعرض زوجاً للمراجعة."
        )
    );
}
