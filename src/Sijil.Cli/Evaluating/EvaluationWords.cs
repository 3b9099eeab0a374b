using Sijil.Linkage.Evaluating;

namespace Sijil.Cli.Evaluating;

/// <summary>What kinds of errors and labels are called, in JSON and on the terminal.</summary>
internal static class EvaluationWords
{
    public static string Code(PairErrorKind kind) =>
        kind switch
        {
            PairErrorKind.FalseMatch => "false_match",
            PairErrorKind.JoinedThroughOthers => "joined_through_others",
            PairErrorKind.JoinedUnweighed => "joined_unweighed",
            PairErrorKind.MissedByBlocking => "missed_by_blocking",
            PairErrorKind.ScoredLow => "scored_low",
            _ => "split_by_clustering",
        };

    public static string Text(PairErrorKind kind) =>
        kind switch
        {
            PairErrorKind.FalseMatch => "joined wrongly: the pair weighs enough",
            PairErrorKind.JoinedThroughOthers => "joined wrongly: through other records",
            PairErrorKind.JoinedUnweighed => "joined wrongly: not among the pairs",
            PairErrorKind.MissedByBlocking => "missed: not among the pairs (blocking, or too low to be kept)",
            PairErrorKind.ScoredLow => "missed: the pair weighs too little",
            _ => "missed: split by clustering",
        };

    public static string Code(PairLabel label) =>
        label switch
        {
            PairLabel.Same => "same",
            PairLabel.Different => "different",
            _ => "unsure",
        };
}
