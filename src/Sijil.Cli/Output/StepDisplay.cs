using Spectre.Console;

namespace Sijil.Cli.Output;

/// <summary>Shows how far a work of several steps is: bars on a terminal, one plain line for each step elsewhere, on standard error.</summary>
internal static class StepDisplay
{
    /// <summary>Runs the work while showing its progress.</summary>
    /// <param name="terminal">Where to show it.</param>
    /// <param name="words">What each step is called.</param>
    /// <param name="work">The work; tells the step and which share of it is done (null: not known), from any thread.</param>
    public static T Run<T>(Terminal terminal, IReadOnlyList<string> words, Func<Action<int, double?>, T> work)
    {
        if (terminal.IsQuiet || Console.IsErrorRedirected)
        {
            return work(new Lines(terminal, words).Report);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Remarks) });
        return console
            .Progress()
            .AutoClear(enabled: true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn())
            .Start(context => work(new Bars(context, words).Report));
    }

    private sealed class Lines(Terminal terminal, IReadOnlyList<string> words)
    {
        private int last = -1;

        public void Report(int step, double? share)
        {
            // Reports may come from several threads; each step is said once.
            if (Interlocked.Exchange(ref last, step) != step)
            {
                terminal.Remark(words[step] + " …");
            }
        }
    }

    private sealed class Bars(ProgressContext context, IReadOnlyList<string> words)
    {
        private readonly ProgressTask[] tasks =
        [
            .. words.Select(w => context.AddTask(w, autoStart: false, maxValue: 1)),
        ];

        public void Report(int step, double? share)
        {
            for (var i = 0; i < step; i++)
            {
                tasks[i].Value = 1;
            }

            var task = tasks[step];
            if (!task.IsStarted)
            {
                task.StartTask();
            }

            task.IsIndeterminate = share is null;
            task.Value = share ?? 0;
        }
    }
}
