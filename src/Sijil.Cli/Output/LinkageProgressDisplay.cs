using Sijil.Linkage;

namespace Sijil.Cli.Output;

/// <summary>Shows how far a linkage of plain files is.</summary>
internal static class LinkageProgressDisplay
{
    // As the steps of a linkage stand.
    private static readonly string[] Words =
    [
        "sorting records into blocks",
        "comparing pairs",
        "learning the weights",
        "weighing pairs",
        "forming clusters",
        "writing the results",
    ];

    /// <summary>Reads files while showing that it does.</summary>
    public static T Read<T>(Terminal terminal, Func<T> read) =>
        StepDisplay.Run(
            terminal,
            ["reading the files"],
            report =>
            {
                report(0, null);
                return read();
            }
        );

    /// <summary>Links, and writes, while showing how far it is.</summary>
    /// <param name="terminal">Where to show it.</param>
    /// <param name="link">The linkage; calls the action when it begins to write.</param>
    public static T Link<T>(Terminal terminal, Func<IProgress<LinkageProgress>, Action, T> link) =>
        StepDisplay.Run(terminal, Words, report => link(new Progress(report), () => report(Words.Length - 1, null)));

    private sealed class Progress(Action<int, double?> report) : IProgress<LinkageProgress>
    {
        public void Report(LinkageProgress value) => report((int)value.Step, value.Share);
    }
}
