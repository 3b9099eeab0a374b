using System.Reflection;
using Sijil.Casebook.Settings;
using Sijil.Casebook.Storage;
using Sijil.Ledger;

namespace Sijil.Casebook;

/// <summary>A casebook on disk: sources, lists and releases come in by <see cref="Add"/>; <see cref="Build"/> makes the register and the report.</summary>
public sealed partial class Casebook : IDisposable
{
    private readonly CasebookFolder folder;
    private readonly CasebookDatabase database;
    private readonly EvidenceStore evidence;
    private readonly TimeProvider clock;

    private Casebook(CasebookFolder folder, TimeProvider clock)
    {
        this.folder = folder;
        this.clock = clock;
        database = CasebookDatabase.Open(folder.Database);
        evidence = new EvidenceStore(folder.Evidence);
    }

    /// <summary>The program's version, part of every computed result's identity.</summary>
    public static string Version { get; } =
        typeof(Casebook).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>The casebook's folder.</summary>
    public CasebookFolder Folder => folder;

    /// <summary>Opens a casebook.</summary>
    /// <param name="directory">Its folder.</param>
    /// <param name="clock">Tells the claimed time of what is recorded; never part of a computed result.</param>
    /// <exception cref="InputFaultException">There is no casebook, or it cannot be used.</exception>
    public static Casebook Open(string directory, TimeProvider clock) => new(CasebookFolder.Find(directory), clock);

    /// <summary>Starts an empty casebook in a new or empty folder.</summary>
    /// <exception cref="InputFaultException">The folder holds something already, or cannot be written.</exception>
    public static void Init(string directory, CasebookSettings settings)
    {
        var target = new CasebookFolder(Path.GetFullPath(directory));
        if (target.Exists)
        {
            throw new InputFaultException("the folder holds a casebook already", file: directory);
        }

        try
        {
            Directory.CreateDirectory(target.Evidence);
            Directory.CreateDirectory(target.Out);
            if (!File.Exists(target.Database))
            {
                CasebookDatabase.Create(target.Database);
            }

            // Last, because a folder counts as a casebook from this file on.
            SettingsFile.Write(target.SettingsFile, settings);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputFaultException(
                "a folder that can be written was expected (" + e.Message + ")",
                file: directory
            );
        }
    }

    /// <inheritdoc/>
    public void Dispose() => database.Dispose();
}
