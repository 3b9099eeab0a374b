using Sijil.Casebook.Checks;
using Sijil.Ledger.Bags;

namespace Sijil.Casebook.Bundles;

/// <summary>Checks a bundle: its files, then the casebook in it, whose register and estimates are made again and compared byte by byte.</summary>
public static class BundleCheck
{
    /// <summary>True when the folder looks like a bundle.</summary>
    public static bool IsBundle(string folder) => Directory.Exists(Inside(folder));

    /// <summary>Checks all of it. The bundle is only read: the casebook is checked in a copy.</summary>
    /// <param name="folder">The bundle.</param>
    /// <param name="work">An empty folder for the copy, on a disk that may hold what is in the bundle.</param>
    /// <param name="request">How to check.</param>
    /// <param name="key">The keeper's public key as it is known from elsewhere, or null.</param>
    /// <param name="clock">The casebook asks for one; nothing is recorded.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InputFaultException">The casebook in it cannot be opened.</exception>
    public static CheckReport Run(
        string folder,
        string work,
        CheckRequest request,
        string? key,
        TimeProvider clock,
        IProgress<BuildProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var faults = Bag.Verify(folder);
        if (!faults.IsEmpty)
        {
            return new CheckReport([], faults);
        }

        Copy(Inside(folder), work, cancellation);
        using var book = Casebook.Open(work, clock);
        var report = book.Check(request, progress, cancellation);
        var files = FormattableString.Invariant(
            $"{Bag.Files(folder).Length} files are as the manifests say, none is missing, none is extra"
        );
        return report with
        {
            Looked = [files, .. report.Looked],
            Faults =
                key is null || book.Keys[^1].Key == key.Trim() || !report.Holds
                    ? report.Faults
                    : [.. report.Faults, "casebook.db: its key is not the one that was expected"],
        };
    }

    private static string Inside(string folder) => Path.Combine(folder, Bag.Payload, BundleLayout.Casebook);

    private static void Copy(string from, string to, CancellationToken cancellation)
    {
        foreach (var path in Bag.Files(from))
        {
            cancellation.ThrowIfCancellationRequested();
            var target = Path.Combine(to, path.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(from, path.Replace('/', Path.DirectorySeparatorChar)), target);
        }
    }
}
