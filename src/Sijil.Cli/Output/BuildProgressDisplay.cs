using Sijil.Casebook;

namespace Sijil.Cli.Output;

/// <summary>Shows how far a build is.</summary>
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
    public static T Run<T>(Terminal terminal, Func<IProgress<BuildProgress>, T> build) =>
        StepDisplay.Run(terminal, Words, report => build(new Progress(report)));

    private sealed class Progress(Action<int, double?> report) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value) => report((int)value.Step, value.Share);
    }
}
