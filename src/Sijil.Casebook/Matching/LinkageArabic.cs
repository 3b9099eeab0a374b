namespace Sijil.Casebook.Matching;

/// <summary>The linkage library's warnings in Arabic, by their stable codes.</summary>
internal static class LinkageArabic
{
    public static string Warning(string code) =>
        code switch
        {
            "em-not-converged" => "لم يستقر تعلّم الأوزان ضمن عدد الدورات المسموح به.",
            "few-matches" => "عدد الأزواج المتطابقة أقل من أن تُتعلَّم منه الأوزان؛ استُعملت القيم الابتدائية.",
            "flip" => "إحدى المقارنات تدل على عكس ما ينبغي أن تدل عليه؛ راجع عمودها.",
            "decision-on-unnamed" => "قرارات تخص سجلات لا تسمّي أحداً، فلم تُستعمل.",
            _ => "ملاحظة على الربط؛ النص الإنكليزي يبيّنها.",
        };
}
