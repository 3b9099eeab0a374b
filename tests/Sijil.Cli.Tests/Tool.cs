using System.Diagnostics;

namespace Sijil.Cli.Tests;

/// <summary>A program that is not ours.</summary>
internal static class Tool
{
    /// <summary>Runs it and gives its exit code and what it wrote.</summary>
    public static (int Code, string Said) Run(string program, string[] arguments, string? folder = null)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder ?? "",
                RedirectStandardError = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        return (process.ExitCode, said);
    }
}
