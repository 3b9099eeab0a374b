using System.Collections.Immutable;

namespace Sijil.Linkage.Training;

/// <summary>
/// Puts the sessions together: m of a comparison is the mean over the sessions that learned it, weighted by their matches. A session that disagrees with the
/// others, that has hardly any match, or that has not settled, is left out and named.
/// </summary>
internal sealed class SessionConsensus
{
    private const double FewMatches = 25;
    private const double LargestDisagreement = 0.2;
    private const double MostMatchesPerSession = 20_000;

    private readonly RecordTable table;
    private readonly ImmutableArray<TrainingSession> sessions;

    private SessionConsensus(RecordTable table, ImmutableArray<TrainingSession> sessions)
    {
        this.table = table;
        this.sessions = sessions;
        var reasons = sessions.Select(Unusable).ToArray();
        var disagreement = new double[sessions.Length];
        while (true)
        {
            for (var session = 0; session < sessions.Length; session++)
            {
                disagreement[session] = Disagreement(session, reasons);
            }

            var worst = Enumerable
                .Range(0, sessions.Length)
                .Where(session => reasons[session] is null)
                .OrderByDescending(session => disagreement[session])
                .FirstOrDefault(-1);
            if (worst < 0 || disagreement[worst] <= LargestDisagreement)
            {
                break;
            }

            reasons[worst] = "disagrees with the others";
        }

        M =
        [
            .. Enumerable
                .Range(0, sessions.Length == 0 ? 0 : sessions[0].M.Length)
                .Select(kind => Means(kind, reasons)),
        ];
        Reports =
        [
            .. sessions.Select(
                (session, index) =>
                    new SessionReport(
                        session.Rule,
                        [.. table.Comparisons.Where((_, c) => session.HeldOut[c]).Select(c => c.Name)],
                        session.Pairs,
                        session.MatchShare,
                        session.RelatedShare,
                        session.MisfitBits,
                        disagreement[index],
                        session.Rounds,
                        session.Converged,
                        reasons[index]
                    )
            ),
        ];
    }

    /// <summary>By kind pair, comparison and level; null where no usable session learned the comparison.</summary>
    public ImmutableArray<double[]?[]> M { get; }

    public ImmutableArray<SessionReport> Reports { get; }

    public static SessionConsensus Of(RecordTable table, ImmutableArray<TrainingSession> sessions) =>
        new(table, sessions);

    private static string? Unusable(TrainingSession session) =>
        session.Pairs * session.MatchShare < FewMatches ? "hardly any match among its pairs" : null;

    // Total variation between this session's m and the mean of the others', the worst comparison of the most frequent kind pair.
    private double Disagreement(int session, string?[] reasons)
    {
        var kind = Array.IndexOf(sessions[session].MatchesByKindPair, sessions[session].MatchesByKindPair.Max());
        var most = 0.0;
        for (var comparison = 0; comparison < table.Comparisons.Length; comparison++)
        {
            if (!sessions[session].HeldOut[comparison] && Mean(kind, comparison, reasons, session) is { } others)
            {
                most = Math.Max(
                    most,
                    0.5 * sessions[session].M[kind][comparison].Zip(others, (a, b) => Math.Abs(a - b)).Sum()
                );
            }
        }

        return most;
    }

    private double[]?[] Means(int kind, string?[] reasons) =>
        [.. Enumerable.Range(0, table.Comparisons.Length).Select(comparison => Mean(kind, comparison, reasons, -1))];

    private double[]? Mean(int kind, int comparison, string?[] reasons, int except)
    {
        var sum = new double[table.Comparisons[comparison].Levels.Length];
        var total = 0.0;
        for (var session = 0; session < sessions.Length; session++)
        {
            if (session != except && reasons[session] is null && !sessions[session].HeldOut[comparison])
            {
                // Beyond some thousands of matches it is bias that counts, not chance: a session with ten times as many is not ten times as good.
                var weight = Math.Min(MostMatchesPerSession, sessions[session].MatchesByKindPair[kind]);
                total += weight;
                for (var level = 0; level < sum.Length; level++)
                {
                    sum[level] += weight * sessions[session].M[kind][comparison][level];
                }
            }
        }

        return total < 1 ? null : Array.ConvertAll(sum, value => value / total);
    }
}

/// <summary>What one blocking rule's pairs taught, and whether it was believed.</summary>
/// <param name="Rule">The blocking rule.</param>
/// <param name="HeldOut">Comparisons that it influences and that were not learned from it.</param>
/// <param name="Pairs">Its pairs; an estimate where only a share of them was read.</param>
/// <param name="MatchShare">Share of them that are matches, 0 to 1.</param>
/// <param name="RelatedShare">Share of them that agree on more than chance and are no matches, 0 to 1.</param>
/// <param name="MisfitBits">Bits per pair by which the fitted classes fall short of the observed counts; below .05 is good.</param>
/// <param name="Disagreement">Largest distance (total variation, 0 to 1) of its m from the mean of the other sessions'.</param>
/// <param name="Rounds">Rounds of EM.</param>
/// <param name="Converged">False when EM stopped for lack of rounds.</param>
/// <param name="LeftOutBecause">Why m was not learned from it; null when it was.</param>
public sealed record SessionReport(
    string Rule,
    ImmutableArray<string> HeldOut,
    double Pairs,
    double MatchShare,
    double RelatedShare,
    double MisfitBits,
    double Disagreement,
    int Rounds,
    bool Converged,
    string? LeftOutBecause
);
