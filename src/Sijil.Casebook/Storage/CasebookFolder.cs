namespace Sijil.Casebook.Storage;

/// <summary>Where things lie in a casebook's folder.</summary>
/// <param name="Root">The folder.</param>
public sealed record CasebookFolder(string Root)
{
    /// <summary>Settings that people read and edit.</summary>
    public string SettingsFile => Path.Combine(Root, "casebook.yaml");

    /// <summary>SQLite: what was added, and projections of the kept files.</summary>
    public string Database => Path.Combine(Root, "casebook.db");

    /// <summary>Kept files by SHA-256, never changed.</summary>
    public string Evidence => Path.Combine(Root, "evidence");

    /// <summary>What <c>build</c> writes.</summary>
    public string Out => Path.Combine(Root, "out");

    /// <summary>A file that <c>build</c> writes.</summary>
    public string OutFile(string name) => Path.Combine(Out, name);

    /// <summary>What is kept only so that it need not be made again; it may be deleted at any time, names people as <see cref="Out"/> does, and is in no bundle or release.</summary>
    public string Cache => Path.Combine(Root, "cache");

    /// <summary>Where the next results are written before they take the place of the former ones.</summary>
    public string Next => Path.Combine(Root, "out.next");

    /// <summary>A file of the next results.</summary>
    public string NextFile(string name) => Path.Combine(Next, name);

    /// <summary>The secret key that signs the casebook's checkpoints.</summary>
    public string Key => Path.Combine(Root, "casebook.key");

    /// <summary>The key that takes that one's place, until it has.</summary>
    public string NextKey => Path.Combine(Root, "casebook.key.next");

    /// <summary>SQLite: what proves that somebody of the team is who they say; in no bundle and no release.</summary>
    public string Accounts => Path.Combine(Root, "accounts.db");

    /// <summary>Held by the one program that may write.</summary>
    public string Lock => Path.Combine(Root, "casebook.lock");

    /// <summary>True when the folder holds a casebook.</summary>
    public bool Exists => File.Exists(SettingsFile) && File.Exists(Database);

    /// <summary>The casebook in a folder.</summary>
    /// <exception cref="InputFaultException">There is none.</exception>
    public static CasebookFolder Find(string root)
    {
        var folder = new CasebookFolder(Path.GetFullPath(root));
        if (File.Exists(folder.SettingsFile) && !File.Exists(folder.Database))
        {
            throw new InputFaultException(
                "casebook.db is missing; restore it from a copy (casebook.yaml and the kept files are there)",
                file: root
            );
        }

        if (!folder.Exists)
        {
            throw new InputFaultException("a casebook is a folder made by: sijil init DIR", file: root);
        }

        return folder;
    }
}
