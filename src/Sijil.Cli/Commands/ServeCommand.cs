using System.CommandLine;
using System.Security.Cryptography;
using Sijil.Casebook;
using Sijil.Cli.Output;
using Sijil.Web;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil serve [DIR]</c></summary>
internal static class ServeCommand
{
    private const string DefaultUrl = "http://127.0.0.1:7321";

    public static Command Make(Terminal terminal, TimeProvider clock)
    {
        var directory = new Argument<string>("dir")
        {
            Description = "The casebook's folder",
            DefaultValueFactory = _ => ".",
        };
        var urls = new Option<string>("--urls")
        {
            Description = "Where to listen, on this machine alone; port 0 takes any that is free",
            DefaultValueFactory = _ => DefaultUrl,
        };
        var by = CasebookOptions.Actor();
        var command = new Command(
            "serve",
            "Open the casebook in the browser: review, browse, add lists, build. This machine only, no network. Example: sijil serve casebook"
        )
        {
            directory,
            urls,
            by,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                if (!Uri.TryCreate(parsed.GetValue(urls), UriKind.Absolute, out var url))
                {
                    throw new InputFaultException(
                        "an address such as " + DefaultUrl + " was expected",
                        found: parsed.GetValue(urls)
                    );
                }

                using var randomness = RandomNumberGenerator.Create();
                await using var server = await WebServer.StartAsync(
                    new WebOptions(
                        parsed.GetValue(directory)!,
                        url,
                        CasebookOptions.ActorOf(parsed, by),
                        clock,
                        randomness
                    ),
                    cancellation
                );
                terminal.Result("Open this link; it works once: " + server.NewLink());
                terminal.ResultWriter.Flush();
                terminal.Remark("Stop with Ctrl-C.");
                try
                {
                    await server.WaitAsync(cancellation);
                }
                catch (OperationCanceledException)
                {
                    terminal.Remark("Stopped; everything that was acknowledged is kept.");
                }

                return ExitCode.Done;
            }
        );
        return command;
    }
}
