namespace Sijil.Linkage.Explaining.Words;

/// <summary>The form of a counted noun, by the plural rules of Unicode CLDR for English and Arabic.</summary>
internal static class PluralForm
{
    /// <summary>The name of the form that a whole number takes: "zero", "one", "two", "few" (3–10), "many" (11–99) or "other" in Arabic; "one" or "other" in English.</summary>
    public static string Of(string language, long number) =>
        language == "ar" ? Arabic(number)
        : number == 1 ? "one"
        : "other";

    private static string Arabic(long number) =>
        number switch
        {
            0 => "zero",
            1 => "one",
            2 => "two",
            _ => (number % 100) switch
            {
                >= 3 and <= 10 => "few",
                >= 11 and <= 99 => "many",
                _ => "other",
            },
        };
}
