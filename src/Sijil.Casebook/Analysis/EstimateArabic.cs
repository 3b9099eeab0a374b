using Sijil.Estimation.Reporting;

namespace Sijil.Casebook.Analysis;

/// <summary>The estimation library's reasons in Arabic, by their stable codes. The English text carries the figures; these carry the meaning.</summary>
internal static class EstimateArabic
{
    /// <summary>A refusal's reason.</summary>
    public static string Refusal(string code) =>
        code switch
        {
            RefusalCode.NobodyObserved => "لا يوجد أحد في أي قائمة.",
            RefusalCode.TooFewPeople => "عدد الأشخاص في القوائم أقل من أن يسمح بالتقدير.",
            RefusalCode.OneList =>
                "لا توجد سوى قائمة واحدة فيها أشخاص، ولا يُعرف من قائمة واحدة عدد من لم يرد في أي قائمة.",
            RefusalCode.ListCopy => "بعد استبعاد القوائم المنسوخة لم تبقَ قائمتان مختلفتان.",
            RefusalCode.ListInsideAnother => "بعد استبعاد القوائم الواقعة كلها داخل قوائم أخرى لم تبقَ قائمتان.",
            RefusalCode.ListsNeverOverlap => "لا يوجد شخص واحد في قائمتين معاً، فلا أساس للتقدير.",
            RefusalCode.ListWithoutOverlap => "توجد قائمة لا تشترك مع أي قائمة أخرى في أي شخص.",
            RefusalCode.OverlapNotConnected => "تنقسم القوائم إلى مجموعات لا يشترك بعضها مع بعض في أي شخص.",
            RefusalCode.TooLittleOverlap => "عدد الأشخاص الواردين في قائمتين أو أكثر أقل من أن يسمح بالتقدير.",
            RefusalCode.TwoLists =>
                "لا توجد سوى قائمتين، ولا يمكن اختبار ما إذا كانت إحداهما تعتمد على الأخرى. الأرقام أدناه تفترض استقلالهما.",
            RefusalCode.TooManyLists =>
                "عدد القوائم أكبر مما تستطيع النماذج معالجته. ادمج القوائم الصادرة عن مصدر واحد.",
            RefusalCode.NoModelFits => "لا يوجد نموذج يوافق التداخل المشاهد بين القوائم.",
            RefusalCode.NoFiniteEstimate => "لا يوجد نموذج يعطي تقديراً محدوداً ووحيداً.",
            RefusalCode.RangeTooWide => "النماذج الموافقة للبيانات تعطي أعداداً متباعدة جداً، فلا يفيد أي رقم منها.",
            RefusalCode.ModelHasNoMaximum => "لا يعطي هذا النموذج تقديراً محدوداً.",
            RefusalCode.ModelNotIdentified => "توافق هذا النموذجَ أعدادٌ مختلفة بالقدر نفسه.",
            RefusalCode.ModelOnBoundary => "يقع تقدير هذا النموذج على حدّ ما تسمح به البيانات.",
            RefusalCode.ModelNotSettled => "لم تستقر أرقام هذا النموذج.",
            RefusalCode.EstimateRunsAway => "يبتعد تقدير هذا النموذج عن البيانات بلا حدّ.",
            RefusalCode.NotForTheseLists => "لا تُعرَّف هذه الطريقة لهذا العدد من القوائم.",
            RefusalCode.PatternEmpty => "تركيبات من القوائم تحتاجها هذه الطريقة ليس فيها أحد.",
            RefusalCode.PosteriorOpen => "مهما بعد المدى يبقى عدد أكبر ممكناً، فلا نهاية لهذا المتوسط.",
            RefusalCode.PriorOnly => "معظم هذا المتوسط من الافتراض المسبق لا من البيانات.",
            RefusalCode.LinkageDrawsRefused => "لا يمكن التقدير على عدد كبير من عمليات الربط المسحوبة.",
            RefusalCode.TooManyPeople => "عدد الأشخاص أكبر من أن تنتهي هذه الطريقة من حسابه في وقت معقول.",
            RefusalCode.NotConverged =>
                "لم تتفق سلاسل الحساب ضمن الحد المسموح، فأي رقم منها يتوقف على البذرة العشوائية.",
            RefusalCode.NotAsked => "لم تُطلب النماذج اللوغاريتمية الخطية التي يُؤخذ منها المجال.",
            _ => "لا تحتمل البيانات هذا التقدير.",
        };

    /// <summary>A warning's meaning.</summary>
    public static string Warning(string code) =>
        code switch
        {
            WarningCode.ListEmpty => "استُبعدت من التقدير قائمة ليس فيها أحد.",
            WarningCode.ListCopy => "استُبعدت من التقدير قائمة مطابقة لقائمة أخرى، فالنسخة ليست دليلاً مستقلاً.",
            WarningCode.ListInsideAnother => "استُبعدت من التقدير قائمة يقع كل من فيها في قائمة أخرى.",
            WarningCode.ListsNearlyEqual => "قائمتان متطابقتان تقريباً، وقد تكون إحداهما مأخوذة من الأخرى.",
            WarningCode.PairWithoutOverlap => "قائمتان لا تشتركان في أي شخص.",
            WarningCode.LittleOverlap => "عدد قليل من الأشخاص وارد في قائمتين أو أكثر، فالتقدير ضعيف السند.",
            WarningCode.ModelsDisagree =>
                "النماذج الموافقة للبيانات تعطي أعداداً متباعدة؛ يُعتمد المجال كله لا رقم واحد منه.",
            WarningCode.FitCannotBeTested => "النموذج الأثقل وزناً يستعمل كل ما في البيانات، فلا يبقى ما يُختبر به.",
            WarningCode.BelowLowerBound => "يقع التقدير دون الحد الأدنى المحسوب بطريقة أخرى.",
            WarningCode.BoundaryModels => "تقع بعض النماذج على حدّ ما تسمح به البيانات.",
            WarningCode.ModelsRefused => "رُفضت بعض النماذج مع ذكر السبب.",
            WarningCode.SearchNotComplete => "لم تُفحص النماذج كلها لكثرة القوائم.",
            WarningCode.LackOfFit => "أفضل النماذج لا يوافق التداخل المشاهد موافقة كافية.",
            WarningCode.SeveralModes => "تسمح البيانات بأكثر من جواب واحد، ولكل جواب وزنه.",
            WarningCode.CapTouched =>
                "أوقف الحد الأعلى المفروض على غير المسجلين بعض القيم، فالطرف الأعلى من صنع هذا الحد.",
            WarningCode.HeadlineLatentClasses =>
                "لا يوافق أي نموذج لوغاريتمي خطي التداخل المشاهد، فالمجال المعتمد هنا من نموذج الفئات الكامنة وحده.",
            WarningCode.UpperUnbounded => "لا تضع البيانات حداً أعلى للتقدير.",
            WarningCode.LowCoverage => "ما شاهدته القوائم أقل من أن يُوثق بهذا العدد.",
            WarningCode.PriorWeight => "جزء كبير من هذا العدد من الافتراض المسبق لا من البيانات.",
            WarningCode.GraphsSearched => "فُتّش بين الرسوم ولم تُفحص كلها.",
            WarningCode.FamiliesDisagree => "مجال طريقة أخرى لا يلامس المجال المذكور أعلاه؛ يُقرأ الاثنان معاً.",
            _ => "ملاحظة على التقدير.",
        };
}
