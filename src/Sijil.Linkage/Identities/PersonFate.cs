using System.Collections.Immutable;

namespace Sijil.Linkage.Identities;

/// <summary>What an id stands for now.</summary>
public enum PersonStanding : byte
{
    /// <summary>A person of the last run.</summary>
    Current,

    /// <summary>Another person, into whom this one was merged.</summary>
    Merged,

    /// <summary>Several others, who share the records that this one had.</summary>
    Divided,

    /// <summary>A person none of whose records is there now.</summary>
    Withdrawn,
}

/// <summary>The fate of an id that was ever given.</summary>
/// <param name="Person">The id.</param>
/// <param name="Standing">What it stands for.</param>
/// <param name="Successors">Merged: the one who took it in at that time; divided: two or more, ordinally; else empty. They may have gone over into others since: see <see cref="IdentityHistory.Resolve"/>.</param>
/// <param name="FirstRun">Number of the run that gave the id.</param>
/// <param name="SinceRun">Number of the run in which it came to stand so.</param>
/// <param name="Records">Number of records that it holds now.</param>
public sealed record PersonFate(
    string Person,
    PersonStanding Standing,
    ImmutableArray<string> Successors,
    int FirstRun,
    int SinceRun,
    int Records
);
