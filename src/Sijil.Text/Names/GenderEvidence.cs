using System.Collections.Frozen;
using System.Collections.Immutable;
using Sijil.Text.Scripts;

namespace Sijil.Text.Names;

/// <summary>
/// What a name says of the person's sex: evidence, never a value to fill in. Asked of the given name alone (the second unit of a woman's name
/// is her father's), of words that say "son", "daughter", "wife", and of Slavic endings.
/// </summary>
/// <param name="Female">Probability of a woman or girl where both sexes are equally many, from 0.005 to 0.995.</param>
/// <param name="Clues">What it rests on, at least one.</param>
public sealed record GenderEvidence(double Female, ImmutableArray<GenderClue> Clues)
{
    private const double Certain = 0.995;
    private const double WordTells = 0.99;
    private const double EndingTells = 0.97;

    /// <summary>From so many bearers on their sex says more than the kind of name.</summary>
    private const int Many = 20;

    /// <summary>Men's names that end as women's do.</summary>
    private static readonly FrozenSet<string> MenWithWomensEndings = Folds(
        "حمزة أسامة طلحة معاوية عطية عبيدة حذيفة قتادة زكريا يحيى موسى عيسى مصطفى رضا عروة عكرمة جمعة خليفة سلامة شحادة عودة ربيعة ثعلبة حنظلة عرفة جودة نعمة بهاء علاء ضياء صفاء براء زكرياء مرتضى مجتبى"
    );

    private static readonly FrozenSet<string> CyrillicMenWithA = new[]
    {
        "никита",
        "микита",
        "илья",
        "ілля",
        "микола",
        "лука",
        "фома",
        "кузьма",
        "савва",
        "сава",
        "данила",
        "фока",
        "муса",
        "иса",
        "мустафа",
        "гамза",
        "хамза",
        "яхья",
        "закария",
    }
        .Select(CyrillicFold.Fold)
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> WomensWords = Folds(
        "شهيدة الشهيدة المرحومة الفقيدة الراحلة القتيلة المغدورة الطفلة طفلة الرضيعة رضيعة الشابة الفتاة الحاجة المسنة المعتقلة الأسيرة المفقودة الدكتورة دكتورة الأستاذة المهندسة المحامية الممرضة المسعفة الصحفية الإعلامية السيدة المعلمة الطبيبة ابنة بنت زوجة حرم عقيلة ارملة والدة مولودة كريمة همسر دختر daughter wife widow mother sister mrs ms miss mme mlle hajja hajjah hadja shahida shaheeda chahida merhume hija esposa viuda madre fille epouse veuve mere дочь жена вдова мать донька дочка покойная погибшая загибла госпожа пані בת אשת אלמנת תינוקת ילדה"
    );

    private static readonly FrozenSet<string> MensWords = Folds(
        "ابن نجل الفتى الملازم النقيب المجند son husband father brother mr hijo esposo padre fils сын син муж отец בנ"
    );

    /// <summary>The evidence of a name; null when nothing in it tells.</summary>
    /// <param name="name">A name as read.</param>
    public static GenderEvidence? Of(PersonName name)
    {
        var clues = ImmutableArray.CreateBuilder<GenderClue>();
        if (name.Kind == NameKind.Named)
        {
            if (name[NameRole.Given] is { } given && OfGiven(given) is { } clue)
            {
                clues.Add(clue);
            }

            AddSlavic(name, clues);
            AddGlue(name, clues);
        }

        AddWords(name, clues);
        if (clues.Count == 0)
        {
            return null;
        }

        // Clues of different kinds are taken as independent: odds are multiplied.
        var odds = clues.Aggregate(1.0, (all, clue) => all * clue.Female / (1 - clue.Female));
        return new(Math.Clamp(odds / (1 + odds), 1 - Certain, Certain), clues.ToImmutable());
    }

