using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Sijil.Casebook.Matching;
using Sijil.Casebook.People;
using Sijil.Casebook.Publishing.Report;
using Sijil.Casebook.Records;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Reporting;
using Sijil.Ledger;

namespace Sijil.Casebook.Analysis;

/// <summary>Who stands on which lists, and what that says about people on no list.</summary>
internal sealed class OverlapAnalysis
{
    /// <summary>The capture table.</summary>
    public const string TableFile = "overlap.csv";

    /// <summary>Every method's answer or refusal.</summary>
    public const string EstimatesFile = "estimates.json";

    // Enough that a share of a few per cent of the width can be told from none.
    private const int Linkages = 50;

    // Measured on synthetic lists: each missed link adds about one person who is not there and moves the total up.
    private static readonly ReportWarning LinksTakenAsCertain = new(
        "links-taken-as-certain",
        "The interval of the estimate takes every link as certain. Links that were missed move the estimate up, false links move it down; here the interval is not widened for them.",
        "مجال التقدير يعدّ كل ربط مؤكداً. الروابط التي فاتت ترفع التقدير، والروابط الخاطئة تخفضه، ولم يُوسَّع المجال هنا بسببها."
    );

    private readonly CaptureTable? table;
    private readonly EstimateReport? report;

    private readonly IReadOnlyList<string> lists;
    private readonly CoverageFindings coverage;
    private readonly Func<string, string> within;

    private OverlapAnalysis(
        IReadOnlyList<OverlapCell> cells,
        IReadOnlyList<string> lists,
        CaptureTable? table,
        CoverageFindings coverage,
        Func<string, string> within,
        Func<int, ulong, IEnumerable<CaptureTable>> drawn,
        EstimateSettings settings
    )
    {
        Cells = cells;
        this.lists = lists;
        this.table = table;
        this.coverage = coverage;
        this.within = within;
        report = table is null || coverage.Refusal is not null ? null : SideBySide.Of(table, settings);
        if (report?.Headline is { } headline)
        {
            CaptureTable[] linkages = [.. drawn(Linkages, settings.Seed)];
            Doubt =
                headline.Method == Method.LatentClasses
                    ? LinkageDoubt.OfLatentClasses(table!, linkages, headline, settings)
                    : LinkageDoubt.Of(table!, linkages, settings);
            report = WithDoubt(report, Doubt);
        }
    }

    private static EstimateReport WithDoubt(EstimateReport report, LinkageDoubt doubt)
    {
        var (seed, range) = (report.Settings.Seed, report.Headline!);
        var line = doubt.Line(range.Observed, seed);
        return doubt.Widened(range, seed) is { } widened
            ? report with
            {
                Headline = widened,
                Lines = [widened, .. report.Lines, line],
            }
            : report with
            {
                Lines = [.. report.Lines, line],
            };
    }

    /// <summary>What uncertain links do to the estimate; null when there is no headline.</summary>
    public LinkageDoubt? Doubt { get; }

    /// <summary>Every log-linear model that has a number.</summary>
    public ImmutableArray<ModelWeight> ModelWeights =>
        [
            .. report
                ?.Models.Where(model => model is { Estimate: not null, AkaikeWeight: not null })
                .Select(model => new ModelWeight(model.Estimate!.Value, model.AkaikeWeight!.Value))
                ?? [],
        ];

    /// <summary>Chains of the latent classes, thinned; empty when there are none.</summary>
    public ImmutableArray<ImmutableArray<double>> Traces =>
        report?.Lines.FirstOrDefault(line => line.Method == Method.LatentClasses)?.Traces ?? [];

    /// <summary>People per inclusion pattern that occurs, the most frequent first.</summary>
    public IReadOnlyList<OverlapCell> Cells { get; }

    /// <summary>A line for each method, then the range's models that no method names.</summary>
    public ImmutableArray<Publishing.Report.EstimateLine> Lines =>
        report is null
            ? []
            :
            [
                .. report.Lines.Select(Line),
                .. report
                    .Models.Where(m => m.Weight is not null && report.Lines.All(l => l.Model != m.Model))
                    .Select(Line),
            ];

    /// <summary>The line to quote, or null.</summary>
    public Publishing.Report.EstimateLine? Headline => report?.Headline is { } line ? Line(line) : null;

    /// <summary>Why there is none.</summary>
    public string? RefusalReason => Refusal?.Text;

    /// <summary>Why there is none, in Arabic.</summary>
    public string? RefusalReasonArabic =>
        Refusal is { } refusal ? coverage.RefusalArabic ?? EstimateArabic.Refusal(refusal.Code) : null;

