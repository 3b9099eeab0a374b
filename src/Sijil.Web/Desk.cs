using System.Runtime.CompilerServices;
using Sijil.Casebook;
using Sijil.Casebook.Browsing;
using Sijil.Casebook.Settings;

namespace Sijil.Web;

/// <summary>The open casebook behind the pages: who looks has a view of their own, who writes goes through the one writer.</summary>
internal sealed class Desk : IDisposable
{
    private readonly Lock gate = new();
    private PeopleIndex people;
    private BuildJob job = BuildJob.None;
    private Task running = Task.CompletedTask;

    private Desk(Casebook.Casebook book)
    {
        Book = book;
        people = PeopleIndex.Read(book.Folder);
    }

    /// <summary>The writer.</summary>
    public Casebook.Casebook Book { get; }

    /// <summary>The people of the last build.</summary>
    public PeopleIndex People => Volatile.Read(ref people);

    /// <summary>The build that runs, or the last one.</summary>
    public BuildJob Job => Volatile.Read(ref job);

    /// <summary>The casebook's settings as they stand in the file.</summary>
    public CasebookSettings Settings => SettingsFile.Read(Book.Folder.SettingsFile);

    public static Desk Open(WebOptions options) =>
        new(Casebook.Casebook.Open(options.Casebook, options.Clock, options.Actor, options.Randomness));

    /// <summary>A view to look through.</summary>
    public CasebookView View() => CasebookView.Open(Book.Folder);

    /// <summary>Starts a build unless one runs. The former results stand until the new ones are whole.</summary>
    public void StartBuild()
    {
        lock (gate)
        {
            if (Job.IsRunning)
            {
                return;
            }

            var started = new BuildJob { IsRunning = true };
            Volatile.Write(ref job, started);
            running = Task.Run(() => Build(started));
        }
    }

    /// <summary>Stops the build that runs; nothing is half-written.</summary>
    public void StopBuild() => Job.Cancellation.Cancel();

    public void Dispose()
    {
        Job.Cancellation.Cancel();
        running.Wait();
        Book.Dispose();
    }

    private void Build(BuildJob started)
    {
        string? fault = null;
        var wasStopped = false;
        try
        {
            Book.Build(new BuildRequest(Environment.ProcessorCount), started, started.Cancellation.Token);
            Volatile.Write(ref people, PeopleIndex.Read(Book.Folder));
        }
        catch (InputFaultException e)
        {
            fault = e.Message;
        }
        catch (OperationCanceledException)
        {
            wasStopped = true;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // What an unknown failure says may hold a cell's text: its kind alone is shown.
            fault = "our own fault (" + e.GetType().Name + ")";
        }

        Volatile.Write(
            ref job,
            new BuildJob
            {
                Fault = fault,
                WasStopped = wasStopped,
                IsDone = fault is null && !wasStopped,
            }
        );
    }
}

/// <summary>A build as the pages show it.</summary>
internal sealed class BuildJob : IProgress<BuildProgress>
{
    private StrongBox<BuildProgress>? last;

    /// <summary>No build was asked for yet.</summary>
    public static BuildJob None { get; } = new();

    public bool IsRunning { get; init; }

    public bool IsDone { get; init; }

    public bool WasStopped { get; init; }

    public string? Fault { get; init; }

    public CancellationTokenSource Cancellation { get; } = new();

    /// <summary>How far it is.</summary>
    public BuildProgress? Last => Volatile.Read(ref last)?.Value;

    public void Report(BuildProgress value) => Volatile.Write(ref last, new StrongBox<BuildProgress>(value));
}
