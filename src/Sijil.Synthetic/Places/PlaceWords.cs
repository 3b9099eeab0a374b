namespace Sijil.Synthetic.Places;

/// <summary>Words that the gazetteer is composed of: common toponym words and invented nouns that mean nothing.</summary>
internal static class PlaceWords
{
    /// <summary>Toponym words: Arabic, Latin, another Latin spelling.</summary>
    public static readonly (string Arabic, string Latin, string Other)[] Heads =
    [
        ("وادي", "Wadi", "Wady"),
        ("تل", "Tall", "Tel"),
        ("عين", "Ain", "Ayn"),
        ("كفر", "Kafr", "Kafer"),
        ("بئر", "Bir", "Beer"),
        ("خربة", "Khirbat", "Khirbet"),
        ("مرج", "Marj", "Merj"),
        ("رأس", "Ras", "Raas"),
        ("نبع", "Nab", "Nabaa"),
        ("حوش", "Hawsh", "Housh"),
    ];

    /// <summary>Invented nouns: Arabic, Latin. The first six name districts, the next twenty-four subdistricts.</summary>
    public static readonly (string Arabic, string Latin)[] Nouns =
    [
        ("زرقوم", "Zarqum"),
        ("دلوان", "Dalwan"),
        ("مردوش", "Mardush"),
        ("سلمور", "Salmur"),
        ("نبشون", "Nabshun"),
        ("هلبان", "Halban"),
        ("قنديس", "Qandis"),
        ("بشتور", "Bashtur"),
        ("طرنوف", "Tarnuf"),
        ("جلموس", "Jalmus"),
        ("شردان", "Shardan"),
        ("فلهوم", "Falhum"),
        ("كرتاش", "Kartash"),
        ("لبدون", "Labdun"),
        ("نكريس", "Nakris"),
        ("ورسوف", "Warsuf"),
        ("عسلوب", "Aslub"),
        ("غدروم", "Ghadrum"),
        ("حلفوش", "Halfush"),
        ("خندوس", "Khandus"),
        ("رسموت", "Rasmut"),
        ("ضبلون", "Dablun"),
        ("سرجوف", "Sarjuf"),
        ("صمريد", "Samrid"),
        ("تبنوس", "Tabnus"),
        ("مهلور", "Mahlur"),
        ("نشدوب", "Nashdub"),
        ("برخوس", "Barkhus"),
        ("دغلون", "Daghlun"),
        ("زلفيد", "Zalfid"),
        ("شنقوب", "Shanqub"),
        ("قلشوم", "Qalshum"),
        ("كهدوم", "Kahdum"),
        ("مشرون", "Mashrun"),
        ("هردوف", "Harduf"),
        ("لقموش", "Luqmush"),
        ("سبروت", "Sabrut"),
        ("جرفيس", "Jarfis"),
    ];

    /// <summary>Another usual Latin spelling of an invented noun.</summary>
    public static string Respelled(string latin)
    {
        var other = latin
            .Replace("q", "k", StringComparison.Ordinal)
            .Replace("Q", "K", StringComparison.Ordinal)
            .Replace("u", "ou", StringComparison.Ordinal)
            .Replace("i", "ee", StringComparison.Ordinal);
        return other == latin ? latin.Replace("a", "aa", StringComparison.Ordinal) : other;
    }

    /// <summary>Another usual Arabic spelling: the orthographic habits of hurried writers.</summary>
    public static string RespelledArabic(string arabic) =>
        arabic.Replace('أ', 'ا').Replace('ئ', 'ي').Replace('ة', 'ه').Replace("وادي", "وادى", StringComparison.Ordinal);
}
