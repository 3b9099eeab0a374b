using System.Globalization;
using Sijil.Text.Scripts;

namespace Sijil.Text.Names;

/// <summary>The letter costs of each script: learned emissions, and what the tables of single words cannot show.</summary>
internal static class ScriptCosts
{
    private static readonly Lazy<LetterCosts> OfHebrew = new(() =>
        Of(NameScript.Hebrew, Shipped("hebrew-latin-emissions.csv"))
    );

    private static readonly Lazy<LetterCosts> OfCyrillic = new(() =>
        Of(NameScript.Cyrillic, Shipped("cyrillic-latin-emissions.csv"))
    );

    /// <summary>From the table <c>hebrew-latin-emissions.csv</c>.</summary>
    public static LetterCosts Hebrew => OfHebrew.Value;

    /// <summary>From the table <c>cyrillic-latin-emissions.csv</c>.</summary>
    public static LetterCosts Cyrillic => OfCyrillic.Value;

    /// <summary>
    /// What official and usual romanisations of people's own names prescribe (Russian passports by ICAO 9303 and BGN/PCGN, Ukraine's
    /// table of 2010, Serbian and Azeri Latin); mined pairs are mostly names from other languages and hardly show it.
    /// </summary>
    private static readonly (char Letter, string Chunk, float Cost)[] CyrillicUse =
    [
        ('и', "y", 0.15f),
        ('и', "yi", 0.2f),
        ('и', "j", 0.3f),
        ('е', "ye", 0.15f),
        ('е', "ie", 0.3f),
        ('е', "je", 0.3f),
        ('е', "yo", 0.3f),
        ('г', "h", 0.25f),
        ('г', "gh", 0.3f),
        ('х', "kh", 0.1f),
        ('ж', "zh", 0.05f),
        ('ц', "c", 0.3f),
        ('ч', "c", 0.3f),
        ('ю', "iu", 0.2f),
        ('ю', "ju", 0.3f),
        ('я', "ia", 0.2f),
        ('я', "ja", 0.3f),
        ('я', "a", 0.4f),
        ('в', "f", 0.5f),
        ('џ', "dj", 0.15f),
        ('џ', "dzh", 0.15f),
        ('џ', "c", 0.4f),
    ];

    /// <summary>Names of Hebrew and Arabic origin as Israel's registers and the press write them.</summary>
    private static readonly (char Letter, string Chunk, float Cost)[] HebrewUse =
    [
        ('ח', "kh", 0.2f),
        ('ח', "ch", 0.3f),
        ('כ', "k", 0.15f),
        ('כ', "kh", 0.2f),
        ('כ', "c", 0.4f),
        ('ק', "q", 0.3f),
        ('ק', "c", 0.3f),
        ('ת', "t", 0.05f),
        ('צ', "ts", 0.2f),
        ('צ', "tz", 0.2f),
        ('צ', "s", 0.4f),
        ('צ', "d", 0.6f),
        ('ב', "v", 0.25f),
        ('ו', "v", 0.3f),
        ('ו', "u", 0.15f),
        ('ו', "ou", 0.2f),
        ('ו', "oo", 0.3f),
        ('ו', "w", 0.3f),
        ('י', "y", 0.1f),
        ('י', "ee", 0.3f),
        ('ג', "j", 0.25f),
        ('ג', "gh", 0.4f),
        ('ד', "dh", 0.4f),
        ('ד', "z", 0.7f),
        ('ז', "s", 0.5f),
        ('ש', "s", 0.3f),
        ('א', "e", 0.3f),
        ('א', "i", 0.5f),
        ('א', "o", 0.5f),
        ('ע', "o", 0.4f),
        ('ע', "e", 0.4f),
        ('ע', "gh", 0.5f),
    ];

    /// <summary>The costs of a script by a table of emissions.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Another script.</exception>
    public static LetterCosts Of(
        NameScript script,
        IEnumerable<(string Letter, string Chunk, double Probability)> table
    )
    {
        var rows = table
            .Where(row => row.Letter.Length == 1)
            .Select(row => (Letter: row.Letter[0], row.Chunk, row.Probability));
        switch (script)
        {
            case NameScript.Arabic:
                var arabic = new LetterCosts(
                    '\u0600',
                    0.12f,
                    rows.Where(row => ArabicLetters.IsLetter(row.Letter) && row.Chunk.Length > 0)
                        .GroupBy(row => row.Letter)
                        .SelectMany(letter =>
                            letter.Select(row => (ArabicLetters.Fold(row.Letter).To, row.Chunk, row.Probability))
                        ),
                    ArabicDeletion
                );
                arabic.Lower('ه', "t", 0.6f);
                return arabic;
            case NameScript.Hebrew:
                return With(new LetterCosts('\u0590', 0.12f, rows, HebrewDeletion), HebrewUse);
            case NameScript.Cyrillic:
                return With(new LetterCosts('\u0400', 0.6f, rows, CyrillicDeletion), CyrillicUse);
            default:
                throw new ArgumentOutOfRangeException(nameof(script), script, "Arabic, Hebrew or Cyrillic");
        }
    }

    private static LetterCosts With(LetterCosts costs, (char Letter, string Chunk, float Cost)[] use)
    {
        foreach (var (letter, chunk, cost) in use)
        {
            costs.Lower(letter, chunk, cost);
        }

        return costs;
    }

    private static IEnumerable<(string, string, double)> Shipped(string file) =>
        EmbeddedTable.Rows(file).Select(row => (row[0], row[1], double.Parse(row[2], CultureInfo.InvariantCulture)));

    private static float ArabicDeletion(char letter) =>
        letter switch
        {
            'ا' or 'ع' => 0.5f,
            'و' or 'ي' or 'ه' or 'ح' => 1.2f,
            _ => 2.8f,
        };

    private static float HebrewDeletion(char letter) =>
        letter switch
        {
            'א' or 'ע' or 'ה' => 0.5f,
            'ו' or 'י' => 0.8f,
            'ח' => 1.2f,
            _ => 2.8f,
        };

    private static float CyrillicDeletion(char letter) =>
        letter switch
        {
            'и' => 0.6f,
            'а' or 'е' or 'о' or 'у' or 'я' or 'ю' => 1.0f,
            'х' => 1.2f,
            _ => 2.8f,
        };
}
