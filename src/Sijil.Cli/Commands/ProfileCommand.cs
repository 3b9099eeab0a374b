using System.CommandLine;
using Sijil.Casebook;
using Sijil.Casebook.Intake;
using Sijil.Casebook.Records;
using Sijil.Cli.Output;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil profile FILE</c></summary>
internal static class ProfileCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = "CSV, TSV, XLSX or JSON" };
        var json = new Option<bool>("--json") { Description = "The result as JSON" };
        var command = new Command(
            "profile",
            "Read one file and say what was found, keeping nothing. Example: sijil profile list.csv"
        )
        {
            file,
            json,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            var table = TableReader.Read(path);
            var mapping = ColumnGuess.Of(table);
            var reading = new ReleaseReading(table, mapping, RecordReader.Read(table, mapping));
            if (parsed.GetValue(json))
            {
                terminal.ResultJson(ReadingReport.Data(path, null, reading, null));
            }
            else
            {
                ReadingReport.Print(terminal, path, reading, MappingOrigin.Guessed, null);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
