using System.Collections.Immutable;
using Sijil.Ledger.Leaves;

namespace Sijil.Casebook.Publishing.Release;

/// <summary>How a public id stands.</summary>
public enum PublicStanding
{
    /// <summary>A person of the register.</summary>
    Published,

    /// <summary>Not to be published any more, by request or for somebody's safety.</summary>
    Withdrawn,

    /// <summary>The same person as another id.</summary>
    Merged,

    /// <summary>Found to be several persons.</summary>
    Divided,

    /// <summary>In no list any more.</summary>
    Removed,
}

/// <summary>An entry of the public log: one version of what is published under an id.</summary>
/// <param name="Index">Its place in the log, from 0.</param>
/// <param name="Leaf">The leaf.</param>
/// <param name="Standing">How the id stands from this entry on.</param>
/// <param name="Openings">What opens its commitments; empty where they were erased.</param>
public sealed record PublicEntry(long Index, Leaf Leaf, PublicStanding Standing, ImmutableArray<Opening> Openings)
{
    /// <summary>The word for a standing, as leaves write it.</summary>
    public static string Word(PublicStanding standing) =>
        standing switch
        {
            PublicStanding.Published => "published",
            PublicStanding.Withdrawn => "withdrawn",
            PublicStanding.Merged => "merged",
            PublicStanding.Divided => "divided",
            _ => "removed",
        };

    /// <summary>The public id.</summary>
    public string Id => Leaf.Said["id"];

    /// <summary>Number of the publication that it came with.</summary>
    public string Publication => Leaf.Said["publication"];

    /// <summary>Ids that it leads to, for merged and divided ones; the class of the reason for withdrawn ones.</summary>
    public string Detail => Leaf.Said["detail"];

    /// <summary>A value by field; null where it is not published or was erased.</summary>
    public string? Value(string field) => Openings.FirstOrDefault(o => o.Field == field)?.Value;

    /// <summary>Reads an entry's leaf, strictly.</summary>
    /// <exception cref="FormatException">It is not an entry of a public log.</exception>
    public static PublicEntry Parse(long index, ReadOnlySpan<byte> bytes)
    {
        var leaf = Leaf.Parse(bytes);
        var entry = new PublicEntry(index, leaf, StandingOf(leaf.Kind), []);
        string[] said = ["detail", "id", "publication", "register"];
        return
            said.SequenceEqual(entry.Leaf.Said.Keys, StringComparer.Ordinal)
            && (entry.Standing == PublicStanding.Published || entry.Leaf.Committed.IsEmpty)
            ? entry
            : throw new FormatException("an entry of the public log has not the fields of one");
    }

    private static PublicStanding StandingOf(string kind) =>
        Enum.GetValues<PublicStanding>().Cast<PublicStanding?>().FirstOrDefault(s => Word(s!.Value) == kind)
        ?? throw new FormatException("an entry of the public log is of an unknown kind");
}
