using System.CommandLine;
using System.CommandLine.Parsing;
using Sijil.Casebook;
using Sijil.Cli.Commands;
using Sijil.Cli.Output;

namespace Sijil.Cli;

/// <summary>The <c>sijil</c> command: its subcommands, and what every failure looks like.</summary>
internal static class SijilCommand
{
    /// <summary>Runs one command line.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        string[] arguments,
        Terminal terminal,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var parsed = Root(terminal, clock).Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            terminal.Fault(
                string.Join(" ", parsed.Errors.Select(e => e.Message)) + " See: " + HelpOf(parsed.CommandResult)
            );
            return ExitCode.InputFault;
        }

        terminal.IsQuiet = parsed.GetValue<bool>("--quiet");
        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                cancellation
            );
        }
        catch (OperationCanceledException)
        {
            terminal.Fault("stopped as you asked; what was acknowledged before is kept, nothing is half-written");
            return ExitCode.InputFault;
        }
        catch (Exception e)
        {
            return Report(e, terminal);
        }
    }

    private static int Report(Exception error, Terminal terminal)
    {
        switch (Faults.LineOf(error))
        {
            case { } line:
                terminal.Fault(line);
                return ExitCode.InputFault;
            default:
                // The stack names methods, not people; messages of unknown origin may hold a cell's text and are left out.
                terminal.Fault($"our own fault ({error.GetType().Name}); please report the lines below");
                terminal.Remarks.WriteLine(error.StackTrace);
                return ExitCode.OwnFault;
        }
    }

    private static RootCommand Root(Terminal terminal, TimeProvider clock)
    {
        var root = new RootCommand("Sijil: from many partial lists of people to one register that can be defended.")
        {
            DemoCommand.Make(terminal, clock),
            InitCommand.Make(terminal),
            AddCommand.Make(terminal, clock),
            RepairCommand.Make(terminal, clock),
            BuildCommand.Make(terminal, clock),
            ServeCommand.Make(terminal, clock),
            DecideCommand.Make(terminal, clock),
            PublishCommand.Make(terminal, clock),
            VerifyCommand.Make(terminal, clock),
            TraceCommand.Make(terminal, clock),
            WithdrawCommand.Make(terminal, clock),
            StampCommand.Make(terminal, clock),
            CustodyCommand.Make(terminal, clock),
            BundleCommand.Make(terminal, clock),
            KeyCommand.Make(terminal, clock),
            EraseCommand.Make(terminal, clock),
            FsckCommand.Make(terminal, clock),
            GenerateCommand.Make(terminal),
            ExplainCommand.Make(terminal),
            GazetteerCommand.Make(terminal),
            LearnLettersCommand.Make(terminal),
            ProfileCommand.Make(terminal, clock),
            CompareCommand.Make(terminal),
            EstimateCommand.Make(terminal),
            DedupeCommand.Make(terminal),
            EvaluateCommand.Make(terminal),
            ModelCommand.Make(terminal),
        };
        root.Options.Add(
            new Option<bool>("--quiet") { Description = "Say only the result and what is wrong", Recursive = true }
        );
        return root;
    }

    private static string HelpOf(CommandResult result)
    {
        var names = new List<string>();
        for (SymbolResult? at = result; at is not null; at = at.Parent)
        {
            if (at is CommandResult { Parent: not null } command)
            {
                names.Insert(0, command.Command.Name);
            }
        }

        return string.Join(' ', ["sijil", .. names, "--help"]);
    }
}
