using System.CommandLine;
using Sijil.Casebook.Gazetteers;
using Sijil.Cli.Output;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil gazetteer FILE</c></summary>
internal static class GazetteerCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("file")
        {
            Description = "CSV, TSV, XLSX, JSON or GeoJSON with one place a row or feature",
        };
        var check = new Option<bool>("--check") { Description = "Only say whether it can be read" };
        var text = new Option<string?>("--read") { Description = "A place text to read with it" };
        var command = new Command(
            "gazetteer",
            "Say what places a file holds. Example: sijil gazetteer places.csv --read \"Gaza – Al-Rimal\""
        )
        {
            file,
            check,
            text,
        };
        command.SetAction(parsed =>
        {
            var gazetteer = GazetteerFile.Read(parsed.GetValue(file)!);
            terminal.Result(TextTable.Count(gazetteer.Places.Length) + " places");
            if (parsed.GetValue(check))
            {
                return ExitCode.Done;
            }

            terminal.Result(
                TextTable.Count(gazetteer.Places.Count(place => place.Parent is null)) + " lie in no other"
            );
            terminal.Result(
                TextTable.Count(gazetteer.Places.Count(place => place.Point is not null)) + " with a point"
            );
            if (parsed.GetValue(text) is { } written)
            {
                var reading = gazetteer.Read(written);
                foreach (var place in reading.Places)
                {
                    var chain = gazetteer.Chain(place).Select(at => $"{at.Names[0]} [{at.Code}]");
                    terminal.Result("read: " + string.Join(" < ", chain));
                }

                foreach (var part in reading.Unread)
                {
                    terminal.Result("not found: " + part);
                }

                if (reading.IsContradictory)
                {
                    terminal.Result("no place lies in all that the text names");
                }
            }

            return ExitCode.Done;
        });
        return command;
    }
}
