namespace Sijil.Casebook.Quality;

/// <summary>How grave a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Note,

    /// <summary>May be right or wrong: somebody should look.</summary>
    Doubt,

    /// <summary>Cannot be right.</summary>
    Fault,
}

/// <summary>A kind of finding, with its words.</summary>
/// <param name="Code">Stable name in kebab case, for programs and for letters to the source.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="English">Words in English.</param>
/// <param name="Arabic">Words in Arabic.</param>
public sealed record FindingKind(string Code, FindingSeverity Severity, FindingWords English, FindingWords Arabic)
{
    /// <summary>The words of a language.</summary>
    /// <param name="language">"ar" for Arabic; anything else gives English.</param>
    public FindingWords In(string language) => language == "ar" ? Arabic : English;
}

/// <summary>The words of a finding in one language.</summary>
/// <param name="Title">What was found, as a heading.</param>
/// <param name="Meaning">What it means for those who count and those who match.</param>
/// <param name="Advice">What to do.</param>
public sealed record FindingWords(string Title, string Meaning, string Advice);
