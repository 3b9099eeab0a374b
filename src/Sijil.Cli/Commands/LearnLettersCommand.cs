using System.CommandLine;
using System.Globalization;
using System.Text;
using Sijil.Casebook;
using Sijil.Cli.Output;
using Sijil.Text.Learning;
using Sijil.Text.Names;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil learn-letters PAIRS.tsv</c></summary>
internal static class LearnLettersCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("pairs")
        {
            Description = "Pairs without a header: Latin spelling, tab, word, tab, count",
        };
        var script = new Option<string>("--script")
        {
            Description = "Script of the words: arabic, hebrew or cyrillic",
            Required = true,
        };
        var output = new Option<string?>("--out") { Description = "Write the table here (CSV: letter, latin, p)" };
        var only = new Option<string[]>("--only")
        {
            Description = "Take only words in the first column of this CSV; may be given several times",
        };
        var heldOut = new Option<int?>("--held-out")
        {
            Description = "Say first how well it does on one word in so many, learned from the others (2 to 1000)",
        };
        var compare = new Option<string?>("--compare")
        {
            Description = "Another table, to be judged on the same held-out words",
        };
        var threads = new Option<int>("--threads")
        {
            Description = "Threads, 1 to 256; the bytes do not depend on it",
            DefaultValueFactory = _ => Math.Min(256, Environment.ProcessorCount),
        };
        var command = new Command(
            "learn-letters",
            "Learn how letters are written in Latin ones, from pairs of words. Example: sijil learn-letters pairs.tsv --script hebrew --out hebrew.csv"
        )
        {
            file,
            script,
            output,
            only,
            heldOut,
            compare,
            threads,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                var request = new LearnLettersRequest(
                    parsed.GetValue(file)!,
                    Script(parsed.GetValue(script)!),
                    parsed.GetValue(threads) is >= 1 and <= 256 and var count
                        ? count
                        : throw new InputFaultException("--threads lies between 1 and 256")
                );
                if (parsed.GetValue(heldOut) is < 2 or > 1000)
                {
                    throw new InputFaultException("--held-out lies between 2 and 1000");
                }

                if (parsed.GetValue(compare) is not null && parsed.GetValue(heldOut) is null)
                {
                    throw new InputFaultException("--compare needs --held-out");
                }

                var pairs = request.Pairs(parsed.GetValue(only) ?? [], out var leftOut);
                terminal.Result($"{TextTable.Count(pairs.Count)} pairs, {TextTable.Count(leftOut)} lines left out");
                if (parsed.GetValue(heldOut) is { } oneIn)
                {
                    Judge(terminal, request, pairs, oneIn, parsed.GetValue(compare), cancellation);
                }

                if (parsed.GetValue(output) is { } path)
                {
                    var learned = EmissionLearning.Of(request.Script, pairs, request.Threads, cancellation);
                    var beside = path + ".partial";
                    File.WriteAllText(beside, learned.ToCsv(), new UTF8Encoding(false));
                    File.Move(beside, path, overwrite: true);
                    terminal.Result(
                        $"{TextTable.Count(learned.Rows.Count)} rows written to {path}; a vowel inserted at {Number(100 * learned.Insertion)} % of the places, {Number(100 * learned.Accidents)} % of the pairs taken for accidents"
                    );
                }

                return Task.FromResult(ExitCode.Done);
            }
        );
        return command;
    }

    private static void Judge(
        Terminal terminal,
        LearnLettersRequest request,
        IReadOnlyList<LetterPair> pairs,
        int oneIn,
        string? other,
        CancellationToken cancellation
    )
    {
        var (rest, heldOut) = HeldOutQuality.Split(pairs, oneIn);
        if (rest.Count == 0 || heldOut.Count == 0)
        {
            throw new InputFaultException("--held-out needs words on both sides; take more pairs");
        }

        var learned = EmissionLearning.Of(request.Script, rest, request.Threads, cancellation);
        terminal.Result(
            $"learned from {TextTable.Count(rest.Count)} pairs, {TextTable.Count(heldOut.Count)} held out: {Number(learned.BitsPerLetter(heldOut), 3)} bits a Latin letter"
        );
        Say("learned", learned.Rows);
        if (other is not null)
        {
            Say(other, LearnLettersRequest.Read(other, EmissionRow.Read));
        }

        void Say(string table, IReadOnlyList<EmissionRow> rows)
        {
            var quality = HeldOutQuality.Of(request.Script, rows, heldOut);
            terminal.Result(
                $"{table}: {quality.Pairs} held-out pairs, mean similarity {Number(quality.MeanSimilarity, 3)}; true above a stranger of the same length {Number(quality.AreaUnderCurve, 4)}; first of {quality.Candidates} spellings is right {Number(100 * quality.FirstIsRight)} %"
            );
        }
    }

    private static NameScript Script(string script) =>
        script switch
        {
            "arabic" => NameScript.Arabic,
            "hebrew" => NameScript.Hebrew,
            "cyrillic" => NameScript.Cyrillic,
            _ => throw new InputFaultException("--script is arabic, hebrew or cyrillic", found: script),
        };

    private static string Number(double number, int digits = 1) =>
        number.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
