using System.Globalization;

namespace Sijil.Synthetic.Writing;

/// <summary>Writes all files of a generated set, all or none.</summary>
internal static class OutputFolder
{
    public static void Write(SyntheticLists lists, string folder, CancellationToken cancel) =>
        Write(Files(lists), folder, cancel);

    /// <summary>Writes each file beside its place, then moves them all.</summary>
    public static void Write(
        IEnumerable<(string Name, Action<Stream, CancellationToken> Write)> files,
        string folder,
        CancellationToken cancel
    )
    {
        if (File.Exists(folder))
        {
            throw new GeneratorFaultException($"{folder}: found a file; a folder to write into is expected");
        }

        Directory.CreateDirectory(folder);
        var begun = new List<string>();
        try
        {
            foreach (var (name, write) in files)
            {
                cancel.ThrowIfCancellationRequested();
                var path = Path.Combine(folder, name);
                begun.Add(path);
                using var stream = File.Create(Beside(path));
                write(stream, cancel);
            }

            foreach (var path in begun)
            {
                File.Move(Beside(path), path, overwrite: true);
            }
        }
        catch
        {
            foreach (var path in begun)
            {
                File.Delete(Beside(path));
            }

            throw;
        }
    }

    private static IEnumerable<(string Name, Action<Stream, CancellationToken> Write)> Files(SyntheticLists lists)
    {
        foreach (var list in lists.Lists)
        {
            yield return (
                list.File.FileName,
                (stream, cancel) => ListWriter.Write(list, lists.Settings.Plain, stream, cancel)
            );
        }

        yield return ("truth.csv", (stream, cancel) => TruthFiles.Truth(lists, stream, cancel));
        yield return ("truth_rows.csv", (stream, cancel) => TruthFiles.TruthRows(lists, stream, cancel));
        yield return ("population.csv", (stream, cancel) => TruthFiles.Population(lists, stream, cancel));
        yield return ("capture.csv", (stream, _) => TruthFiles.Capture(lists, stream));
        yield return ("gazetteer.csv", (stream, _) => TruthFiles.Places(stream));
        yield return ("lists.csv", (stream, _) => TruthFiles.Descriptions(lists, stream));
        yield return ("README.md", (stream, _) => FolderReadme.Write(lists, stream));
    }

    private static string Beside(string path) => string.Create(CultureInfo.InvariantCulture, $"{path}.part");
}
