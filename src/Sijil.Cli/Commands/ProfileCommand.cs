using System.CommandLine;
using System.Globalization;
using NodaTime;
using Sijil.Casebook;
using Sijil.Casebook.Intake;
using Sijil.Casebook.Quality;
using Sijil.Cli.Output;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil profile FILE</c></summary>
internal static class ProfileCommand
{
    private const int Examples = 3;
    private const int MostRows = 1_000;

    public static Command Make(Terminal terminal, TimeProvider clock)
    {
        var file = new Argument<string>("file") { Description = "CSV, TSV, XLSX, JSON or PDF" };
        var json = new Option<bool>("--json") { Description = "The result as JSON" };
        var html = new Option<string?>("--html") { Description = "Write the report as one HTML file as well" };
        var examples = new Option<bool>("--examples")
        {
            Description = "Show up to three cells of each finding; they may name people",
        };
        var asOf = new Option<string?>("--as-of")
        {
            Description =
                "The day that the list speaks for (2024-03-29); later dates lie in the future. Without it today",
        };
        var language = new Option<string>("--language")
        {
            Description = "Language of the text",
            DefaultValueFactory = _ => "en",
        };
        language.AcceptOnlyFromAmong("en", "ar");
        var digits = new Option<string>("--check-digits")
        {
            Description = "Scheme of the ids' check digits: " + CheckDigitRule.All,
            DefaultValueFactory = _ => "found",
        };
        var rows = new Option<int>("--rows")
        {
            Description = "How many row numbers each finding names at most (all are counted)",
            DefaultValueFactory = _ => MostRows,
        };
        var command = new Command(
            "profile",
            "Read one file and say what its quality is, keeping nothing. Example: sijil profile list.csv --html quality.html"
        )
        {
            file,
            json,
            html,
            examples,
            asOf,
            language,
            digits,
            rows,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                var path = parsed.GetValue(file)!;
                var day = parsed.GetValue(asOf) is { } text ? Day(text) : Today(clock);
                var options = new QualityOptions(day)
                {
                    CheckDigits = Scheme(parsed.GetValue(digits)!),
                    MostRows = Math.Max(0, parsed.GetValue(rows)),
                    MostExamples = parsed.GetValue(examples) ? Examples : 0,
                };
                var table = TableReader.Read(path);
                var mapping = ColumnGuess.Of(table);
                var report = QualityProfile.Of(table, mapping, options, cancellation);
                var chosen = parsed.GetValue(language)!;
                if (parsed.GetValue(html) is { } page)
                {
                    var beside = page + ".part";
                    File.WriteAllText(beside, QualityPage.Html(Path.GetFileName(path), report, chosen));
                    File.Move(beside, page, overwrite: true);
                    terminal.Remark("written to " + page);
                }

                if (parsed.GetValue(json))
                {
                    var written = day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
                    terminal.ResultJson(QualityJson.Data(path, report, mapping, written, chosen));
                }
                else
                {
                    QualityText.Print(terminal, path, report, chosen);
                }

                return Task.FromResult(ExitCode.Done);
            }
        );
        return command;
    }

    private static CheckDigitRule Scheme(string name) =>
        CheckDigitRule.TryParse(name)
        ?? throw new InputFaultException("--check-digits is one of " + CheckDigitRule.All, found: name);

    /// <summary>Today, by the world's clock.</summary>
    internal static LocalDate Today(TimeProvider clock) => Instant.FromDateTimeOffset(clock.GetUtcNow()).InUtc().Date;

    /// <summary>A day written as 2024-03-29.</summary>
    /// <exception cref="InputFaultException">It is written otherwise.</exception>
    internal static LocalDate Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? LocalDate.FromDateOnly(day)
            : throw new InputFaultException("--as-of is a day written as 2024-03-29", found: text);
}
