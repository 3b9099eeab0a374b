using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Sijil.Web.Access;

/// <summary>
/// Who may come in. Alone: whoever has the link that was printed, once; afterwards whoever has the cookie. As a team: whoever signed in. Kept in memory, so that
/// stopping the program ends every session, and one can be ended at once.
/// </summary>
internal sealed class Sessions(RandomNumberGenerator randomness, string actor, TimeProvider clock, bool isTeam)
{
    private const int SecretBytes = 32;

    private readonly ConcurrentDictionary<string, Session> open = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> links = new(StringComparer.Ordinal);

    /// <summary>Name of the cookie. A team's is for its own host and for encrypted connections only.</summary>
    public string Cookie => isTeam ? "__Host-sijil" : "sijil";

    /// <summary>A team's session ends after so long without a request …</summary>
    public static TimeSpan Idle { get; } = TimeSpan.FromMinutes(60);

    /// <summary>… and after so long in any case.</summary>
    public static TimeSpan AtMost { get; } = TimeSpan.FromHours(12);

    /// <summary>For so long after signing in grave things can be done without showing again who one is.</summary>
    public static TimeSpan Fresh { get; } = TimeSpan.FromMinutes(10);

    /// <summary>A new link's secret; it opens once.</summary>
    public string NewLink()
    {
        var secret = Secret();
        links[secret] = true;
        return secret;
    }

    /// <summary>A new session's secret for the cookie; null: the link was used or never given.</summary>
    public string? Open(string link) => links.TryRemove(link, out _) ? Enter(actor, account: null) : null;

    /// <summary>A new session of somebody, with a new secret for the cookie.</summary>
    public string Enter(string name, string? account)
    {
        var secret = Secret();
        open[secret] = new Session(Secret(), name, account, clock.GetUtcNow());
        return secret;
    }

    /// <summary>The session of a cookie, or null.</summary>
    public Session? Find(string? secret)
    {
        if (secret is null || !open.TryGetValue(secret, out var session))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        if (isTeam && (now - session.LastSeen > Idle || now - session.OpenedAt > AtMost))
        {
            Close(secret);
            return null;
        }

        session.LastSeen = now;
        return session;
    }

    /// <summary>Whether it was shown a short while ago who this is.</summary>
    public bool IsFresh(Session session) => !isTeam || clock.GetUtcNow() - session.ShownAt <= Fresh;

    /// <summary>It was shown again who this is.</summary>
    public void Refresh(Session session) => session.ShownAt = clock.GetUtcNow();

    /// <summary>Ends a session.</summary>
    public void Close(string secret) => open.TryRemove(secret, out _);

    /// <summary>Ends all sessions of an account, but for one.</summary>
    public void CloseAll(string account, Session? but = null)
    {
        foreach (var (secret, session) in open)
        {
            if (session.Account == account && !ReferenceEquals(session, but))
            {
                Close(secret);
            }
        }
    }

    /// <summary>How many sessions an account has.</summary>
    public int CountOf(string account) => open.Count(s => s.Value.Account == account);

    /// <summary>A word that was never given before.</summary>
    public string NewKey() => Secret();

    private string Secret()
    {
        var bytes = new byte[SecretBytes];
        randomness.GetBytes(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
