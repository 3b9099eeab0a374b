using System.Collections.Concurrent;
using System.Collections.Immutable;
using Sijil.Casebook;
using Sijil.Casebook.Intake;
using Sijil.Web.Access;

namespace Sijil.Web;

/// <summary>A file that somebody sent and has not kept yet.</summary>
/// <param name="Folder">Where it lies for now.</param>
/// <param name="Request">What it would be added as.</param>
/// <param name="SentAt">When it was sent.</param>
internal sealed record Draft(DirectoryInfo Folder, AddRequest Request, DateTimeOffset SentAt)
{
    /// <summary>How the columns were read when the page was last shown; null: not shown yet.</summary>
    public ListMapping? Shown { get; init; }

    /// <summary>The correction that led to it; null: none did.</summary>
    public ListMapping? ShownBy { get; init; }
}

/// <summary>Files that were sent and not kept yet: one for each session, in a folder that only this account of the system can open, gone with the program.</summary>
internal sealed class Drafts(TimeProvider clock) : IDisposable
{
    // Whoever went home without keeping a file does not leave it for the night.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<string, Draft> drafts = new(StringComparer.Ordinal);

    /// <summary>The time, for a draft that is made now.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The session's draft, or null.</summary>
    public Draft? Of(Session session) => drafts.GetValueOrDefault(session.Token);

    /// <summary>Writes a file that was sent into a folder of its own.</summary>
    /// <param name="name">The name that it was sent under.</param>
    /// <param name="write">Writes it to a path.</param>
    public static async Task<(DirectoryInfo Folder, string Path)> Write(string name, Func<string, Task> write)
    {
        var folder = Directory.CreateTempSubdirectory("sijil-upload-");
        try
        {
            // Its own name tells formats apart and stands in the record; it names no place on the disk.
            var own = Path.GetFileName(name.Replace('\\', '/'));
            var path = Path.Combine(folder.FullName, own is "" or "." or ".." ? "list" : own);
            await write(path);
            return (folder, path);
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    /// <summary>Takes a draft in the place of the session's former one.</summary>
    public void Put(Session session, Draft draft)
    {
        var former = Of(session);
        drafts[session.Token] = draft;
        if (former is not null && former.Folder.FullName != draft.Folder.FullName)
        {
            Delete(former);
        }

        foreach (var (key, old) in drafts.Where(d => clock.GetUtcNow() - d.Value.SentAt > Longest).ToImmutableArray())
        {
            if (drafts.TryRemove(key, out _))
            {
                Delete(old);
            }
        }
    }

    /// <summary>Lets the session's draft go.</summary>
    public void Drop(Session session)
    {
        if (drafts.TryRemove(session.Token, out var draft))
        {
            Delete(draft);
        }
    }

    public void Dispose()
    {
        foreach (var draft in drafts.Values)
        {
            Delete(draft);
        }
    }

    private static void Delete(Draft draft)
    {
        try
        {
            draft.Folder.Delete(recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody reads it still, or it is gone: the system's own broom takes the rest.
        }
    }
}
