using System.Collections.Immutable;

namespace Sijil.Casebook.Publishing.Report;

/// <summary>Everything that the report shows; the report computes nothing of its own. No clock: the same data give the same bytes.</summary>
public sealed record ReportData
{
    /// <summary>The casebook's title per language ("en", "ar").</summary>
    public required ImmutableSortedDictionary<string, string> Title { get; init; }

    /// <summary>The program's version.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 over the inputs (kept files, mappings, settings), hexadecimal.</summary>
    public required string InputSha256 { get; init; }

    /// <summary>True when the lists were made by the generator: said on the first line of the report.</summary>
    public bool IsSynthetic { get; init; }

    /// <summary>The lists, in the order of the casebook.</summary>
    public required ImmutableArray<ListSummary> Lists { get; init; }

    /// <summary>Documented people (clusters of named records).</summary>
    public required int People { get; init; }

    /// <summary>Records that name nobody (unidentified, relational, groups): counted apart, never linked.</summary>
    public required int UnnamedRecords { get; init; }

    /// <summary>The persons for whom these records stand, at least and at most.</summary>
    public Records.UnnamedTotal Unnamed { get; init; } = Records.UnnamedTotal.None;

    /// <summary>The documented people by their last fate.</summary>
    public Fates.FateTotals Fates { get; init; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>How many people stand on exactly these lists. Key: one character per list, '1' on it, '0' not.</summary>
    public required ImmutableArray<OverlapCell> Overlap { get; init; }

    /// <summary>Documented people by month of death ("2024-03"), ascending, months without deaths included.</summary>
    public required ImmutableArray<LabelledCount> DeathsByMonth { get; init; }

    /// <summary>People whose month of death is not stated or spans several months.</summary>
    public required int DeathMonthUnknown { get; init; }

    /// <summary>People by age group and sex.</summary>
    public required ImmutableArray<AgeSexCell> AgeSex { get; init; }

    /// <summary>Share of records with a readable value, per list and field.</summary>
    public required ImmutableArray<CompletenessCell> Completeness { get; init; }

    /// <summary>Compared pairs by match weight (bits), in bins.</summary>
    public required ImmutableArray<WeightBin> Weights { get; init; }

    /// <summary>The band of match weights that is uncertain: below it two persons, above it one, inside it a person should look.</summary>
    public required UncertainBand Band { get; init; }

    /// <summary>Estimates by model, the headline among them marked; refused ones with their reason.</summary>
    public required ImmutableArray<EstimateLine> Estimates { get; init; }

    /// <summary>The total and the AIC weight of every log-linear model that has a number.</summary>
    public ImmutableArray<ModelWeight> ModelWeights { get; init; } = [];

    /// <summary>What uncertain links do to the estimate; null where it was not worked out.</summary>
    public LinkDoubt? LinkDoubt { get; init; }

    /// <summary>Estimated totals along the chains of the latent class model, thinned, a row for each chain; empty where there are none.</summary>
    public ImmutableArray<ImmutableArray<double>> Traces { get; init; } = [];

    /// <summary>The headline estimate, or null when it is refused; then <see cref="RefusalReason"/> says why.</summary>
    public EstimateLine? Headline { get; init; }

    /// <summary>Why there is no headline estimate, as a message code of the estimation library plus text in English.</summary>
    public string? RefusalReason { get; init; }

    /// <summary>The same reason in Arabic, where it is known; otherwise the English one stands in both languages.</summary>
    public string? RefusalReasonArabic { get; init; }

    /// <summary>The share of cases (0 to 1) in which the intervals hold the true number; 0.95 unless said.</summary>
    public double IntervalLevel { get; init; } = 0.95;

    /// <summary>Things that a reader must know (clusters with conflicts, lists that could not be used …).</summary>
    public required ImmutableArray<ReportWarning> Warnings { get; init; }
}

/// <summary>A list and what became of its rows: rows in = accepted + duplicate + refused.</summary>
public sealed record ListSummary(
    string Key,
    string Source,
    string List,
    string? AsOf,
    string File,
    string Sha256,
    int RowsIn,
    int Accepted,
    int Duplicate,
    int Refused,
    int People
)
{
    /// <summary>ISO date on which its source published the release, or null.</summary>
    public string? Published { get; init; }

    /// <summary>What is stated of the list and of who compiles it, by the names of <c>casebook.yaml</c>; what may not be shown is not in it.</summary>
    public ImmutableArray<StatedOfList> About { get; init; } = [];
}

/// <summary>Something that is stated of a list: "from", "victims", "source.licence" …; several values stand on lines of their own.</summary>
public sealed record StatedOfList(string Field, string Value);

/// <summary>People who stand on exactly the lists marked '1' in the pattern.</summary>
public sealed record OverlapCell(string Pattern, int People);

/// <summary>A label and a count.</summary>
public sealed record LabelledCount(string Label, int Count);

/// <summary>People of an age group ("0-4", …, "80+", "unknown") and sex ("male", "female", "unknown").</summary>
public sealed record AgeSexCell(string AgeGroup, string Sex, int People);

/// <summary>Share (0 to 1) of a list's accepted records that have a readable value in a field (snake-case field name).</summary>
public sealed record CompletenessCell(string List, string Field, double Share);

/// <summary>Number of compared pairs whose match weight in bits lies in [From, To).</summary>
public sealed record WeightBin(double From, double To, long Pairs);

/// <summary>Match weights in bits: at or below Lower two persons, at or above Upper one; Pairs lie between.</summary>
public sealed record UncertainBand(double Lower, double Upper, long Pairs);

/// <summary>An estimate of the total, documented and undocumented; interval first. Null numbers when refused.</summary>
public sealed record EstimateLine(
    string Method,
    string Model,
    double? Lower,
    double? Upper,
    double? Estimate,
    double? Aic,
    double? AicWeight,
    string? Refused
)
{
    /// <summary>The reason for refusal in Arabic, where it is known; otherwise the English one stands in both languages.</summary>
    public string? RefusedArabic { get; init; }
}

/// <summary>The estimate over many drawn linkages, and what missed links could explain away.</summary>
/// <param name="Linkages">Linkages that were drawn.</param>
/// <param name="FewestPeople">Fewest documented people on one of them.</param>
/// <param name="MostPeople">Most documented people on one of them.</param>
/// <param name="Lower">Lower end of the interval over linkages and models.</param>
/// <param name="Upper">Upper end.</param>
/// <param name="Sampling">Share (0 to 1) of the spread that comes from chance.</param>
/// <param name="Models">Share that comes from the choice among models.</param>
/// <param name="Links">Share that comes from the links.</param>
/// <param name="Missed">The figures if a share of the links had been missed.</param>
/// <param name="Tipping">The least share (0 to 1) of missed links at which nobody need be on no list; null when no possible share does that.</param>
public sealed record LinkDoubt(
    int Linkages,
    long FewestPeople,
    long MostPeople,
    double Lower,
    double Upper,
    double Sampling,
    double Models,
    double Links,
    ImmutableArray<MissedLinksRow> Missed,
    double? Tipping
);

/// <summary>A model's estimated total and its weight by AIC, 0 to 1.</summary>
public sealed record ModelWeight(double Estimate, double Weight);

/// <summary>The figures if a share (0 to 1) of the links had been missed; no estimate where none can be given.</summary>
public sealed record MissedLinksRow(double Share, long Documented, double? Estimated);

/// <summary>A warning: a stable code, and its text in English and Arabic.</summary>
public sealed record ReportWarning(string Code, string English, string Arabic);
