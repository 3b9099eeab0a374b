using System.Diagnostics;

namespace Sijil.Cli.Tests;

/// <summary>The program as a process of its own, as a person runs it.</summary>
internal static class ProgramProcess
{
    private static string Dll => Path.Combine(AppContext.BaseDirectory, "sijil.dll");

    /// <summary>Starts it; the caller waits.</summary>
    public static Process Start(params string[] arguments) => Process.Start(Info([], [Dll, .. arguments]))!;

    /// <summary>Starts it under another program, such as a tracer.</summary>
    public static Process StartUnder(string program, string[] before, params string[] arguments)
    {
        var info = Info([], [.. before, "dotnet", Dll, .. arguments]);
        info.FileName = program;
        return Process.Start(info)!;
    }

    /// <summary>Runs it to the end under a locale, with or without ICU; fails unless it exits with 0.</summary>
    public static void Run(string locale, bool withIcu, params string[] arguments)
    {
        var settings = Path.ChangeExtension(Dll, ".runtimeconfig.json");
        var own = Path.Combine(Path.GetTempPath(), $"sijil-{Environment.ProcessId}-{locale}-{withIcu}.json");
        File.WriteAllText(
            own,
            File.ReadAllText(settings)
                .Replace(
                    "\"System.Globalization.Invariant\": true",
                    "\"System.Globalization.Invariant\": " + (withIcu ? "false" : "true"),
                    StringComparison.Ordinal
                )
        );
        try
        {
            using var process = Process.Start(
                Info(
                    [("LANG", locale), ("LC_ALL", locale)],
                    [
                        "exec",
                        "--runtimeconfig",
                        own,
                        "--depsfile",
                        Path.ChangeExtension(Dll, ".deps.json"),
                        Dll,
                        .. arguments,
                    ]
                )
            )!;
            var said = process.StandardError.ReadToEnd();
            _ = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.ShouldBe(0, said);
        }
        finally
        {
            File.Delete(own);
        }
    }

    private static ProcessStartInfo Info((string Name, string Value)[] environment, string[] arguments)
    {
        var info = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment)
        {
            info.Environment[name] = value;
        }

        return info;
    }
}
