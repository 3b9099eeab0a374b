using System.CommandLine;
using Sijil.Casebook;
using Sijil.Cli.Output;
using Sijil.Linkage.Models;
using Sijil.Linkage.Models.Splink;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil model --from-splink FILE --out FILE</c>, <c>--to-splink</c>, <c>--check</c> and <c>--compare A B</c></summary>
internal static class ModelCommand
{
    public static Command Make(Terminal terminal)
    {
        var fromSplink = new Option<string>("--from-splink")
        {
            Description = "A model that Splink saved: made into ours",
        };
        var toSplink = new Option<string>("--to-splink")
        {
            Description = "A model of ours: made into one that Splink loads",
        };
        var check = new Option<string>("--check") { Description = "A model of either form: is it usable?" };
        var compare = new Option<string[]>("--compare")
        {
            Description = "Two models of either form: what differs, and by how many bits",
            Arity = new ArgumentArity(2, 2),
            AllowMultipleArgumentsPerToken = true,
        };
        var output = new Option<string>("--out") { Description = "Where the new model is written; else to the screen" };
        var json = new Option<bool>("--json") { Description = "The comparison as JSON" };
        var command = new Command(
            "model",
            "Models of linkage as files. Example: sijil model --from-splink settings.json --out model.json"
        )
        {
            fromSplink,
            toSplink,
            check,
            compare,
            output,
            json,
        };
        command.SetAction(parsed =>
        {
            var from = parsed.GetValue(fromSplink);
            var to = parsed.GetValue(toSplink);
            var checkedFile = parsed.GetValue(check);
            var compared = parsed.GetValue(compare) ?? [];
            if (
                new[] { from is not null, to is not null, checkedFile is not null, compared.Length > 0 }.Count(named =>
                    named
                ) != 1
            )
            {
                throw new InputFaultException("name one of --from-splink, --to-splink, --check, --compare");
            }

            if (from is not null)
            {
                var (model, notRead) = SplinkModel.Read(File.ReadAllText(from), from);
                Remarks(terminal, notRead, "not taken over");
                Put(terminal, ModelFile.Write(model), parsed.GetValue(output));
            }
            else if (to is not null)
            {
                var (text, notWritten) = SplinkModel.Write(Any(terminal, to));
                Remarks(terminal, notWritten, "not said in Splink's form");
                Put(terminal, text, parsed.GetValue(output));
            }
            else if (checkedFile is not null)
            {
                var model = Any(terminal, checkedFile);
                terminal.Result(
                    $"{checkedFile}: usable, {model.BlockingRules.Length} blocking rules, {model.Comparisons.Length} comparisons"
                );
            }
            else
            {
                var difference = ModelDifference.Of(Any(terminal, compared[0]), Any(terminal, compared[1]));
                if (parsed.GetValue(json))
                {
                    terminal.ResultJson(difference);
                }
                else
                {
                    terminal.ResultWriter.Write(difference.ToText());
                }
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static LinkageModel Any(Terminal terminal, string file)
    {
        var reading = ModelFile.ReadAny(File.ReadAllText(file), file);
        Remarks(terminal, reading.NotRead, "not taken over");
        return reading.Model;
    }

    private static void Put(Terminal terminal, string text, string? file)
    {
        if (file is null)
        {
            terminal.ResultWriter.Write(text);
        }
        else
        {
            File.WriteAllText(file, text);
        }
    }

    private static void Remarks(Terminal terminal, IReadOnlyCollection<SplinkRemark> remarks, string what)
    {
        foreach (var remark in remarks)
        {
            terminal.Remark($"{what}: {remark}");
        }
    }
}
