using System.CommandLine;
using System.Globalization;
using Sijil.Casebook;
using Sijil.Casebook.Quality;
using Sijil.Cli.Output;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil add FILE... --source NAME</c></summary>
internal static class AddCommand
{
    public static Command Make(Terminal terminal, TimeProvider clock)
    {
        var files = new Argument<string[]>("file")
        {
            Description = "CSV, TSV, XLSX or JSON, in any encoding that lists come in",
            Arity = ArgumentArity.OneOrMore,
        };
        var source = new Option<string>("--source") { Description = "Who compiles the list", Required = true };
        var list = new Option<string?>("--list")
        {
            Description = "The list's name at that source; without it \"main\", or for several files their names",
        };
        var asOf = new Option<string?>("--as-of") { Description = "The day that the release speaks for (2024-03-29)" };
        var published = new Option<string?>("--published") { Description = "The day on which its source published it" };
        var about = new AboutOptions();
        var map = new Option<string?>("--map") { Description = "A mapping file (YAML) instead of the guess" };
        var casebook = new Option<string>("-C")
        {
            Description = "The casebook's folder",
            DefaultValueFactory = _ => ".",
        };
        var json = new Option<bool>("--json") { Description = "The result as JSON" };
        var command = new Command(
            "add",
            "Keep a file and read it as a release of a list. Example: sijil add list.xlsx --source hospital --as-of 2024-03-29 -C casebook"
        )
        {
            files,
            source,
            list,
            asOf,
            published,
            map,
            casebook,
            json,
        };
        foreach (var option in about.All)
        {
            command.Options.Add(option);
        }

        command.SetAction(
            (parsed, cancellation) =>
            {
                var day = Day("--as-of", parsed.GetValue(asOf));
                var paths = parsed.GetValue(files)!;
                if (paths.Length > 1 && parsed.GetValue(list) is not null)
                {
                    throw new InputFaultException(
                        "one list takes one file at a time, each with its own --as-of; the last would hide the others"
                    );
                }

                using var book = Casebook.Casebook.Open(
                    parsed.GetValue(casebook)!,
                    clock,
                    CasebookOptions.ActorOf(parsed)
                );
                foreach (var file in paths)
                {
                    var request = new AddRequest(
                        file,
                        parsed.GetValue(source)!,
                        parsed.GetValue(list) ?? (paths.Length > 1 ? Path.GetFileNameWithoutExtension(file) : "main"),
                        day,
                        parsed.GetValue(map)
                    )
                    {
                        Published = Day("--published", parsed.GetValue(published)),
                    };
                    var (compiler, covered) = book.DescriptionOf(request.Source, request.List);
                    var outcome = book.Add(
                        request with
                        {
                            Compiler = about.Compiler(parsed, request.Source, compiler),
                            About = about.About(parsed, covered),
                        },
                        cancellation
                    );
                    if (parsed.GetValue(json))
                    {
                        terminal.ResultJson(
                            ReadingReport.Data(file, outcome.Document, outcome.Reading, outcome.Against)
                        );
                    }
                    else
                    {
                        ReadingReport.Print(terminal, file, outcome.Reading, outcome.MappingOrigin, outcome.Against);
                        if (book.DescriptionOf(request.Source, request.List).About is null)
                        {
                            terminal.Result(
                                $"  What {request.Source}/{request.List} covers is not stated. Say it once, under about: in casebook.yaml or with --covers-from, --covers-to, --covers-place, --victims, --harm, --inclusion."
                            );
                            terminal.Result();
                        }

                        var options = new QualityOptions(
                            day is null ? ProfileCommand.Today(clock) : ProfileCommand.Day(day)
                        )
                        {
                            CheckDigits = book.CheckDigitsOf(request.Source, request.List),
                        };
                        var reading = outcome.Reading;
                        QualityText.PrintShort(
                            terminal,
                            QualityProfile.Of(reading.Table, reading.Mapping, options, cancellation)
                        );
                    }
                }

                return Task.FromResult(ExitCode.Done);
            }
        );
        return command;
    }

    private static string? Day(string option, string? text)
    {
        if (
            text is not null
            && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        )
        {
            throw new InputFaultException(option + " is a day written as 2024-03-29", found: text);
        }

        return text;
    }
}
