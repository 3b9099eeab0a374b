using System.CommandLine;
using System.Globalization;
using System.Text;
using Sijil.Casebook;
using Sijil.Cli.Output;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Reporting;
using Sijil.Estimation.Strata;

namespace Sijil.Cli.Commands;

/// <summary><c>sijil estimate TABLE.csv</c></summary>
internal static class EstimateCommand
{
    private const int LargestTableBytes = 256 << 20;

    public static Command Make(Terminal terminal)
    {
        var table = new Argument<string>("table")
        {
            Description = "A capture table: one 0/1 column per list, then count",
        };
        var json = new Option<bool>("--json") { Description = "The result as JSON" };
        var method = new Option<string[]>("--method")
        {
            Description =
                "all, loglinear, lcmcr, decomposable, chao, coverage, nhoi; several may be given (default: all)",
            AllowMultipleArgumentsPerToken = true,
        };
        var seed = new Option<ulong>("--seed")
        {
            Description = "Seed of what is drawn at random; the same seed, the same bytes",
            DefaultValueFactory = _ => new EstimateSettings().Seed,
        };
        var level = new Option<double>("--level")
        {
            Description = "Level of every interval, between 0 and 1",
            DefaultValueFactory = _ => new EstimateSettings().Level,
        };
        var threads = new Option<int>("--threads")
        {
            Description = "Threads to use; the result is the same for any number",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        var csv = new Option<bool>("--csv") { Description = "A row for each stratum and method, as CSV" };
        var priors = new LatentClassOptions();
        var byStrata = new StrataOptions();
        var command = new Command(
            "estimate",
            "How many are on no list, from a capture table. Example: sijil estimate overlap.csv"
        )
        {
            table,
            method,
            seed,
            level,
            threads,
            json,
            csv,
        };
        byStrata.AddTo(command);
        priors.AddTo(command);
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(table)!;
            var settings = Settings(
                parsed.GetValue(method) ?? [],
                parsed.GetValue(seed),
                parsed.GetValue(level),
                parsed.GetValue(threads)
            ) with
            {
                LatentClasses = priors.Of(parsed),
            };
            if (parsed.GetValue(json) && parsed.GetValue(csv))
            {
                throw new InputFaultException("--json and --csv do not go together");
            }

            var strata = Read(path);
            if (byStrata.Columns(parsed) is { } columns)
            {
                if (parsed.GetValue(csv))
                {
                    throw new InputFaultException("--csv does not go with --by; --json does");
                }

                var report = byStrata.Report(parsed, strata, columns, settings);
                if (parsed.GetValue(json))
                {
                    terminal.ResultWriter.Write(StrataJson.Write(report));
                }
                else
                {
                    StrataOptions.Print(terminal, report);
                }

                return ExitCode.Done;
            }

            var reports = strata.Select(s => (Stratum: s, Report: SideBySide.Of(s.Table, settings))).ToList();
            if (parsed.GetValue(json))
            {
                terminal.ResultWriter.Write(EstimateJson.Write(reports.ConvertAll(r => (Named(r.Stratum), r.Report))));
            }
            else if (parsed.GetValue(csv))
            {
                terminal.ResultWriter.Write(
                    EstimateCsv.Write(strata[0].Columns, reports.Select(r => (r.Stratum.Values, r.Report)))
                );
            }
            else
            {
                reports.ForEach(r => Print(terminal, Named(r.Stratum), r.Report));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static string? Named(CaptureStratum stratum) =>
        stratum.Columns.IsEmpty ? null : string.Join(", ", stratum.Values);

    private static EstimateSettings Settings(string[] methods, ulong seed, double level, int threads)
    {
        if (level is not (> 0 and < 1))
        {
            throw new InputFaultException("--level lies between 0 and 1");
        }

        if (threads is < 1 or > 256)
        {
            throw new InputFaultException("--threads lies between 1 and 256");
        }

        var families = methods.Aggregate(MethodFamilies.None, (asked, word) => asked | Family(word));
        return new EstimateSettings
        {
            Families = families == MethodFamilies.None ? MethodFamilies.All : families,
            Seed = seed,
            Level = level,
            Threads = threads,
        };
    }

    private static MethodFamilies Family(string word) =>
        word switch
        {
            "all" => MethodFamilies.All,
            "loglinear" => MethodFamilies.LogLinear,
            "lcmcr" => MethodFamilies.LatentClasses,
            "decomposable" => MethodFamilies.Decomposable,
            "chao" => MethodFamilies.Chao,
            "coverage" => MethodFamilies.Coverage,
            "nhoi" => MethodFamilies.HighestOrder,
            _ => throw new InputFaultException(
                "--method is all, loglinear, lcmcr, decomposable, chao, coverage or nhoi",
                found: word
            ),
        };

    private static IReadOnlyList<CaptureStratum> Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > LargestTableBytes)
            {
                throw new InputFaultException("a capture table of at most 256 MB was expected", file: path);
            }

            return CaptureStratum.Parse(File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true)));
        }
        catch (CaptureTableFaultException e)
        {
            throw new InputFaultException(e.Message, file: path);
        }
        catch (DecoderFallbackException)
        {
            throw new InputFaultException("UTF-8 text was expected", file: path);
        }
    }

    private static void Print(Terminal terminal, string? stratum, EstimateReport report)
    {
        if (stratum is not null)
        {
            terminal.Result(stratum);
        }

        terminal.Result($"Documented: {TextTable.Count(report.Observed)}");
        terminal.Result(
            report.Headline is { } headline
                ? $"Estimated in all: {Whole(headline.Lower)} to {Whole(headline.Upper)}, most likely {Whole(headline.Estimate)}"
                : "No estimate: " + report.Refusal?.Text
        );
        terminal.Result();
        foreach (
            var line in TextTable.Lines(
                ["method", "model", "lower", "upper", "estimate", "AIC", "note"],
                [
                    .. report
                        .Lines.Concat(report.Models.Where(m => m.Weight is not null))
                        .Select(l =>
                            (string[])
                                [
                                    l.Method,
                                    l.Model ?? "",
                                    Whole(l.Lower),
                                    Whole(l.Upper),
                                    Whole(l.Estimate),
                                    l.Aic?.ToString("0.00", CultureInfo.InvariantCulture) ?? "",
                                    l.Refusal is null
                                        ? string.Join(", ", l.Notices.Select(n => n.Code))
                                        : "refused: " + l.Refusal.Code,
                                ]
                        ),
                ]
            )
        )
        {
            terminal.Result("  " + line);
        }

        foreach (var warning in report.Warnings)
        {
            terminal.Result("Note: " + warning.Text);
        }

        terminal.Result();
    }

    private static string Whole(double? value) =>
        value is { } number ? Math.Round(number).ToString("#,##0", CultureInfo.InvariantCulture) : "";
}
