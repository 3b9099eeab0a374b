using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sijil.Casebook.Analysis;
using Sijil.Casebook.Fates;
using Sijil.Casebook.Intake;
using Sijil.Casebook.Matching;
using Sijil.Casebook.People;
using Sijil.Casebook.Publishing;
using Sijil.Casebook.Publishing.Report;
using Sijil.Casebook.Records;
using Sijil.Casebook.Repairs;
using Sijil.Casebook.Review;
using Sijil.Casebook.Settings;
using Sijil.Casebook.Storage;
using Sijil.Ledger;
using Sijil.Linkage.Identities;

namespace Sijil.Casebook;

/// <summary>How to build.</summary>
/// <param name="Threads">Threads to use, at least 1; the result is the same for any number.</param>
/// <param name="Actor">Who builds; null: who opened the casebook.</param>
public sealed record BuildRequest(int Threads, string? Actor = null);

/// <summary>What a build made.</summary>
/// <param name="ReportFile">Path of the report.</param>
/// <param name="Data">What the report shows; null when nothing had changed since the last build.</param>
public sealed record BuildOutcome(string ReportFile, ReportData? Data)
{
    /// <summary>What became of the people's ids; null when the register was not made anew.</summary>
    public ChangeReport? Changes { get; init; }

    /// <summary>False when every result was up to date and nothing was done.</summary>
    public bool IsChanged => Data is not null;
}

public sealed partial class Casebook
{
    private const string RegisterStage = "register";
    private const string ReportStage = "report";
    private const string ReportName = "report.html";

    /// <summary>
    /// The main job: reads the kept files, links their records, forms people, counts who is on which list, estimates, reports.
    /// A pure function of the kept files, <c>casebook.yaml</c> and the version. The register is done again only where a list, its
    /// mapping or the linkage's settings changed, the report only where the register or the title did, and either where a result was
    /// altered. The previous results stand until the new ones are written whole beside them.
    /// </summary>
    /// <exception cref="InputFaultException">Settings or files are at fault, or the results cannot be written.</exception>
    public BuildOutcome Build(
        BuildRequest request,
        IProgress<BuildProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        try
        {
            return BuildWhatChanged(request, progress, cancellation);
        }
        catch (SqliteException e)
        {
            throw CasebookDatabase.Fault(e, folder.Database);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputFaultException(
                "the results could not be written; build again when this is mended (" + e.Message + ")",
                file: folder.Out
            );
        }
    }

    private BuildOutcome BuildWhatChanged(
        BuildRequest request,
        IProgress<BuildProgress>? progress,
        CancellationToken cancellation
    )
    {
        var settings = SettingsFile.Read(folder.SettingsFile);
        ImmutableArray<(ListSettings List, Release Release)> lists;
        IReadOnlyList<Decision> decisions;
        SortedDictionary<string, string> kept;
        string register;
        string report;
        string? former;
        lock (gate)
        {
            lists = CurrentReleases(settings);
            decisions = Decisions;
            register = RegisterInput(settings, lists);
            report = ContentHash.Of([register, .. settings.Title.SelectMany(t => (string[])[t.Key, t.Value])]);
            kept = VerifiedEvidence(cancellation);
            former = StageStore.ResultOf(database, folder, RegisterStage, KeyOf(register));
            if (former is not null && StageStore.ResultOf(database, folder, ReportStage, KeyOf(report)) is not null)
            {
                return new BuildOutcome(folder.OutFile(ReportName), null);
            }
        }

        var made = former is null
            ? RegisterOf(
                settings,
                Read(lists, kept, progress, cancellation),
                decisions,
                register,
                request,
                progress,
                cancellation
            )
            : null;
        var data = (made?.Data ?? JsonSerializer.Deserialize<ReportData>(former!)!) with
        {
            Title = settings.Title.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new BuildProgress(BuildStep.Reporting, null));
        WriteResults(made, data, report, As(request.Actor), cancellation);
        return new BuildOutcome(folder.OutFile(ReportName), data) { Changes = made?.Carried.Changes };
    }

    private Register RegisterOf(
        CasebookSettings settings,
        RecordBook book,
        IReadOnlyList<Decision> decisions,
        string input,
        BuildRequest request,
        IProgress<BuildProgress>? progress,
        CancellationToken cancellation
    )
    {
        var history = KeptHistory();
        progress?.Report(new BuildProgress(BuildStep.Linking, 0));
        var standing = StandingDecisions.Of(book, decisions);
        var matching = BookMatching.Link(
            book,
            settings.Linkage,
            standing.Pairs,
            request.Threads,
            progress,
            cancellation
        );
        progress?.Report(new BuildProgress(BuildStep.People, null));
        var carried = PersonCarrying.Of(book, matching, history);
        var people = PeopleOf(book, matching, carried.PersonOf);
        progress?.Report(new BuildProgress(BuildStep.Estimating, null));
        var overlap = OverlapAnalysis.Of(book, people, matching, request.Threads);
        var data = ReportDataOf(settings, input, book, standing, people, matching, overlap);
        return new Register(book, standing, matching, carried, people, overlap, data);
    }

    private IdentityHistory KeptHistory()
    {
        lock (gate)
        {
            return IdentityStore.Read(database);
        }
    }

