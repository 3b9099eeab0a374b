namespace Sijil.Casebook.Releases;

/// <summary>Kinds, natures, shifts and fates as files write them: "under_review" for <c>UnderReview</c>.</summary>
public static class ChangeCodes
{
    /// <summary>The snake-case name of a value of one of the enumerations of a difference.</summary>
    /// <param name="value">The value.</param>
    public static string Of<T>(T value)
        where T : struct, Enum =>
        string.Concat(
            value
                .ToString()
                .Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? "_" : "") + (char)(c | 0x20) : c.ToString())
        );
}
