namespace Sijil.Web.Access;

/// <summary>Makes guessing slow: after a few wrong answers each further one must wait, up to a quarter of an hour (OWASP ASVS 5.0, 6.3.1).</summary>
/// <param name="clock">Tells how long ago something was.</param>
/// <param name="free">Wrong answers that cost nothing.</param>
internal sealed class Throttle(TimeProvider clock, int free)
{
    private const int MostKeys = 20_000;
    private const int LongestDoubling = 5;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(2);

    private readonly Lock gate = new();
    private readonly Dictionary<string, (int Failed, DateTimeOffset Last)> failures = new(StringComparer.Ordinal);

    /// <summary>How long to wait still before an answer is looked at; zero: not at all.</summary>
    public TimeSpan Wait(string key)
    {
        lock (gate)
        {
            if (!failures.TryGetValue(key, out var f) || f.Failed < free)
            {
                return TimeSpan.Zero;
            }

            var doubled = First * (1 << Math.Min(f.Failed - free, LongestDoubling));
            var left = f.Last + (doubled < Longest ? doubled : Longest) - clock.GetUtcNow();
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>A wrong answer.</summary>
    public void Failed(string key)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            if (failures.Count >= MostKeys)
            {
                Tidy(now);
            }

            var former = failures.GetValueOrDefault(key);
            failures[key] = (now - former.Last > Forgotten ? 1 : former.Failed + 1, now);
        }
    }

    /// <summary>A right answer: what was wrong before is forgotten.</summary>
    public void Passed(string key)
    {
        lock (gate)
        {
            failures.Remove(key);
        }
    }

    // Never more than so many: the oldest half goes, should somebody try names without end.
    private void Tidy(DateTimeOffset now)
    {
        foreach (var (key, _) in failures.Where(f => now - f.Value.Last > Forgotten).ToList())
        {
            failures.Remove(key);
        }

        foreach (var (key, _) in failures.OrderBy(f => f.Value.Last).Take(failures.Count - (MostKeys / 2)).ToList())
        {
            failures.Remove(key);
        }
    }
}
