using System.CommandLine;
using Sijil.Casebook.Settings;
using Sijil.Cli.Output;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil init DIR</c></summary>
internal static class InitCommand
{
    public static Command Make(Terminal terminal)
    {
        var directory = new Argument<string>("dir") { Description = "A new or empty folder" };
        var title = new Option<string?>("--title") { Description = "The casebook's title in English" };
        var titleArabic = new Option<string?>("--title-ar") { Description = "The casebook's title in Arabic" };
        var command = new Command("init", "Start a casebook. Example: sijil init casebook --title \"Province, 2024\"")
        {
            directory,
            title,
            titleArabic,
        };
        command.SetAction(parsed =>
        {
            var settings = new CasebookSettings();
            settings.Title["en"] = parsed.GetValue(title) ?? "Register";
            settings.Title["ar"] = parsed.GetValue(titleArabic) ?? "سجل";
            var path = parsed.GetValue(directory)!;
            Casebook.Casebook.Init(path, settings);
            terminal.Result($"Casebook started in {path}");
            terminal.Remark($"Next: sijil add FILE --source NAME -C {path}");
            return ExitCode.Done;
        });
        return command;
    }
}
