using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Sijil.Web.Access;

/// <summary>How many requests a team's server takes in a minute from one session, and from one address without a session.</summary>
internal sealed class Limits : IDisposable
{
    /// <summary>A reviewer who decides a pair every second stays far below.</summary>
    public const int OfSession = 1_200;

    /// <summary>Enough for a whole office behind one address to sign in.</summary>
    public const int OfAddress = 300;

    private readonly PartitionedRateLimiter<(string Key, int Most)> limiter = PartitionedRateLimiter.Create<
        (string Key, int Most),
        string
    >(from =>
        RateLimitPartition.GetFixedWindowLimiter(
            from.Key,
            _ => new FixedWindowRateLimiterOptions { PermitLimit = from.Most, Window = TimeSpan.FromMinutes(1) }
        )
    );

    /// <summary>Whether one more request may pass.</summary>
    public bool MayPass(HttpContext context, Session? session)
    {
        using var lease = limiter.AttemptAcquire(
            session is null
                ? ("address " + context.Connection.RemoteIpAddress, OfAddress)
                : ("session " + session.Token, OfSession)
        );
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