    private ImmutableArray<(ListSettings List, Release Release)> CurrentReleases(CasebookSettings settings)
    {
        var releases = ReleaseStore.All(database);
        var repairs = RepairStore.All(database).Where(r => !r.IsWithdrawn).ToList();
        var lists = settings
            .Lists.Select(list => (list, ReleaseStore.Current(releases, list.Key)))
            .Where(l => l.Item2 is not null)
            .Select(l => (l.list, l.Item2! with { Repairs = [.. repairs.Where(r => r.Document == l.Item2.Document)] }))
            .ToImmutableArray();
        if (lists.IsEmpty)
        {
            throw new InputFaultException(
                "a casebook with at least one list was expected; add one with: sijil add FILE --source NAME",
                file: folder.Root
            );
        }

        if (releases.FirstOrDefault(r => settings.Lists.TrueForAll(l => l.Key != r.ListKey)) is { } orphan)
        {
            throw new InputFaultException(
                $"the list {orphan.ListKey} has a kept release but no entry under lists; put the entry back",
                file: folder.SettingsFile
            );
        }

        return lists;
    }

    private string RegisterInput(
        CasebookSettings settings,
        ImmutableArray<(ListSettings List, Release Release)> lists
    ) =>
        ContentHash.Of([
            Version,
            .. lists.SelectMany(l =>
                (string?[])
                    [
                        l.List.Key,
                        ReadingKey(l.Release.Document, l.List, l.Release.Repairs),
                        l.Release.AsOf,
                        l.Release.FileName,
                        l.Release.Published,
                        .. DescribedFields
                            .Shown(settings.Sources.Find(s => s.Source == l.List.Source), l.List.About)
                            .Select(f => f.Value),
                    ]
            ),
            FormattableString.Invariant(
                $"{settings.Linkage.Seed} {settings.Linkage.MatchWeight:R} {settings.Linkage.DuplicateWeight:R} {settings.Linkage.ReviewWeight:R} {settings.Synthetic}"
            ),
            .. DecisionStore.Told(database),
        ]);

    private static RecordBook Read(
        ImmutableArray<(ListSettings List, Release Release)> lists,
        SortedDictionary<string, string> kept,
        IProgress<BuildProgress>? progress,
        CancellationToken cancellation
    )
    {
        var readings = ImmutableArray.CreateBuilder<ListReading>(lists.Length);
        foreach (var (list, release) in lists)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new BuildProgress(BuildStep.Reading, (double)readings.Count / lists.Length));
            var table = TableReader.Read(kept[release.Document]);
            var mapping = MappingConversion.ToMapping(list).Apply(table, release.FileName);
            var repaired = release.Repairs.IsEmpty ? null : ColumnRepairs.Apply(table, mapping, release.Repairs);
            var reading = new ReleaseReading(
                table,
                mapping,
                RecordReader.Read(table, mapping, repaired: repaired, cancel: cancellation)
            );
            readings.Add(new ListReading(list, release, reading, RecordIds.Of(list.Key, reading.Records.Accepted)));
        }

        return new RecordBook(readings.MoveToImmutable());
    }

    // What a stage's results stand for: its input and the code that made them.
    private static string KeyOf(string input) => ContentHash.Of(input, Code);

    // Path by SHA-256 of every kept file, those of former releases too: a register may not be called current over evidence that is gone.
    private SortedDictionary<string, string> VerifiedEvidence(CancellationToken cancellation)
    {
        var paths = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var release in ReleaseStore.All(database))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!paths.ContainsKey(release.Document))
            {
                paths.Add(release.Document, VerifiedPath(release));
            }
        }

        return paths;
    }

    private string VerifiedPath(Release release)
    {
        try
        {
            return evidence.VerifiedPath(EvidenceId.Parse(release.Document));
        }
        catch (Exception e) when (e is EvidenceAlteredException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputFaultException(
                $"the kept file of {release.ListKey} is missing or was altered; restore it from a copy",
                file: release.FileName
            );
        }
    }

    private static ImmutableArray<Person> PeopleOf(
        RecordBook book,
        MatchingResult matching,
        IReadOnlyDictionary<int, string> personOf
    ) =>
        [
            .. Enumerable
                .Range(0, book.Records.Length)
                .Where(r => matching.IsLinkable[r])
                .GroupBy(r => matching.ClusterOf[r])
                .Select(records => PersonChoice.Of(book, [.. records], personOf[records.Key]))
                .OrderBy(p => p.PersonId, StringComparer.Ordinal),
        ];

    private static ReportData ReportDataOf(
        CasebookSettings settings,
        string input,
        RecordBook book,
        StandingDecisions standing,
        ImmutableArray<Person> people,
        MatchingResult matching,
        OverlapAnalysis overlap
    )
    {
        var fates = FateTotals.Of([.. people.Select(p => p.Fates)]);
        var (months, unknownMonth) = ReportContent.DeathsByMonth(people);
        return new ReportData
        {
            Title = ImmutableSortedDictionary<string, string>.Empty,
            Version = Version,
            InputSha256 = input,
            IsSynthetic = settings.Synthetic,
            Lists = ReportContent.Lists(book, people, settings.Sources),
            People = people.Length,
            Fates = fates,
            UnnamedRecords = matching.IsLinkable.Count(l => !l),
            Unnamed = UnnamedTotal.Of(book, UnnamedTotal.EntriesOf(book)),
            Overlap = [.. overlap.Cells],
            DeathsByMonth = months,
            DeathMonthUnknown = unknownMonth,
            AgeSex = ReportContent.AgeSex(people),
            Completeness = ReportContent.Completeness(book),
            Weights = MatchingSummary.Histogram(matching),
            Band = MatchingSummary.Band(matching),
            Estimates = overlap.Lines,
            LinkDoubt = ReportContent.LinkDoubt(overlap.Doubt),
            Traces = overlap.Traces,
            ModelWeights = overlap.ModelWeights,
            Headline = overlap.Headline,
            RefusalReason = overlap.RefusalReason,
            RefusalReasonArabic = overlap.RefusalReasonArabic,
            Warnings =
            [
                .. FateWarnings.Of(book, fates),
                .. DecisionWarning.Of(standing),
                .. MatchingSummary.Warnings(matching),
                .. overlap.Warnings,
            ],
        };
    }
}
