using Sijil.Synthetic.Randomness;

namespace Sijil.Synthetic.Faults;

/// <summary>What stands in the cell of a name instead of the name or beside it.</summary>
internal static class NameFaults
{
    private static readonly string[] Groups =
    [
        "زوجته وثلاثة أطفال",
        "his wife and three children",
        "12 unidentified",
        "١٢ مجهولي الهوية",
        "٣ أطفال",
        "four bodies",
    ];

    private static readonly string[] Unknown = ["مجهول الهوية", "unidentified", "مجهولة الهوية", "unknown male"];
    private static readonly string[] Relatives = ["زوجة", "ابن", "ابنة"];
    private static readonly string[] Latin = ["Salem", "Nader Hadid", "Widad", "Rami Saqqa", "Munir", "Hala Banna"];
    private static readonly string[] Codes = ["و3", "17", "(66)", "ع 12", "#204"];

    /// <summary>The cell and the code of its fault; null for a name as it is.</summary>
    public static (string Cell, string Code)? Of(IReadOnlyList<string> units, Draws draws)
    {
        var name = string.Join(' ', units);
        var luck = draws.Unit();
        bool Next(double rate) => (luck -= rate) < 0;
        return Next(FaultRates.Entry) ? (draws.Pick(Groups), "row-group")
            : Next(FaultRates.Entry) ? (draws.Pick(Unknown), "row-unidentified")
            : Next(FaultRates.Entry) ? ($"{draws.Pick(Relatives)} {units[0]} {units[^1]}", "row-relative")
            : Next(FaultRates.Entry) ? ("", "row-no-name")
            : Next(FaultRates.Entry) ? ($"{name} {draws.Pick(Codes)}", "name-code")
            : Next(FaultRates.Entry) ? ($"{name} {draws.Pick(Latin)}", "name-two-scripts")
            : Next(FaultRates.Entry) ? (Lost(name, "\uFFFD", draws), "text-lost-letters")
            : Next(FaultRates.Entry) ? (Lost(name, "?", draws), "text-lost-letters")
            : Next(FaultRates.Entry) ? (WithMark(name, draws), "text-hidden-signs")
            : Next(FaultRates.Entry) && Decomposed(name) is { } apart ? (apart, "text-decomposed")
            : null;
    }

    /// <summary>One letter within a word given up for a sign.</summary>
    public static string Lost(string name, string sign, Draws draws)
    {
        var inner = Enumerable
            .Range(1, Math.Max(1, name.Length - 2))
            .Where(i => name[i] != ' ' && name[i - 1] != ' ' && name[i + 1] != ' ')
            .ToList();
        var at = inner.Count == 0 ? 1 : draws.Pick(inner);
        return string.Concat(name.AsSpan(0, at), sign, name.AsSpan(at + 1));
    }

    // A right-to-left mark, or a zero-width space, at the end of a word: nobody sees it.
    private static string WithMark(string name, Draws draws)
    {
        var mark = draws.Chance(.5) ? "\u200F" : "\u200B";
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? name + mark : name.Insert(space, mark);
    }

    // The hamza apart from its letter: equal to the eye.
    private static string? Decomposed(string name)
    {
        var apart = name.Replace("أ", "ا\u0654", StringComparison.Ordinal)
            .Replace("إ", "ا\u0655", StringComparison.Ordinal)
            .Replace("ؤ", "و\u0654", StringComparison.Ordinal)
            .Replace("ئ", "ي\u0654", StringComparison.Ordinal);
        return apart == name ? null : apart;
    }
}
