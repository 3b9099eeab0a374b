using System.Globalization;
using Sijil.Cli.Output;

namespace Sijil.Cli.Tests;

/// <summary>A command line's exit code and what it wrote.</summary>
public sealed record Run(int ExitCode, string Output, string Remarks)
{
    /// <summary>Runs the command in this process, with a clock that stands still.</summary>
    public static Run Of(params string[] arguments) => Of(CancellationToken.None, arguments);

    public static Run Of(CancellationToken cancellation, params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var remarks = new StringWriter(CultureInfo.InvariantCulture);
        var code = SijilCommand
            .RunAsync(arguments, new Terminal(output, remarks), new StoppedClock(), cancellation)
            .GetAwaiter()
            .GetResult();
        return new Run(code, output.ToString(), remarks.ToString());
    }

    /// <summary>The one line that says what is wrong.</summary>
    public string Fault => Remarks.Split('\n').Single(l => l.StartsWith("sijil: ", StringComparison.Ordinal));

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);
    }
}
