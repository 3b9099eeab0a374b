namespace Sijil.Casebook.Releases;

/// <summary>How one value of one person differs between two releases.</summary>
public enum ChangeNature
{
    /// <summary>Nothing was stated before.</summary>
    NowStated,

    /// <summary>Nothing is stated any more.</summary>
    NoLongerStated,

    /// <summary>The same value in other characters: another date format, "m" for "male", other digits, capitals.</summary>
    WrittenOtherwise,

    /// <summary>A name whose letters differ only where writers do not distinguish them (alef and hamza, ta marbuta and ha, vowel signs).</summary>
    Spelling,

    /// <summary>A name with other spaces between its words.</summary>
    Spaces,

    /// <summary>A name in which letters alef and lam that stand side by side were exchanged, as programs do that take text out of a PDF.</summary>
    LamAlef,

    /// <summary>One to three letters of a name are gone and nothing else differs.</summary>
    LettersLost,

    /// <summary>One to three letters of a name are new and nothing else differs.</summary>
    LettersGained,

    /// <summary>One to three letters of a name are others.</summary>
    Letters,

    /// <summary>A name with one or more units more.</summary>
    PartAdded,

    /// <summary>A name with one or more units fewer.</summary>
    PartDropped,

    /// <summary>A name with one unit replaced by another.</summary>
    PartReplaced,

    /// <summary>A date whose day and month were exchanged.</summary>
    DayMonth,

    /// <summary>A date on another day of the same year.</summary>
    OtherDay,

    /// <summary>A date on the same day and month of another year.</summary>
    OtherYear,

    /// <summary>A date or age that says the same more exactly.</summary>
    MoreExact,

    /// <summary>A date or age that says the same less exactly.</summary>
    LessExact,

    /// <summary>An age that differs by <see cref="FieldChange.Amount"/> years.</summary>
    Years,

    /// <summary>An id of which one digit or letter differs, or two neighbours were exchanged.</summary>
    Digit,

    /// <summary>Another value.</summary>
    Different,
}

/// <summary>Questions asked of natures.</summary>
public static class ChangeNatures
{
    /// <summary>Whether the content is the same and only the writing differs.</summary>
    /// <param name="nature">How the value differs.</param>
    public static bool IsWriting(this ChangeNature nature) =>
        nature is ChangeNature.WrittenOtherwise or ChangeNature.Spelling or ChangeNature.Spaces or ChangeNature.LamAlef;
}