    private static GenderClue? OfGiven(NameUnit unit)
    {
        var fold = unit.Script switch
        {
            NameScript.Arabic => unit.Fold,
            NameScript.Latin when unit.Forms.Readings.IsClear => unit.Forms.Readings.Folds[0],
            _ => null,
        };
        var bearers = fold is null ? null : GenderTables.Bearers(fold);
        if (bearers is not { } many || many.Men + many.Women < Many)
        {
            if (OfKind(fold ?? unit.Fold) is { } female)
            {
                return new(GenderBasis.KindOfName, unit.Text, female);
            }
        }

        if (bearers is { } counted)
        {
            return new(GenderBasis.GivenName, unit.Text, GenderTables.Female(counted), counted.Men, counted.Women);
        }

        return unit.Script switch
        {
            NameScript.Arabic or NameScript.Latin => OfEnding(unit),
            NameScript.Cyrillic when !CyrillicMenWithA.Contains(unit.Fold) => new(
                GenderBasis.Ending,
                unit.Text,
                unit.Fold[^1] is 'а' or 'я' ? EndingTells
                    : unit.Fold[^1] is 'и' or 'о' or 'е' or 'у' or 'ю' ? 0.2
                    : 0.06
            ),
            NameScript.Cyrillic => new(GenderBasis.KindOfName, unit.Text, 1 - EndingTells),
            _ => null,
        };
    }

    private static GenderClue? OfEnding(NameUnit unit) =>
        unit.Key.Length > 2
        && GenderTables.ByEnding(unit.Script == NameScript.Arabic ? unit.Fold : unit.Key, unit.Script) is { } female
            ? new(GenderBasis.Ending, unit.Text, female)
            : null;

    private static double? OfKind(string fold) =>
        MenWithWomensEndings.Contains(fold) ? 1 - EndingTells
        : fold.StartsWith("عبدال", StringComparison.Ordinal)
        || fold.StartsWith("abdal", StringComparison.Ordinal)
        || (fold.StartsWith("ابو", StringComparison.Ordinal) && fold.Length > 4)
        || (fold.Length > 6 && fold.EndsWith("الدين", StringComparison.Ordinal))
        || (fold.Length > 6 && fold.EndsWith("aldin", StringComparison.Ordinal))
            ? 1 - WordTells
        : null;

    private static void AddSlavic(PersonName name, ImmutableArray<GenderClue>.Builder clues)
    {
        if (name[NameRole.Father] is { } father && SlavicSex.OfPatronymic(father) is { } daughter)
        {
            clues.Add(new(GenderBasis.Patronymic, father.Text, daughter ? WordTells : 1 - WordTells));
        }

        if (name[NameRole.Family] is { } family && SlavicSex.IsWomansFamily(family))
        {
            clues.Add(new(GenderBasis.FamilyEnding, family.Text, EndingTells));
        }
    }

    /// <summary>"bint" and «بنت» before the father's name.</summary>
    private static void AddGlue(PersonName name, ImmutableArray<GenderClue>.Builder clues)
    {
        if (
            name[NameRole.Father] is not { } father
            || father.Text.IndexOf(' ', StringComparison.Ordinal) is not (> 0 and var space)
        )
        {
            return;
        }

        var word = FoldOf(father.Text[..space]);
        if (word is "بنت" or "bint" or "bent" or "בת" or "бинт")
        {
            clues.Add(new(GenderBasis.Patronymic, father.Text, WordTells));
        }
        else if (word is "بن" or "ابن" or "ibn" or "bin" or "ben" or "בנ" or "ибн" or "бин")
        {
            // Genealogies say "son of" of women's fathers too, further up; of the father it is said of men.
            clues.Add(new(GenderBasis.Patronymic, father.Text, 0.1));
        }
    }

    private static void AddWords(PersonName name, ImmutableArray<GenderClue>.Builder clues)
    {
        IEnumerable<string> words = name.Titles;
        if (name.Kind == NameKind.Relational)
        {
            words = words.Concat(name.Clean.Split(' ').Take(1));
        }

        foreach (var word in words)
        {
            var fold = FoldOf(word);
            if (WomensWords.Contains(fold) || MensWords.Contains(fold))
            {
                clues.Add(new(GenderBasis.Word, word, WomensWords.Contains(fold) ? WordTells : 1 - WordTells));
                return;
            }
        }
    }

    private static string FoldOf(string word) =>
        ScriptOf.Text(word) switch
        {
            NameScript.Arabic => ArabicFold.Fold(word),
            NameScript.Hebrew => HebrewFold.Fold(word),
            NameScript.Cyrillic => CyrillicFold.Fold(word),
            _ => LatinFold.Fold(word),
        };

    private static FrozenSet<string> Folds(string words) =>
        words.Split(' ').Select(FoldOf).ToFrozenSet(StringComparer.Ordinal);
}
