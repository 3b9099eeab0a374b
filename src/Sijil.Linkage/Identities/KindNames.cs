namespace Sijil.Linkage.Identities;

/// <summary>How the kinds of events and fates are written in files.</summary>
internal static class KindNames
{
    private static readonly string[] Events =
    [
        "added",
        "divided",
        "merged",
        "records-added",
        "records-moved",
        "records-removed",
        "reinstated",
        "split",
        "withdrawn",
    ];

    /// <summary>All names of events, as a list for people.</summary>
    public static string AllEvents { get; } = string.Join(", ", Events);

    public static string Of(IdentityEventKind kind) => Events[(int)kind];

    public static IdentityEventKind? Event(ReadOnlySpan<char> name)
    {
        for (var index = 0; index < Events.Length; index++)
        {
            if (name.SequenceEqual(Events[index]))
            {
                return (IdentityEventKind)index;
            }
        }

        return null;
    }

    public static string Of(PersonStanding standing) =>
        standing switch
        {
            PersonStanding.Current => "current",
            PersonStanding.Merged => "merged",
            PersonStanding.Divided => "divided",
            _ => "withdrawn",
        };
}
