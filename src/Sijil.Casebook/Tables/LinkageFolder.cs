using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sijil.Ledger;
using Sijil.Linkage;
using Sijil.Linkage.Models;

namespace Sijil.Casebook.Tables;

/// <summary>The folder with the results of a linkage of plain files: all of them or none.</summary>
public static class LinkageFolder
{
    private const string Pairs = "pairs.csv";
    private const string Clusters = "clusters.csv";
    private const string Model = "model.json";
    private const string Summary = "summary.json";

    // The summary comes last: where it stands, the rest does.
    private static readonly string[] Files = [Pairs, Clusters, Model, Summary];

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Sees, before any work, that results may be written there.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="overwrite">Whether earlier results may be replaced.</param>
    /// <exception cref="InputFaultException">The folder holds something else, or earlier results that may not be replaced.</exception>
    public static void Require(string path, bool overwrite)
    {
        if (File.Exists(path))
        {
            throw new InputFaultException("a folder was expected", file: path);
        }

        var held = Directory.Exists(path)
            ? Directory.EnumerateFileSystemEntries(path).Select(Path.GetFileName).ToArray()
            : [];
        if (held.Length > 0 && !(overwrite && held.All(name => Files.Contains(name, StringComparer.Ordinal))))
        {
            throw new InputFaultException(
                overwrite
                    ? "a folder with nothing but earlier results was expected"
                    : "a new or empty folder was expected (or --overwrite to replace earlier results)",
                file: path
            );
        }
    }

    /// <summary>Writes the results beside the folder and lets them take their places once all are whole.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="result">What was found.</param>
    /// <param name="summary">What <c>summary.json</c> says.</param>
    /// <param name="cancellation">Stops the work; nothing stays of it then.</param>
    public static void Write(string path, TableLinkageResult result, object summary, CancellationToken cancellation)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var next = target + ".next";
        Require(next, overwrite: true);
        try
        {
            Directory.CreateDirectory(next);
            var ids = result.Records.Ids;
            var order = OrdinalRanks.Order(ids);
            var ranks = OrdinalRanks.Of(order);
            DurableFile.Write(
                Path.Combine(next, Pairs),
                stream => PairsFile.Write(stream, ids, ranks, result.Table, result.Scores.Pairs, cancellation)
            );
            DurableFile.Write(
                Path.Combine(next, Clusters),
                stream => ClustersFile.Write(stream, ids, order, result.Clusters)
            );
            DurableFile.Write(Path.Combine(next, Model), Encoding.UTF8.GetBytes(ModelFile.Write(result.Model)));
            DurableFile.Write(
                Path.Combine(next, Summary),
                JsonSerializer.SerializeToUtf8Bytes(summary, Json).Append((byte)'\n').ToArray()
            );
            cancellation.ThrowIfCancellationRequested();
            TakePlace(next, target);
        }
        catch
        {
            Remove(next);
            throw;
        }
    }

    private static void TakePlace(string next, string target)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(next, target);
            return;
        }

        foreach (var file in Files)
        {
            DurableFile.Replace(Path.Combine(next, file), Path.Combine(target, file));
        }

        Directory.Delete(next);
    }

    private static void Remove(string next)
    {
        try
        {
            if (Directory.Exists(next))
            {
                Directory.Delete(next, recursive: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The failure that brought us here is the one to report; a leftover is replaced by the next run.
        }
    }
}