    /// <summary>What a reader of the estimate must know.</summary>
    public ImmutableArray<ReportWarning> Warnings =>
        report is null
            ? coverage.Warnings
            :
            [
                .. coverage.Warnings,
                .. report.Headline is null or { Method: Method.RangeWithLinks or Method.LatentClassesWithLinks }
                    ? []
                    : (ReportWarning[])[LinksTakenAsCertain],
                .. report.Warnings.Select(w => new ReportWarning(w.Code, w.Text, EstimateArabic.Warning(w.Code))),
            ];

    private Notice? Refusal =>
        report is not null ? report.Refusal
        : coverage.Refusal is not null ? coverage.Refusal
        : lists.Count < 2
            ? new Notice(
                RefusalCode.OneList,
                "There is only one list. How many people are on no list cannot be told from one list alone."
            )
        : new Notice(
            RefusalCode.TooManyLists,
            string.Create(
                CultureInfo.InvariantCulture,
                $"There are {lists.Count} lists; an estimate takes at most {CaptureTable.MaximumLists}. Merge lists that come from one source."
            )
        );

    /// <summary>Counts people by pattern and estimates.</summary>
    /// <param name="book">The records.</param>
    /// <param name="people">The people whom they name.</param>
    /// <param name="matching">The linkage, from which others are drawn.</param>
    /// <param name="threads">Threads at most; the result is the same for any number.</param>
    public static OverlapAnalysis Of(
        RecordBook book,
        ImmutableArray<Person> people,
        MatchingResult matching,
        int threads
    )
    {
        var subject = CaptureSubject.Of(book);
        IReadOnlyList<OverlapCell> cells =
        [
            .. people
                .Select(subject.PatternOf)
                .OfType<string>()
                .GroupBy(p => p, StringComparer.Ordinal)
                .Select(g => new OverlapCell(g.Key, g.Count()))
                .OrderByDescending(c => c.People)
                .ThenByDescending(c => c.Pattern, StringComparer.Ordinal),
        ];
        var keys = subject.Lists.Select(l => book.Lists[l].Settings.Key).ToArray();
        string[] patterns = [.. people.Select(subject.PatternOf).OfType<string>().Select(subject.Within)];
        return new OverlapAnalysis(
            cells,
            keys,
            keys.Length is < 2 or > CaptureTable.MaximumLists ? null : CaptureTable.FromPatterns(keys, patterns),
            CoverageFindings.Of(book, [.. people.Where(p => subject.PatternOf(p) is not null)], subject.Lists),
            subject.Within,
            (draws, seed) =>
                matching
                    .Draw(draws, seed)
                    .Select(clusters =>
                        CaptureTable.FromPatterns(keys, subject.PatternsOf(matching.IsLinkable, clusters))
                    ),
            new EstimateSettings { Threads = threads }
        );
    }

    /// <summary>Writes <see cref="TableFile"/> and <see cref="EstimatesFile"/>.</summary>
    public void WriteTo(string folder)
    {
        DurableFile.Write(
            Path.Combine(folder, TableFile),
            Encoding.UTF8.GetBytes(table?.ToCsv() ?? PatternsThatOccur())
        );
        DurableFile.Write(
            Path.Combine(folder, EstimatesFile),
            Encoding.UTF8.GetBytes(report is null ? RefusedJson() : EstimateJson.Write(report))
        );
    }

    // The form of a capture table without its empty rows, which for many lists would be millions.
    private string PatternsThatOccur()
    {
        var text = new StringBuilder(string.Join(',', lists)).Append(",count\n");
        foreach (
            var cell in Cells
                .GroupBy(c => within(c.Pattern), StringComparer.Ordinal)
                .OrderBy(c => c.Key, StringComparer.Ordinal)
        )
        {
            text.AppendJoin(',', cell.Key.ToCharArray())
                .Append(CultureInfo.InvariantCulture, $",{cell.Sum(c => c.People)}\n");
        }

        return text.ToString();
    }

    private string RefusedJson() =>
        JsonSerializer.Serialize(
            new[]
            {
                new
                {
                    method = "all",
                    observed = Cells.Sum(c => c.People),
                    estimate = (double?)null,
                    lower = (double?)null,
                    upper = (double?)null,
                    refused = Refusal!.Code,
                    reason = Refusal.Text,
                    version = EstimateReport.Version,
                },
            }
        ) + "\n";

    private static Publishing.Report.EstimateLine Line(Estimation.Reporting.EstimateLine line) =>
        new(
            line.Method,
            line.Model ?? "",
            line.Lower,
            line.Upper,
            line.Estimate,
            line.Aic,
            line.AkaikeWeight,
            line.Refusal?.Text
        )
        {
            RefusedArabic = line.Refusal is { } refusal ? EstimateArabic.Refusal(refusal.Code) : null,
        };
}
