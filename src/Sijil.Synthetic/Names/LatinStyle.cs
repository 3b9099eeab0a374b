using Sijil.Synthetic.Randomness;

namespace Sijil.Synthetic.Names;

/// <summary>The habits of one list that writes Arabic names in Latin letters: fixed for the list, drawn once.</summary>
internal sealed class LatinStyle
{
    // Choices that one desk makes once and keeps: the Latin letters for Arabic letters that have several.
    private static readonly (char Letter, string[] Choices)[] Habits =
    [
        ('ج', ["j", "j", "g", "dj"]),
        ('ق', ["q", "k"]),
        ('ش', ["sh", "sh", "ch"]),
        ('و', ["ou", "u", "oo", "o"]),
        ('ي', ["i", "i", "ee", "y"]),
        ('ذ', ["th", "d", "z"]),
        ('ث', ["th", "s"]),
        ('غ', ["gh", "g"]),
        ('ع', ["a", "a", ""]),
        ('ة', ["a", "ah", "eh"]),
    ];

    private static readonly string[] Articles = ["Al-", "Al ", "El-", "El ", "al-", "Al"];
    private static readonly string[] Fathers = ["Abu ", "Abu ", "Abou ", "Abo "];
    private static readonly string[] Servants = ["Abdul ", "Abdel ", "Abd al-", "Abdul-", "Abdel-"];

    // «عبد الله» stands in no table of words, and is too frequent to be emitted letter by letter.
    private static readonly string[] ServantsOfGod =
    [
        "Abdullah",
        "Abdullah",
        "Abdallah",
        "Abdalla",
        "Abdulla",
        "Abd Allah",
    ];

    private readonly Dictionary<char, string> _letters = [];

    public LatinStyle(Streams streams, int list)
    {
        Streams = streams;
        List = list;
        var draws = streams.Of(Component.ListStyle, list, 0);
        foreach (var (letter, choices) in Habits)
        {
            _letters[letter] = draws.Pick(choices);
        }

        Article = draws.Pick(Articles);
        Father = draws.Pick(Fathers);
        Servant = draws.Pick(Servants);
        ServantOfGod = draws.Pick(ServantsOfGod);
    }

    public Streams Streams { get; }

    public int List { get; }

    /// <summary>«ال» as the list mostly writes it.</summary>
    public string Article { get; }

    /// <summary>«ابو» as the list mostly writes it.</summary>
    public string Father { get; }

    /// <summary>«عبد» and the article after it as the list mostly writes them.</summary>
    public string Servant { get; }

    /// <summary>«عبد الله» as the list mostly writes it.</summary>
    public string ServantOfGod { get; }

    /// <summary>The list's habit for a letter, or null where it has none.</summary>
    public string? For(char letter) => _letters.GetValueOrDefault(letter);

    public string AnyArticle(Draws draws) => draws.Chance(.8) ? Article : draws.Pick(Articles);

    public string AnyFather(Draws draws) => draws.Chance(.8) ? Father : draws.Pick(Fathers);

    public string AnyServant(Draws draws) => draws.Chance(.8) ? Servant : draws.Pick(Servants);

    public string AnyServantOfGod(Draws draws) => draws.Chance(.8) ? ServantOfGod : draws.Pick(ServantsOfGod);
}
