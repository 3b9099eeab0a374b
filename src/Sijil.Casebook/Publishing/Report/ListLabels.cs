using System.Collections.Immutable;
using System.Globalization;

namespace Sijil.Casebook.Publishing.Report;

/// <summary>What a list is called in the report: a letter for the pictures, and its source and list name.</summary>
internal static class ListLabels
{
    // The order of the Arabic alphabet when it counts (abjad), as points of a contract or law are lettered.
    private static readonly ImmutableArray<string> Abjad =
    [
        "أ",
        "ب",
        "ج",
        "د",
        "هـ",
        "و",
        "ز",
        "ح",
        "ط",
        "ي",
        "ك",
        "ل",
        "م",
        "ن",
        "س",
        "ع",
        "ف",
        "ص",
        "ق",
        "ر",
        "ش",
        "ت",
        "ث",
        "خ",
        "ذ",
        "ض",
        "ظ",
        "غ",
    ];

    /// <summary>The letter of the list at an index; a number where the alphabet is used up.</summary>
    public static string Letter(string language, int index)
    {
        if (language == "ar")
        {
            return index < Abjad.Length ? Abjad[index] : Ordinal(index);
        }
        return index < 26 ? ((char)('A' + index)).ToString() : Ordinal(index);
    }

    /// <summary>Source and list name, once where both are the same or one is missing.</summary>
    public static string Name(ListSummary list)
    {
        if (list.List.Length == 0 || list.List == list.Source)
        {
            return list.Source.Length == 0 ? list.Key : list.Source;
        }
        return list.Source.Length == 0 ? list.List : $"{list.Source} · {list.List}";
    }

    private static string Ordinal(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
