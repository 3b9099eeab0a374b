namespace Sijil.Text.Damage;

/// <summary>A way in which PDF extraction, encodings and spreadsheets damage text.</summary>
public enum DamageKind
{
    /// <summary>A cell of number signs or a spreadsheet's error ("####", "#REF!"): the value is lost.</summary>
    ErrorCell,

    /// <summary>Question marks or replacement characters in the place of letters: the whole value, or a letter of a word, is lost.</summary>
    LostLetters,

    /// <summary>An apostrophe or a formula around a code that a spreadsheet was made to keep as text ("'0123", "=\"0123\"").</summary>
    TextMark,

    /// <summary>A code turned into a number in scientific notation ("4.0512E+8").</summary>
    ScientificNotation,

    /// <summary>A code turned into a number with a fraction of zero ("401234567.0").</summary>
    DecimalTail,

    /// <summary>Codes that are shorter than the rest because zeros before them were dropped.</summary>
    LostZeros,

    /// <summary>Day numbers of a spreadsheet among written dates ("45217").</summary>
    SerialDate,

    /// <summary>Bytes of one encoding read as another («ط§ظ„», «Ø§Ù„», «ÇÍãÏ»).</summary>
    Mojibake,

    /// <summary>Letters in the order in which they are seen from left to right («دمحم»).</summary>
    VisualOrder,

    /// <summary>Letters as shapes (Unicode's presentation forms) instead of letters.</summary>
    PresentationForms,

    /// <summary>Every lam-alef turned round by text extraction («هللا» for «الله»).</summary>
    LamAlef,

    /// <summary>A space within a word, next to a wide ligature.</summary>
    SplitWords,

    /// <summary>Codes, numbers or remarks in brackets within a name.</summary>
    CodeInName,
}
