using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Sijil.Web.Access;

/// <summary>Somebody at work on this machine.</summary>
/// <param name="token">Goes with every form, so that no other page can send one.</param>
/// <param name="actor">Who, by their own word.</param>
internal sealed class Session(string token, string actor)
{
    private const int MostSkipped = 10_000;

    /// <summary>Goes with every form.</summary>
    public string Token => token;

    /// <summary>Who decides, by their own word.</summary>
    public string Actor { get; set; } = actor;

    /// <summary>Language of the pages, "ar" or "en".</summary>
    public string? Language { get; set; }

    /// <summary>True: pairs are shown without weights and without anybody else's answer.</summary>
    public bool IsBlind { get; set; }

    /// <summary>Pairs that were put off.</summary>
    public ConcurrentDictionary<string, bool> Skipped { get; } = new(StringComparer.Ordinal);

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

/// <summary>Who may come in: whoever has the link that was printed, once; afterwards whoever has the cookie. Kept in memory, so that stopping the program ends every session.</summary>
internal sealed class Sessions(RandomNumberGenerator randomness, string actor)
{
    /// <summary>Name of the cookie.</summary>
    public const string Cookie = "sijil";

    private const int SecretBytes = 32;

    private readonly ConcurrentDictionary<string, Session> open = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> links = new(StringComparer.Ordinal);

    /// <summary>A new link's secret; it opens once.</summary>
    public string NewLink()
    {
        var secret = Secret();
        links[secret] = true;
        return secret;
    }

    /// <summary>A new session's secret for the cookie; null: the link was used or never given.</summary>
    public string? Open(string link)
    {
        if (!links.TryRemove(link, out _))
        {
            return null;
        }

        var secret = Secret();
        open[secret] = new Session(Secret(), actor);
        return secret;
    }

    /// <summary>The session of a cookie, or null.</summary>
    public Session? Find(string? secret) =>
        secret is not null && open.TryGetValue(secret, out var session) ? session : null;

    /// <summary>Ends a session.</summary>
    public void Close(string secret) => open.TryRemove(secret, out _);

    /// <summary>A word that was never given before.</summary>
    public string NewKey() => Secret();

    private string Secret()
    {
        var bytes = new byte[SecretBytes];
        randomness.GetBytes(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
