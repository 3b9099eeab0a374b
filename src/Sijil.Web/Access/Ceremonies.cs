using System.Collections.Concurrent;

namespace Sijil.Web.Access;

/// <summary>Passkey ceremonies that were begun: each is ended once, within minutes, by whom it was begun for.</summary>
internal sealed class Ceremonies(TimeProvider clock, Func<string> newKey)
{
    private const int Most = 5_000;

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, (string State, string? Account, DateTimeOffset At)> begun = new(
        StringComparer.Ordinal
    );

    /// <summary>Begins one; what is given back goes with the form.</summary>
    /// <param name="state">What the server must know at its end.</param>
    /// <param name="account">For whom; null: for whoever shows a passkey.</param>
    public string Begin(string state, string? account)
    {
        if (begun.Count >= Most)
        {
            foreach (var (old, _) in begun.OrderBy(b => b.Value.At).Take(Most / 2).ToList())
            {
                begun.TryRemove(old, out _);
            }
        }

        var key = newKey();
        begun[key] = (state, account, clock.GetUtcNow());
        return key;
    }

    /// <summary>Ends one: its state; null: never begun, ended before, too old, or begun for another.</summary>
    public string? End(string key, string? account) =>
        begun.TryRemove(key, out var it) && it.Account == account && clock.GetUtcNow() - it.At <= Lasts
            ? it.State
            : null;
}
