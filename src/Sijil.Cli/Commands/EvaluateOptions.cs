using System.CommandLine;
using System.Globalization;
using Sijil.Casebook;
using Sijil.Linkage.Evaluating;

namespace Sijil.Cli.Commands;

/// <summary>What <c>sijil evaluate</c> was asked.</summary>
internal sealed record EvaluateRequest(
    string? Truth,
    string? Clusters,
    string? Pairs,
    double Threshold,
    Func<int, double>? SamplingWeight,
    string? Labels,
    string? Svg,
    int? Draw,
    ulong Seed,
    string? ToLabel,
    bool Json
);

/// <summary>The options of <c>sijil evaluate</c>, and which of them go together.</summary>
internal sealed class EvaluateOptions
{
    public Option<string?> Truth { get; } = new("--truth") { Description = "record_id, person_id as they truly are" };

    public Option<string?> Clusters { get; } =
        new("--clusters") { Description = "record_id, person_id as found (out/records.csv has both)" };

    public Option<string?> Pairs { get; } =
        new("--pairs")
        {
            Description =
                "Weighed pairs (out/pairs.csv): thresholds, calibration, and errors by their cause, with example ids",
        };

    public Option<double> Threshold { get; } =
        new("--threshold")
        {
            Description = "With --pairs: the probability from which a pair weighs enough, when errors are sorted",
            DefaultValueFactory = _ => 0.5,
        };

    public Option<string?> Sample { get; } =
        new("--sample")
        {
            Description =
                "The truth holds some persons only, each completely: estimate for all, with standard errors. \"persons\": drawn one as likely as another; \"records\": found by drawing records",
        };

    public Option<string?> Labels { get; } =
        new("--labels")
        {
            Description =
                "record_id_l, record_id_r, labeller, label (same, different, unsure): how far labellers agree; needs no truth",
        };

    public Option<string?> Svg { get; } =
        new("--svg") { Description = "With --pairs: draw threshold and reliability curve into this file" };

    public Option<int?> Draw { get; } =
        new("--draw")
        {
            Description =
                "With --pairs: draw so many pairs to label. Later, with the same pairs, number and seed and with --labels: estimate precision and recall; needs no truth",
        };

    public Option<ulong> Seed { get; } =
        new("--seed") { Description = "With --draw: decides which pairs", DefaultValueFactory = _ => 1 };

    public Option<string?> ToLabel { get; } =
        new("--to-label") { Description = "With --draw: write the pairs into this file" };

    public Option<bool> Json { get; } = new("--json") { Description = "The whole result as JSON" };

    /// <exception cref="InputFaultException">Options are missing or do not go together.</exception>
    public EvaluateRequest Of(ParseResult parsed)
    {
        var request = new EvaluateRequest(
            parsed.GetValue(Truth),
            parsed.GetValue(Clusters),
            parsed.GetValue(Pairs),
            parsed.GetValue(Threshold),
            Weight(parsed.GetValue(Sample)),
            parsed.GetValue(Labels),
            parsed.GetValue(Svg),
            parsed.GetValue(Draw),
            parsed.GetValue(Seed),
            parsed.GetValue(ToLabel),
            parsed.GetValue(Json)
        );
        var hasBoth = request is { Truth: not null, Clusters: not null };
        var needsBoth =
            (request.Labels is null && request.Draw is null)
            || request.Truth is not null
            || request.Clusters is not null
            || request.SamplingWeight is not null
            || request.Svg is not null
            || (request.Pairs is not null && request.Draw is null);
        Require(request.Svg is null || request.Pairs is not null, "--svg draws what --pairs says; --pairs is expected");
        Require(
            hasBoth || !needsBoth,
            "--truth and --clusters are expected, both (--labels and --draw can do without)"
        );
        Require(
            request.SamplingWeight is null || request.Pairs is null,
            "--sample does not go with --pairs: weighed pairs are judged against a complete truth"
        );
        Require(request.Draw is null || request.Pairs is not null, "--draw draws from --pairs; --pairs is expected");
        Require(
            request.ToLabel is null || request.Draw is not null,
            "--to-label writes what --draw draws; --draw is expected"
        );
        Require(request.Draw is null or > 0, "--draw: a number of pairs of at least 1 was expected");
        if (request.Threshold is not (>= 0 and <= 1))
        {
            throw new InputFaultException(
                "a probability from 0 to 1 was expected",
                column: null,
                file: "--threshold",
                found: request.Threshold.ToString(CultureInfo.InvariantCulture)
            );
        }

        return request;
    }

    private static Func<int, double>? Weight(string? sample) =>
        sample switch
        {
            null => null,
            "persons" => EntitySampleEvaluation.PersonsDrawn,
            "records" => EntitySampleEvaluation.RecordsDrawn,
            _ => throw new InputFaultException("persons or records was expected", file: "--sample", found: sample),
        };

    private static void Require(bool holds, string expected)
    {
        if (!holds)
        {
            throw new InputFaultException(expected);
        }
    }
}
