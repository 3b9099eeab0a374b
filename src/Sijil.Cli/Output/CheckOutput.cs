using Sijil.Casebook.Checks;

namespace Sijil.Cli.Output;

/// <summary>What a check found, for the terminal or for machines.</summary>
internal static class CheckOutput
{
    public static void Print(Terminal terminal, CheckReport report, bool isJson)
    {
        if (isJson)
        {
            terminal.ResultJson(
                new
                {
                    report.Holds,
                    report.Looked,
                    report.Faults,
                }
            );
            return;
        }

        foreach (var line in report.Looked)
        {
            terminal.Result("ok     " + line);
        }

        foreach (var line in report.Faults)
        {
            terminal.Result("WRONG  " + line);
        }

        terminal.Result(report.Holds ? "Everything holds." : $"{report.Faults.Length} things are wrong.");
    }
}
