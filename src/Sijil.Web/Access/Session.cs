using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Sijil.Web.Access;

/// <summary>Somebody at work.</summary>
/// <param name="token">Goes with every form, so that no other page can send one.</param>
/// <param name="actor">Who: by their own word where somebody works alone, the account's name in a team.</param>
/// <param name="account">The account's id; null: no team.</param>
/// <param name="openedAt">When it began.</param>
internal sealed class Session(string token, string actor, string? account, DateTimeOffset openedAt)
{
    private const int MostSkipped = 10_000;

    /// <summary>Goes with every form.</summary>
    public string Token => token;

    /// <summary>Whose account; null: no team.</summary>
    public string? Account => account;

    /// <summary>When it began.</summary>
    public DateTimeOffset OpenedAt { get; } = openedAt;

    /// <summary>When it was last used.</summary>
    public DateTimeOffset LastSeen { get; set; } = openedAt;

    /// <summary>When it was last shown who this is.</summary>
    public DateTimeOffset ShownAt { get; set; } = openedAt;

    /// <summary>Who decides.</summary>
    public string Actor { get; set; } = actor;

    /// <summary>Language of the pages, "ar" or "en".</summary>
    public string? Language { get; set; }

    /// <summary>True: pairs are shown without weights and without anybody else's answer.</summary>
    public bool IsBlind { get; set; }

    /// <summary>Pairs that were put off.</summary>
    public ConcurrentDictionary<string, bool> Skipped { get; } = new(StringComparer.Ordinal);

    /// <summary>Pairs that were found for a second look; null: none were looked for yet.</summary>
    public SecondLooks? SecondLooks { get; set; }

    /// <summary>Decisions of this session by their ids, those of one press together, the last on top, for undo.</summary>
    public ConcurrentStack<ImmutableArray<string>> Done { get; } = [];

    /// <summary>Puts a pair off until the others are done.</summary>
    public void Skip(string pair)
    {
        if (Skipped.Count >= MostSkipped)
        {
            Skipped.Clear();
        }

        Skipped[pair] = true;
    }
}

/// <summary>Pairs that were found for a second look, in their order; some of them may be decided by now.</summary>
/// <param name="Percent">Share of all decided pairs of which they are.</param>
/// <param name="Pairs">The records' ids, the lower one first.</param>
internal sealed record SecondLooks(int Percent, ImmutableArray<(string Left, string Right)> Pairs);
