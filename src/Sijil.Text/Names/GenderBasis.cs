namespace Sijil.Text.Names;

/// <summary>What in a name tells of the person's sex.</summary>
public enum GenderBasis : byte
{
    /// <summary>How many men and women bear the given name in a large public list.</summary>
    GivenName,

    /// <summary>The given name is not in that list; how many men's and women's names in it end so.</summary>
    Ending,

    /// <summary>A man's name although it ends as women's do, or made with a word only one sex bears («عبد», «ام»).</summary>
    KindOfName,

    /// <summary>A name made of the father's, with the ending for a son or a daughter («-вич», «-вна»), or "bint".</summary>
    Patronymic,

    /// <summary>A family with the ending for a woman («-ова», «-ская»).</summary>
    FamilyEnding,

    /// <summary>A title or a word for a relative («الشهيدة», "wife of", "Mr").</summary>
    Word,
}

/// <summary>One thing that tells, and how strongly.</summary>
/// <param name="Basis">What it is.</param>
/// <param name="Text">The part of the name, as written.</param>
/// <param name="Female">Probability of a woman or girl by this alone, where both sexes are equally many; above 0, below 1.</param>
/// <param name="Men">For a given name how many men of the public list bear it; else 0.</param>
/// <param name="Women">For a given name how many women of the public list bear it; else 0.</param>
public sealed record GenderClue(GenderBasis Basis, string Text, double Female, int Men = 0, int Women = 0);
