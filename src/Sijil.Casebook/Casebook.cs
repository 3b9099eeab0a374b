using System.Reflection;
using System.Security.Cryptography;
using Sijil.Casebook.Acts;
using Sijil.Casebook.Settings;
using Sijil.Casebook.Storage;
using Sijil.Ledger;
using Sijil.Ledger.Checkpoints;

namespace Sijil.Casebook;

/// <summary>A casebook on disk: sources, lists and releases come in by <see cref="Add"/>; <see cref="Build"/> makes the register and the report.</summary>
public sealed partial class Casebook : IDisposable
{
    private static readonly RandomNumberGenerator SystemRandomness = RandomNumberGenerator.Create();

    private readonly CasebookFolder folder;
    private readonly CasebookDatabase database;
    private readonly EvidenceStore evidence;
    private readonly ActSession session;
    private readonly ActLog log;
    private SignerKey? signer;
    private readonly FileStream writer;

    // One connection writes; a build computes for minutes without it, and decisions go on meanwhile.
    private readonly Lock gate = new();

    private Casebook(CasebookFolder folder, ActSession session)
    {
        this.folder = folder;
        this.session = session;
        writer = OnlyWriter(folder);
        try
        {
            database = CasebookDatabase.Open(folder.Database);
            log = new ActLog(database);
            signer = LogStart.KeyOf(folder, database, log, session);
        }
        catch
        {
            database?.Dispose();
            writer.Dispose();
            throw;
        }

        evidence = new EvidenceStore(folder.Evidence);
    }

    /// <summary>The program's version, part of every computed result's identity.</summary>
    public static string Version { get; } =
        typeof(Casebook).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Tells builds of the program apart that carry one version: a result of other code is never taken for current.</summary>
    internal static string Code { get; } =
        string.Join(
            ' ',
            new[]
            {
                typeof(Casebook).Assembly,
                typeof(Linkage.MatchWeight).Assembly,
                typeof(Text.Names.PersonName).Assembly,
                typeof(Estimation.Captures.CaptureTable).Assembly,
            }.Select(a => a.ManifestModule.ModuleVersionId)
        );

    /// <summary>The casebook's folder.</summary>
    public CasebookFolder Folder => folder;

    /// <summary>Opens a casebook.</summary>
    /// <param name="directory">Its folder.</param>
    /// <param name="clock">Tells the claimed time of what is recorded; never part of a computed result.</param>
    /// <param name="actor">Who opens it, by their own word; stands on record with every act. Empty: not stated.</param>
    /// <param name="randomness">For salts, ids and the log's key; no computed result depends on it. Null: the system's.</param>
    /// <exception cref="InputFaultException">There is no casebook, or it cannot be used.</exception>
    public static Casebook Open(
        string directory,
        TimeProvider clock,
        string actor = "",
        RandomNumberGenerator? randomness = null
    ) => new(CasebookFolder.Find(directory), new ActSession(actor, clock, randomness ?? SystemRandomness));

    /// <summary>Starts an empty casebook in a new or empty folder.</summary>
    /// <exception cref="InputFaultException">The folder holds something already, or cannot be written.</exception>
    public static void Init(string directory, CasebookSettings settings)
    {
        var target = new CasebookFolder(Path.GetFullPath(directory));
        if (File.Exists(target.SettingsFile) || File.Exists(target.Database) || Directory.Exists(target.Evidence))
        {
            throw new InputFaultException(
                "the folder holds a casebook, or parts of one; nothing was changed",
                file: directory
            );
        }

        try
        {
            Directory.CreateDirectory(target.Evidence);
            Directory.CreateDirectory(target.Out);
            CasebookDatabase.Create(target.Database);

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
    public void Dispose()
    {
        database.Dispose();
        writer.Dispose();
    }

    // Held as long as the casebook is open: two writers could take each other's temporary files for their own.
    private static FileStream OnlyWriter(CasebookFolder folder)
    {
        try
        {
            return new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException)
        {
            throw new InputFaultException("the casebook's folder must be writable", file: folder.Root);
        }
        catch (IOException)
        {
            throw new InputFaultException(
                "another program holds the casebook; close it and try again",
                file: folder.Root
            );
        }
    }
}
