using System.Collections.Concurrent;
using Sijil.Web.Access;

namespace Sijil.Web;

/// <summary>Which pair lies before whom, so that several reviewers at once are not given the same one. It only shares out the work: whoever asks for a pair gets it, and decides it.</summary>
internal sealed class Offers(TimeProvider clock)
{
    // Whoever has not answered by then has gone for a walk.
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(3);

    private readonly ConcurrentDictionary<string, (string Pair, DateTimeOffset Until)> before = new(
        StringComparer.Ordinal
    );

    /// <summary>The pairs that lie before others now.</summary>
    public HashSet<string> BeforeOthers(Session session)
    {
        var now = clock.GetUtcNow();
        var others = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (token, offer) in before)
        {
            if (offer.Until < now)
            {
                before.TryRemove(token, out _);
            }
            else if (token != session.Token)
            {
                others.Add(offer.Pair);
            }
        }

        return others;
    }

    /// <summary>The pair lies before this session, and none that did before.</summary>
    public void Put(Session session, string pair) => before[session.Token] = (pair, clock.GetUtcNow() + Lasts);
}
