namespace Sijil.Web;

/// <summary>
/// Answers for which a whole list is read again: one at a time, so that however many ask, one list is in memory; and the last few are remembered as long as what they follow from is
/// the same.
/// </summary>
internal sealed class LongAnswers : IDisposable
{
    private const int Most = 20;

    private readonly SemaphoreSlim one = new(1, 1);
    private readonly List<(string Of, object? Answer)> remembered = [];

    /// <summary>An answer, remembered or made.</summary>
    /// <param name="of">What is asked and all that the answer follows from.</param>
    /// <param name="make">Makes it.</param>
    /// <param name="cancellation">Whoever asked has gone: waiting ends, and so may making.</param>
    public async Task<T> Get<T>(string of, Func<T> make, CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            var at = remembered.FindIndex(r => r.Of == of);
            var answer = at >= 0 ? (T)remembered[at].Answer! : await Task.Run(make, cancellation);
            if (at >= 0)
            {
                remembered.RemoveAt(at);
            }

            remembered.Add((of, answer));
            remembered.RemoveRange(0, Math.Max(0, remembered.Count - Most));
            return answer;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>An answer that is made anew each time.</summary>
    /// <param name="make">Makes it.</param>
    /// <param name="cancellation">As in <see cref="Get"/>.</param>
    public async Task<T> Once<T>(Func<T> make, CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            return await Task.Run(make, cancellation);
        }
        finally
        {
            one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();
}
