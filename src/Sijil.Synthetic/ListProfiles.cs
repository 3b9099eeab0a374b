namespace Sijil.Synthetic;

/// <summary>Who compiles each of the lists, until when, and how its file is made.</summary>
internal static class ListProfiles
{
    public const int Most = 8;

    private static readonly string[] Sources =
    [
        "hospital",
        "committee",
        "press",
        "monitor",
        "registry",
        "neighbours",
        "archive",
        "network",
    ];

    private static readonly DateOnly[] AsOf =
    [
        new(2006, 3, 31),
        new(2006, 4, 30),
        new(2006, 3, 15),
        new(2006, 6, 30),
        new(2006, 9, 30),
        new(2006, 5, 31),
        new(2006, 4, 15),
        new(2006, 12, 31),
    ];

    public static ListFile FileOf(int list, bool plain) =>
        new(
            plain || list % 4 != 3
                ? FormattableString.Invariant($"list-{list + 1}.csv")
                : FormattableString.Invariant($"list-{list + 1}.tsv"),
            Sources[list],
            "main",
            AsOf[list],
            list % 4 < 2 ? "Arabic" : "Latin"
        );
}
