using Sijil.Text.Names;

namespace Sijil.Casebook.Settings;

/// <summary>The orders of names as <c>casebook.yaml</c> writes them.</summary>
public static class NameOrderName
{
    private static readonly (string Name, NameOrder Order)[] Names =
    [
        ("given_first", NameOrder.GivenFirst),
        ("family_first", NameOrder.FamilyFirst),
        ("given_father_grandfather_family", NameOrder.GivenFatherGrandfatherFamily),
        ("given_father_family", NameOrder.GivenFatherFamily),
        ("given_father_grandfather", NameOrder.GivenFatherGrandfather),
        ("given_family", NameOrder.GivenFamily),
        ("given_patronymic_family", NameOrder.GivenPatronymicFamily),
        ("family_given_patronymic", NameOrder.FamilyGivenPatronymic),
        ("given_paternal_maternal", NameOrder.GivenPaternalMaternal),
    ];

    /// <summary>All of them, for messages.</summary>
    public static string All { get; } = string.Join(", ", Names.Select(name => name.Name));

    /// <summary>The order of this name; null when there is none.</summary>
    public static NameOrder? TryParse(string? name)
    {
        foreach (var (known, order) in Names)
        {
            if (string.Equals(known, name, StringComparison.Ordinal))
            {
                return order;
            }
        }

        return null;
    }

    /// <summary>The name of an order.</summary>
    public static string Of(NameOrder order) => Array.Find(Names, name => name.Order == order).Name;
}
