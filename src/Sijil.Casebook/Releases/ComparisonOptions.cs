using Sijil.Linkage;

namespace Sijil.Casebook.Releases;

/// <summary>How two releases are compared.</summary>
public sealed record ComparisonOptions
{
    /// <summary>Two rows that no exact rule pairs are the same person from this weight up, the id's evidence included. Default 1 bit (odds 2 to 1).</summary>
    public MatchWeight Match { get; init; } = new(1);

    /// <summary>From here to <see cref="Match"/> a removed and an added row are named to each other as perhaps the same. Default −5 bits.</summary>
    public MatchWeight Perhaps { get; init; } = new(-5);

    /// <summary>Reasons that somebody entered, by <see cref="PersonChange.Key"/>.</summary>
    public IReadOnlyDictionary<string, string> Reasons { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Threads, seed, cancellation of the linkage of what is left.</summary>
    public LinkageOptions Run { get; init; } = new();
}
