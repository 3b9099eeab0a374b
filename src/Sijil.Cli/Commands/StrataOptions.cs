using System.CommandLine;
using Sijil.Casebook;
using Sijil.Cli.Output;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Reporting;
using Sijil.Estimation.Strata;

namespace Sijil.Cli.Commands;

/// <summary>Estimates by strata on the command line: which columns, with whom a refused stratum is pooled, what is done about missing values.</summary>
internal sealed class StrataOptions
{
    private readonly Option<string[]> by = new("--by")
    {
        Description =
            "Stratum columns, with commas between them: one method, with totals; other stratum columns are summed over",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> pool = new("--pool")
    {
        Description = "With --by: a refused stratum is estimated together with its neighbours along this column",
    };

    private readonly Option<string> missing = new("--missing")
    {
        Description =
            "With --by: impute (fill in missing stratum values many times) or leave-out (people who have them are left out, and that is said)",
        DefaultValueFactory = _ => "impute",
    };

    internal void AddTo(Command command)
    {
        command.Add(by);
        command.Add(pool);
        command.Add(missing);
    }

    /// <summary>The columns that are asked for; null when the command is not asked for strata with totals.</summary>
    /// <exception cref="InputFaultException">An option that belongs to --by stands without it.</exception>
    internal IReadOnlyList<string>? Columns(ParseResult parsed)
    {
        string[] columns =
        [
            .. (parsed.GetValue(by) ?? []).SelectMany(text =>
                text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            ),
        ];
        if (columns.Length > 0)
        {
            return columns;
        }

        if (parsed.GetValue(pool) is not null || parsed.GetResult(missing) is { Implicit: false })
        {
            throw new InputFaultException("--pool and --missing go with --by");
        }

        return null;
    }

    /// <summary>Estimates by the columns.</summary>
    /// <exception cref="InputFaultException">A column is not there, or more than one method is asked for.</exception>
    internal StrataReport Report(
        ParseResult parsed,
        IReadOnlyList<CaptureStratum> strata,
        IReadOnlyList<string> columns,
        EstimateSettings settings
    )
    {
        var asked = new StrataSettings
        {
            Seed = settings.Seed,
            Level = settings.Level,
            Threads = settings.Threads,
            Screening = settings,
            Neighbours = parsed.GetValue(pool) is { } column ? Along(column, columns) : StratumNeighbours.None,
            Missing = parsed.GetValue(missing) switch
            {
                "impute" => MissingStrata.Impute,
                "leave-out" => MissingStrata.LeaveOut,
                var other => throw new InputFaultException("--missing is impute or leave-out", found: other),
            },
        };
        try
        {
            return StratifiedEstimate.Of(StrataColumns.Kept(strata, columns), Estimator(settings), asked);
        }
        catch (ArgumentException e)
        {
            throw new InputFaultException(e.Message);
        }
    }

    private static StratumNeighbours Along(string column, IReadOnlyList<string> columns) =>
        columns.Contains(column, StringComparer.Ordinal)
            ? StratumNeighbours.Along(column)
            : throw new InputFaultException("--pool names one of the columns of --by", found: column);

    private static StratumEstimator Estimator(EstimateSettings settings) =>
        settings.Families switch
        {
            MethodFamilies.All or MethodFamilies.LatentClasses => StratumMethods.LatentClasses(
                settings.LatentClasses with
                {
                    Seed = settings.Seed,
                }
            ),
            MethodFamilies.Decomposable => StratumMethods.Decomposable(),
            MethodFamilies.LogLinear => StratumMethods.OneMethod(Method.Average, settings),
            MethodFamilies.Coverage => StratumMethods.OneMethod(Method.CoverageLow, settings),
            _ => throw new InputFaultException(
                "with --by, --method is one of lcmcr, decomposable, loglinear, coverage"
            ),
        };

    /// <summary>Prints a line for each stratum, the totals, and what must be known.</summary>
    internal static void Print(Terminal terminal, StrataReport report)
    {
        terminal.Result($"Documented: {TextTable.Count(report.Observed)}");
        terminal.Result();
        foreach (
            var line in TextTable.Lines(
                ["stratum", "seen", "lower", "upper", "median", "how"],
                [.. report.Strata.Select(Row)]
            )
        )
        {
            terminal.Result("  " + line);
        }

        terminal.Result();
        var total = report.Total;
        Total(terminal, "Total, if strata err independently", total.Independent);
        Total(terminal, "Total, if all err together", total.Comonotone);
        terminal.Result(
            total.RefusedStrata == 0
                ? $"All {TextTable.Count(total.EstimatedStrata)} strata have an estimate."
                : $"{TextTable.Count(total.RefusedStrata)} strata were refused; with those seen in them there are at least {Whole(total.AtLeast)}, and no upper end can be given."
        );
        foreach (var notice in report.Notices)
        {
            terminal.Result("Note: " + notice.Text);
        }

        terminal.Result();
        terminal.Result($"Input {report.InputSha256}, seed {report.Settings.Seed}, version {EstimateReport.Version}");
    }

    private static string[] Row(StratumReport stratum) =>
        [
            stratum.Name.ToString(),
            Whole(stratum.Observed),
            Whole(stratum.Figure?.Lower),
            Whole(stratum.Figure?.Upper),
            Whole(stratum.Figure?.Median),
            stratum.Standing switch
            {
                StratumStanding.Estimated => "estimated",
                StratumStanding.Pooled => "pooled with " + string.Join("; ", stratum.PooledWith),
                _ => "refused: " + stratum.Refusal?.Code,
            },
        ];

    private static void Total(Terminal terminal, string words, CombinedFigure? figure)
    {
        if (figure is not null)
        {
            terminal.Result(
                $"{words}: {Whole(figure.Lower)} to {Whole(figure.Upper)}, most likely {Whole(figure.Median)}"
            );
        }
    }

    private static string Whole(double? value) => value is { } number ? TextTable.Count((long)Math.Round(number)) : "";
}
