using System.Security.Cryptography;

namespace Sijil.Casebook.Acts;

/// <summary>Who acts, on which machine's clock, and where salts and ids come from.</summary>
/// <param name="Actor">Who, by their own word; empty: not stated.</param>
/// <param name="Clock">Tells claimed times.</param>
/// <param name="Randomness">Cryptographic; no computed result depends on it.</param>
public sealed record ActSession(string Actor, TimeProvider Clock, RandomNumberGenerator Randomness)
{
    private const int IdBytes = 16;

    /// <summary>The claimed time, to the second.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var now = Clock.GetUtcNow();
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond));
        }
    }

    /// <summary>A new id: 32 hexadecimal digits.</summary>
    public string NewId()
    {
        Span<byte> bytes = stackalloc byte[IdBytes];
        Randomness.GetBytes(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
