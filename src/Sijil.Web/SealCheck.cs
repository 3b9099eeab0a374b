using System.Collections.Immutable;
using Sijil.Casebook;

namespace Sijil.Web;

/// <summary>How the seal stands, as far as this program knows since it was started.</summary>
internal enum SealState
{
    /// <summary>Nobody asked yet.</summary>
    NotChecked,

    /// <summary>It is being looked at.</summary>
    Running,

    /// <summary>Ledger, kept files and what follows from them were looked at and hold.</summary>
    Holds,

    /// <summary>Something does not match.</summary>
    DoesNotMatch,
}

/// <summary>What the last check of the casebook found.</summary>
/// <param name="State">How it stands.</param>
/// <param name="At">When it was asked for; null: never.</param>
/// <param name="Faults">What does not hold, in English.</param>
internal sealed record SealFinding(SealState State, DateTimeOffset? At, ImmutableArray<string> Faults);

/// <summary>Checks ledger and kept files beside the pages. Decisions wait while the ledger is read.</summary>
internal sealed class SealCheck(TimeProvider clock) : IDisposable
{
    private readonly Lock gate = new();
    private readonly CancellationTokenSource stop = new();
    private SealFinding last = new(SealState.NotChecked, null, []);
    private Task running = Task.CompletedTask;
    private bool isDisposed;

    /// <summary>What is known.</summary>
    public SealFinding Last => Volatile.Read(ref last);

    /// <summary>Starts a check unless one runs.</summary>
    public void Start(Casebook.Casebook book)
    {
        lock (gate)
        {
            if (Last.State == SealState.Running)
            {
                return;
            }

            var at = clock.GetUtcNow();
            Volatile.Write(ref last, new SealFinding(SealState.Running, at, []));
            running = Task.Run(() => Volatile.Write(ref last, Find(book, at)));
        }
    }

    /// <summary>Ends it, before the casebook is closed.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref isDisposed, true))
        {
            return;
        }

        stop.Cancel();
        running.Wait();
        stop.Dispose();
    }

    private SealFinding Find(Casebook.Casebook book, DateTimeOffset at)
    {
        try
        {
            var report = book.Check(
                new CheckRequest(Environment.ProcessorCount, IsQuick: true),
                cancellation: stop.Token
            );
            return new SealFinding(report.Holds ? SealState.Holds : SealState.DoesNotMatch, at, report.Faults);
        }
        catch (OperationCanceledException)
        {
            return new SealFinding(SealState.NotChecked, null, []);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // What an unknown failure says may hold a cell's text: its kind alone is shown.
            return new SealFinding(SealState.DoesNotMatch, at, ["the check itself failed (" + e.GetType().Name + ")"]);
        }
    }
}
