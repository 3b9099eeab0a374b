namespace Sijil.Text.Names;

/// <summary>
/// Words of languages other than Arabic and English for entries that are no person's own full name: Persian and Kurdish, Turkish, Russian and
/// Ukrainian, Spanish, French, Hebrew. As written; the reader folds them.
/// </summary>
internal static class OtherKindWords
{
    /// <summary>Anywhere in the cell: nobody knows who it is.</summary>
    public static readonly string[] Unidentified =
    [
        "نەناسراو",
        "گمنام",
        "نامعلوم",
        "kimliksiz",
        "meçhul",
        "nenas",
        "неизвестный",
        "неизвестная",
        "неизвестно",
        "неопознанный",
        "неопознанная",
        "невідомий",
        "невідома",
        "невідомо",
        "неопізнаний",
        "неопізнана",
        "desconocido",
        "desconocida",
        "inconnu",
        "inconnue",
        "אלמוני",
        "אלמונית",
        "פלוני",
        "פלונית",
    ];

    /// <summary>Several words, anywhere in the cell.</summary>
    public static readonly string[] UnidentifiedPhrases =
    [
        "no identificada",
        "sin identificar",
        "sin nombre",
        "non identifie",
        "non identifiee",
        "sans nom",
        "kimligi belirsiz",
        "без имени",
        "לא ידוע",
        "לא ידועה",
        "לא מזוהה",
        "ללא שם",
    ];

    /// <summary>First in the cell and before another word: a relative is named.</summary>
    public static readonly string[] Relational =
    [
        "فرزند",
        "همسر",
        "نوزاد",
        "کودک",
        "کۆرپە",
        "сын",
        "дочь",
        "жена",
        "вдова",
        "мать",
        "муж",
        "отец",
        "ребенок",
        "младенец",
        "новорожденный",
        "новорожденная",
        "син",
        "донька",
        "дочка",
        "дружина",
        "немовля",
        "дитина",
        "תינוק",
        "תינוקת",
        "אשת",
        "אלמנת",
        "אשתו",
        "בנו",
        "בתו",
        "אמו",
    ];

    /// <summary>First in the cell and before "de" or "של".</summary>
    public static readonly string[] RelationsWithOf =
    [
        "hijo",
        "hija",
        "esposa",
        "esposo",
        "viuda",
        "madre",
        "padre",
        "bebe",
        "nino",
        "nina",
        "hermano",
        "hermana",
        "fils",
        "fille",
        "epouse",
        "veuve",
        "mere",
        "enfant",
        "בנ",
        "בת",
        "ילד",
        "ילדה",
        "אמ",
        "אב",
    ];

    /// <summary>First in the cell: several persons.</summary>
    public static readonly string[] GroupFirst =
    [
        "خانواده",
        "خێزانی",
        "семья",
        "сімя",
        "родина",
        "дети",
        "діти",
        "familia",
        "famille",
        "משפחת",
    ];

    /// <summary>Behind another word: others are meant beside the one who is named.</summary>
    public static readonly string[] GroupAnywhere = ["ailesi", "ומשפחתו", "ומשפחתה", "וילדיו", "וילדיה"];

    /// <summary>Two words, anywhere in the cell: others are meant.</summary>
    public static readonly string[] GroupPhrases =
    [
        "y otros",
        "y familia",
        "y sus",
        "et autres",
        "et ses",
        "и другие",
        "и его",
        "и ее",
        "та інші",
        "та його",
    ];
}
