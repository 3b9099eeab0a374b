using System.CommandLine;
using Sijil.Casebook;
using Sijil.Casebook.Publishing.Release;
using Sijil.Cli.Output;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil verify OUT</c></summary>
internal static class VerifyCommand
{
    public static Command Make(Terminal terminal, TimeProvider clock)
    {
        var folder = new Argument<string>("out") { Description = "A release, or a casebook" };
        var key = new Option<string?>("--key")
        {
            Description = "The publisher's key as you know it from elsewhere (name+id+key)",
        };
        var since = new Option<string?>("--since")
        {
            Description = "An earlier release, or its checkpoint, that this one must have grown from",
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
            json,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(folder)!;
            if (!Directory.Exists(path))
            {
                throw new InputFaultException("a release or a casebook was expected", path);
            }

            var report = ReleaseCheck.IsRelease(path)
                ? ReleaseCheck.Run(path, new ReleaseCheckRequest(parsed.GetValue(key), parsed.GetValue(since)))
                : OfCasebook(path, clock);
            CheckOutput.Print(terminal, report, parsed.GetValue(json));
            return report.Holds ? ExitCode.Done : ExitCode.DoesNotHold;
        });
        return command;
    }

    private static Casebook.Checks.CheckReport OfCasebook(string path, TimeProvider clock)
    {
        using var book = Casebook.Casebook.Open(path, clock);
        return book.Check(new CheckRequest(Environment.ProcessorCount, IsQuick: true));
    }
}
