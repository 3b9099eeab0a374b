namespace Sijil.Text.Dates.Edtf;

/// <summary>How far a date, or one part of it, is vouched for (ISO 8601-2:2019, 8).</summary>
[Flags]
public enum EdtfQualifier
{
    /// <summary>Nothing is said.</summary>
    None = 0,

    /// <summary>"?": the source of it is doubtful.</summary>
    Uncertain = 1,

    /// <summary>"~": an estimate.</summary>
    Approximate = 2,
}

/// <summary>The characters that stand for qualifiers.</summary>
internal static class EdtfQualifierText
{
    /// <summary>The qualifier of a character; null where it is none.</summary>
    public static EdtfQualifier? Of(char c) =>
        c switch
        {
            '?' => EdtfQualifier.Uncertain,
            '~' => EdtfQualifier.Approximate,
            '%' => EdtfQualifier.Uncertain | EdtfQualifier.Approximate,
            _ => null,
        };

    /// <summary>The character of a qualifier; empty for none.</summary>
    public static string Text(EdtfQualifier qualifier) =>
        qualifier switch
        {
            EdtfQualifier.None => "",
            EdtfQualifier.Uncertain => "?",
            EdtfQualifier.Approximate => "~",
            _ => "%",
        };
}
