using System.CommandLine;
using Sijil.Casebook;
using Sijil.Casebook.Releases;
using Sijil.Cli.Output;
using Sijil.Linkage;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil compare OLD NEW</c></summary>
internal static class CompareCommand
{
    public static Command Make(Terminal terminal)
    {
        var files = new Argument<string[]>("files")
        {
            Description = "Two or more releases of one list, oldest first; the last two are compared",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "The totals as JSON" };
        var csv = new Option<string?>("--csv") { Description = "Write every change, one line each; names are in it" };
        var html = new Option<string?>("--html") { Description = "Write the difference as one HTML file" };
        var noNames = new Option<bool>("--no-names")
        {
            Description = "Leave names, ids and cells out of the CSV and the page; row numbers remain",
        };
        var reasons = new Option<string?>("--reasons")
        {
            Description = "The CSV of changes with its column \"reason\" filled in",
        };
        var map = new Option<string?>("--map") { Description = "What the columns hold (YAML); guessed without it" };
        var language = new Option<string>("--language")
        {
            Description = "Language of the text",
            DefaultValueFactory = _ => "en",
        };
        language.AcceptOnlyFromAmong("en", "ar");
        var command = new Command(
            "compare",
            "Say what changed between two releases of a list: people added, removed, reinstated, changed, under another id, and shifts of whole columns. Totals only on the terminal. Example: sijil compare march.csv april.csv --csv changes.csv"
        )
        {
            files,
            json,
            csv,
            html,
            noNames,
            reasons,
            map,
            language,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                var paths = parsed.GetValue(files)!;
                if (paths.Length < 2)
                {
                    throw new InputFaultException("two or more releases of one list were expected, oldest first");
                }

                var readings = ReleaseFiles.Read(paths, parsed.GetValue(map), cancellation);
                var options = new ComparisonOptions { Run = new LinkageOptions { Cancellation = cancellation } };
                if (parsed.GetValue(reasons) is { } entered)
                {
                    options = options with { Reasons = ReasonFile.Read(entered) };
                }

                var difference = ReleaseComparison.Of(readings[^2], readings[^1], [.. readings.SkipLast(2)], options);
                var names = !parsed.GetValue(noNames);
                if (parsed.GetValue(csv) is { } table)
                {
                    ChangesCsv.Write(table, difference, names);
                    terminal.Remark("written to " + table);
                }

                var (older, newer) = (paths[^2], paths[^1]);
                if (parsed.GetValue(html) is { } page)
                {
                    var (first, second) = (Path.GetFileName(older), Path.GetFileName(newer));
                    var text = ReleasePage.Html(first, second, difference, parsed.GetValue(language)!, names);
                    var beside = page + ".part";
                    File.WriteAllText(beside, text);
                    File.Move(beside, page, overwrite: true);
                    terminal.Remark("written to " + page);
                }

                if (parsed.GetValue(json))
                {
                    terminal.ResultJson(DifferenceJson.Data(older, newer, difference));
                }
                else
                {
                    DifferenceText.Print(terminal, older, newer, difference, parsed.GetValue(language)!);
                }

                return Task.FromResult(ExitCode.Done);
            }
        );
        return command;
    }
}
