using System.CommandLine;
using Sijil.Casebook;
using Sijil.Casebook.Bundles;
using Sijil.Casebook.Checks;
using Sijil.Casebook.Custody;
using Sijil.Casebook.Publishing.Release;
using Sijil.Cli.Output;
using Sijil.Ledger.Bags;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil verify OUT</c></summary>
internal static class VerifyCommand
{
    private const int MostReceiptBytes = 64 * 1024;

    public static Command Make(Terminal terminal, TimeProvider clock)
    {
        var folder = new Argument<string>("out") { Description = "A release, a bundle, a casebook, or a receipt" };
        var key = new Option<string?>("--key")
        {
            Description = "The publisher's key as you know it from elsewhere (name+id+key)",
        };
        var since = new Option<string?>("--since")
        {
            Description = "An earlier release, or its checkpoint, that this one must have grown from",
        };
        var bag = new Option<bool>("--bag")
        {
            Description = "It is a bag (BagIt) of somebody else's: check that it is whole, nothing more",
        };
        var json = new Option<bool>("--json") { Description = "The result as JSON" };
        var command = new Command(
            "verify",
            "Check a release, offline and without a casebook: every file, signature, value and proof. Example: sijil verify release-1"
        )
        {
            folder,
            key,
            since,
            bag,
            json,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                var path = parsed.GetValue(folder)!;
                var known = parsed.GetValue(key);
                var report =
                    File.Exists(path) ? OfReceipt(path, known)
                    : !Directory.Exists(path)
                        ? throw new InputFaultException(
                            "a release, a bundle, a casebook or a receipt was expected",
                            path
                        )
                    : parsed.GetValue(bag) ? OfBag(path)
                    : BundleCheck.IsBundle(path) ? OfBundle(terminal, path, known, clock, cancellation)
                    : ReleaseCheck.IsRelease(path)
                        ? ReleaseCheck.Run(path, new ReleaseCheckRequest(known, parsed.GetValue(since)))
                    : OfCasebook(path, clock);
                CheckOutput.Print(terminal, report, parsed.GetValue(json));
                return Task.FromResult(report.Holds ? ExitCode.Done : ExitCode.DoesNotHold);
            }
        );
        return command;
    }

    private static CheckReport OfReceipt(string path, string? key)
    {
        if (new FileInfo(path).Length > MostReceiptBytes)
        {
            throw new InputFaultException("a receipt was expected", path);
        }

        return Receipt.FaultOf(File.ReadAllBytes(path), key, out var receipt) is { } fault
            ? new CheckReport([], [Path.GetFileName(path) + ": " + fault])
            : new CheckReport([.. receipt!.Lines.Select(l => l.Word + ": " + l.Value)], []);
    }

    private static CheckReport OfBag(string path)
    {
        var report = ForeignBag.Verify(path);
        return new CheckReport(
            [
                FormattableString.Invariant(
                    $"BagIt {report.Version}, {report.Files} files of payload, hashes: {string.Join(", ", report.Algorithms)}"
                ),
                .. report.Algorithms.Any(a => a is not "md5" and not "sha1")
                    ? (ReadOnlySpan<string>)[]
                    : ["no hash that withstands somebody who means to deceive: only accidents would show"],
            ],
            report.Faults
        );
    }

    private static CheckReport OfBundle(
        Terminal terminal,
        string path,
        string? key,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var work = Directory.CreateTempSubdirectory("sijil-verify-");
        try
        {
            return BuildProgressDisplay.Run(
                terminal,
                progress =>
                    BundleCheck.Run(
                        path,
                        work.FullName,
                        new CheckRequest(Environment.ProcessorCount) { IsWhole = true },
                        key,
                        clock,
                        progress,
                        cancellation
                    )
            );
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static CheckReport OfCasebook(string path, TimeProvider clock)
    {
        using var book = Casebook.Casebook.Open(path, clock);
        return book.Check(new CheckRequest(Environment.ProcessorCount, IsQuick: true));
    }
}
