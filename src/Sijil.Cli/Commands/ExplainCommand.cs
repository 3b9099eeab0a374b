using System.CommandLine;
using Sijil.Casebook;
using Sijil.Casebook.Settings;
using Sijil.Cli.Explaining;
using Sijil.Cli.Output;
using Sijil.Text.Names;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil explain NAME [NAME]</c></summary>
internal static class ExplainCommand
{
    public static Command Make(Terminal terminal)
    {
        var names = new Argument<string[]>("name")
        {
            Description = "A name as it stands in a list, in quotation marks; a second one to compare it with",
            Arity = new ArgumentArity(1, 2),
        };
        var json = new Option<bool>("--json") { Description = "The result as JSON" };
        var language = new Option<string>("--language")
        {
            Description = "Language of the words: en or ar",
            DefaultValueFactory = _ => "en",
        };
        var order = new Option<string>("--order")
        {
            Description = "Order of the names: " + NameOrderName.All,
            DefaultValueFactory = _ => NameOrderName.Of(NameOrder.GivenFirst),
        };
        var command = new Command(
            "explain",
            "Say how a name is read, and how two names compare. Example: sijil explain \"Ahmad Hasan\" \"Ahmed Hassan\""
        )
        {
            names,
            json,
            language,
            order,
        };
        command.SetAction(parsed =>
        {
            var words = NameExplanationWords.Of(parsed.GetValue(language)!);
            var written = parsed.GetValue(order)!;
            var named =
                NameOrderName.TryParse(written)
                ?? throw new InputFaultException("--order is one of " + NameOrderName.All, found: written);
            var read = parsed.GetValue(names)!.Select(raw => PersonName.Parse(raw, named)).ToList();
            var comparison = read.Count == 2 ? NamePairComparison.Of(read[0], read[1]) : null;
            if (parsed.GetValue(json))
            {
                terminal.ResultJson(NameExplanationJson.Of(read, comparison, words));
            }
            else
            {
                new NameExplanationText(terminal, words).Print(read, comparison);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
