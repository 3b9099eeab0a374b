using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Sijil.Casebook;
using Sijil.Casebook.Accounts;
using Sijil.Casebook.Browsing;
using Sijil.Casebook.Settings;
using Sijil.Web.Access;

namespace Sijil.Web;

/// <summary>The open casebook behind the pages: who looks has a view of their own, who writes goes through the one writer.</summary>
internal sealed class Desk : IDisposable
{
    private readonly Lock gate = new();
    private readonly RandomNumberGenerator randomness;
    private Task<PeopleIndex> people;
    private BuildJob job = BuildJob.None;
    private Task running = Task.CompletedTask;
    private readonly Task warm;
    private readonly TimeProvider clock;

    private Desk(Casebook.Casebook book, WebOptions options, Sessions sessions)
    {
        Book = book;
        clock = options.Clock;
        randomness = options.Randomness;
        Drafts = new Drafts(options.Clock);
        Offers = new Offers(options.Clock);
        Seal = new SealCheck(options.Clock);
        if (options.Team is { } team)
        {
            Origin = team.Origin ?? new Uri("http://localhost");
            Team = new Team(
                book,
                AccountSecrets.Open(book.Folder, options.Clock),
                () => Origin,
                options.Clock,
                sessions
            );
        }

        people = Task.Run(() => PeopleIndex.Read(book.Folder));
        warm = Task.WhenAll(Task.Run(() => Warm(CountWaiting)), Task.Run(() => Warm(LookOnce)));
    }

    /// <summary>The writer.</summary>
    public Casebook.Casebook Book { get; }

    /// <summary>The people of the last build. Read beside the pages, so that the first page does not wait for a million names.</summary>
    public Task<PeopleIndex> People => Volatile.Read(ref people);

    /// <summary>The pairs that wait for a person.</summary>
    public WaitingPairs Waiting { get; } = new();

    /// <summary>Answers for which a whole list is read again.</summary>
    public LongAnswers Long { get; } = new();

    /// <summary>The build that runs, or the last one.</summary>
    public BuildJob Job => Volatile.Read(ref job);

    /// <summary>The casebook's settings as they stand in the file.</summary>
    public CasebookSettings Settings => SettingsFile.Read(Book.Folder.SettingsFile);

    /// <summary>Today in UTC, as 2024-03-29.</summary>
    public string Today => clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Those who have accounts; null: somebody works alone.</summary>
    public Team? Team { get; }

    /// <summary>Files that were sent and not kept yet.</summary>
    public Drafts Drafts { get; }

    /// <summary>Which pair lies before whom.</summary>
    public Offers Offers { get; }

    /// <summary>Whether everything is as it was sealed, as far as anybody asked.</summary>
    public SealCheck Seal { get; }

    /// <summary>How many requests may come in.</summary>
    public Limits Limits { get; } = new();

    /// <summary>The address by which a team reaches the pages.</summary>
    public Uri Origin { get; set; } = new("http://localhost");

    /// <summary>Whether people reach the pages over an encrypted connection.</summary>
    public bool IsEncrypted => Team is not null && Origin.Scheme == Uri.UriSchemeHttps;

    public static Desk Open(WebOptions options, Sessions sessions)
    {
        var book = Casebook.Casebook.Open(options.Casebook, options.Clock, options.Actor, options.Randomness);
        try
        {
            return new Desk(book, options, sessions);
        }
        catch
        {
            book.Dispose();
            throw;
        }
    }

    /// <summary>Whether a request was meant for these pages: a name that somebody else points here is none of ours.</summary>
    public bool IsMeant(HttpRequest request) => Team is null ? Guard.IsLocal(request) : Guard.IsFor(request, Origin);

    /// <summary>A secret by which somebody of the team sets up a passkey or a password, once.</summary>
    public string NewInvitation(Account account) => Team!.Secrets.Invite(account.Id, randomness);

    /// <summary>A view to look through.</summary>
    public CasebookView View() => CasebookView.Open(Book.Folder);

    /// <summary>Starts a build unless one runs. The former results stand until the new ones are whole.</summary>
    /// <param name="actor">Who builds.</param>
    public void StartBuild(string actor)
    {
        lock (gate)
        {
            if (Job.IsRunning)
            {
                return;
            }

            var started = new BuildJob { IsRunning = true };
            Volatile.Write(ref job, started);
            running = Task.Run(() => Build(started, actor));
        }
    }

    /// <summary>Stops the build that runs; nothing is half-written.</summary>
    public void StopBuild() => Job.Cancellation.Cancel();

    public void Dispose()
    {
        Job.Cancellation.Cancel();
        running.Wait();
        Task.WaitAll(warm, people.ContinueWith(_ => { }, TaskScheduler.Default));
        Seal.Dispose();
        Team?.Dispose();
        Limits.Dispose();
        Long.Dispose();
        Drafts.Dispose();
        Book.Dispose();
    }

    // Who opens the pages wants to know how many pairs wait, and then the first of them: both are sought before anybody asks.
    private void CountWaiting(CasebookView view)
    {
        var match = Settings.Linkage.MatchWeight;
        Waiting.Count(view, match);
        Waiting.Next(view, match, (_, _) => true);
    }

    // What the first page asks, so that it is compiled, and remembered, while the visitor is on the way.
    private void LookOnce(CasebookView view)
    {
        _ = view.Register;
        _ = view.Releases;
        Book.IsStale();
    }

    private void Warm(Action<CasebookView> look)
    {
        try
        {
            using var view = View();
            look(view);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The page that asks says what is wrong.
        }
    }

    private void Build(BuildJob started, string actor)
    {
        string? fault = null;
        var wasStopped = false;
        try
        {
            Book.Build(new BuildRequest(Environment.ProcessorCount, actor), started, started.Cancellation.Token);
            Volatile.Write(ref people, Task.FromResult(PeopleIndex.Read(Book.Folder)));
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
