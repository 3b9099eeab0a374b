using Sijil.Casebook;
using Spectre.Console;

namespace Sijil.Cli.Output;

/// <summary>Shows how far a build is: bars on a terminal, one plain line per step elsewhere, on standard error.</summary>
internal static class BuildProgressDisplay
{
    private static readonly string[] Words =
    [
        "reading the kept files",
        "linking records",
        "forming people",
        "estimating",
        "writing the report",
    ];

    /// <summary>Runs a build while showing its progress.</summary>
    public static BuildOutcome Run(Terminal terminal, Func<IProgress<BuildProgress>, BuildOutcome> build)
    {
        if (terminal.IsQuiet || Console.IsErrorRedirected)
        {
            return build(new Lines(terminal));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Remarks) });
        return console
            .Progress()
            .AutoClear(enabled: true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn())
            .Start(context => build(new Bars(context)));
    }

    private sealed class Lines(Terminal terminal) : IProgress<BuildProgress>
    {
        private int last = -1;

        public void Report(BuildProgress value)
        {
            // Reports may come from several threads; each step is said once.
            if (Interlocked.Exchange(ref last, (int)value.Step) != (int)value.Step)
            {
                terminal.Remark(Words[(int)value.Step] + " …");
            }
        }
    }

    private sealed class Bars(ProgressContext context) : IProgress<BuildProgress>
    {
        private readonly ProgressTask[] tasks =
        [
            .. Words.Select(w => context.AddTask(w, autoStart: false, maxValue: 1)),
        ];

        public void Report(BuildProgress value)
        {
            for (var i = 0; i < (int)value.Step; i++)
            {
                tasks[i].Value = 1;
            }

            var task = tasks[(int)value.Step];
            if (!task.IsStarted)
            {
                task.StartTask();
            }

            task.IsIndeterminate = value.Share is null;
            task.Value = value.Share ?? 0;
        }
    }
}
