using Sijil.Casebook.Bundles;
using Sijil.Casebook.Storage;
using Sijil.Ledger;
using Sijil.Ledger.Bags;

namespace Sijil.Casebook;

public sealed partial class Casebook
{
    /// <summary>
    /// Writes the whole casebook as a bag for somebody who may see all of it (a court, a partner): ledger, kept files, settings and results, without the secret key. Whoever has it can
    /// check everything and make the register and the estimates again. That it was written stands on record.
    /// </summary>
    /// <param name="to">A folder that is not there yet.</param>
    /// <param name="party">For whom; may be empty.</param>
    /// <returns>Number of files in it.</returns>
    /// <exception cref="InputFaultException">A kept file is missing or altered, or the folder is there or cannot be written.</exception>
    public int Bundle(string to, string party = "")
    {
        var target = Path.GetFullPath(to);
        if (Directory.Exists(target) || File.Exists(target))
        {
            throw new InputFaultException("a folder that is not there yet was expected", file: to);
        }

        try
        {
            lock (gate)
            {
                WholeFolder.Write(target, WriteBundle);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputFaultException("the bundle could not be written (" + e.Message + ")", file: to);
        }

        RecordExport(Bag.ManifestOf(target), Path.GetFileName(target), party);
        return Bag.Files(target).Length;
    }

    private void WriteBundle(string next)
    {
        var copy = new CasebookFolder(Path.Combine(next, Bag.Payload, BundleLayout.Casebook));
        DurableFile.MakeFolder(copy.Root);
        CopyDatabase(copy.Database);
        Copy(folder.SettingsFile, copy.SettingsFile);
        var store = new EvidenceStore(copy.Evidence);
        foreach (var id in evidence.All())
        {
            using var stream = evidence.Open(id);
            store.Keep(stream);
        }

        foreach (var stage in (string[])[RegisterStage, ReportStage])
        {
            foreach (var (name, _) in StageStore.FilesOf(database, stage) ?? [])
            {
                DurableFile.MakeFolder(copy.Out);
                Copy(folder.OutFile(name), copy.OutFile(name));
            }
        }

        BundleLayout.WriteDescription(next, Keys[^1].Key);
        Bag.Seal(
            next,
            [
                ("External-Description", "A casebook, whole: ledger, kept files, settings, results. Confidential."),
                ("External-Identifier", log.At(0).Said("origin") + "/" + Number(log.Size)),
                ("Bag-Software-Agent", "Sijil " + Version),
            ]
        );
    }

    // SQLite's own consistent copy, then written durably; free pages, where something erased might linger, stay behind.
    private void CopyDatabase(string to)
    {
        var loose = to + ".loose";
        database.Run("VACUUM INTO $1", loose);
        Copy(loose, to);
        File.Delete(loose);
    }

    private static void Copy(string from, string to) =>
        DurableFile.Write(
            to,
            stream =>
            {
                using var source = File.OpenRead(from);
                source.CopyTo(stream);
            }
        );
}
