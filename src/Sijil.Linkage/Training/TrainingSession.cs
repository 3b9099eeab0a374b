using System.Collections.Immutable;

namespace Sijil.Linkage.Training;

/// <summary>
/// EM on the pairs of one blocking rule, with u held fixed and the comparisons held out that the rule influences (Winkler 1988; Splink's sessions). There are
/// three classes instead of two: matches, unrelated pairs, and related ones, that is different people who agree on more than chance because they
/// share a name, a family or a household (more than two classes: Larsen and Rubin 2001). Without the third, pairs that a rule brings together for such
/// reasons pass as matches and spoil m. Where there are fewer patterns than the three classes have free numbers, two must do.
/// </summary>
internal sealed class TrainingSession
{
    private const double StartShare = 0.1;
    private const double RelatedStrength = 20;
    private const double LeastShare = 1e-9;

    private readonly RecordTable table;
    private readonly LinkageOptions options;
    private readonly SessionPatterns patterns;
    private readonly bool hasRelated;

    public TrainingSession(RecordTable table, string rule, bool[] heldOut, PatternCounts pairs, LinkageOptions options)
    {
        this.table = table;
        this.options = options;
        Rule = rule;
        HeldOut = heldOut;
        patterns = SessionPatterns.Of(table, pairs, heldOut);
        var levels = table.Comparisons.Where((_, index) => !heldOut[index]).Select(c => c.Levels.Length).ToArray();
        hasRelated = levels.Aggregate(1.0, (cells, own) => cells * own) - 1 >= (2 * levels.Sum(own => own - 1)) + 2;
    }

    public string Rule { get; }

    /// <summary>The comparisons that are not learned here.</summary>
    public bool[] HeldOut { get; }

    /// <summary>Pairs of the rule.</summary>
    public double Pairs => patterns.Total;

    /// <summary>By kind pair, comparison and level.</summary>
    public double[][][] M { get; private set; } = [];

    /// <summary>The same for the related class.</summary>
    public double[][][] Related { get; private set; } = [];

    /// <summary>Share of the pairs that are matches.</summary>
    public double MatchShare { get; private set; }

    /// <summary>Share of the pairs that are related and no matches.</summary>
    public double RelatedShare { get; private set; }

    public double[] MatchesByKindPair { get; private set; } = [];

    public int Rounds { get; private set; }

    public bool Converged { get; private set; }

    /// <summary>Bits per pair by which the fitted classes fall short of the observed pattern counts (Kullback–Leibler).</summary>
    public double MisfitBits { get; private set; }

    public void Run(double[][][] u)
    {
        M =
        [
            .. u.Select(_ => table.Comparisons.Select(c => c.Levels.Select(level => level.StartM).ToArray()).ToArray()),
        ];
        Related =
        [
            .. u.Select(kind => kind.Select(c => c.Select(v => (0.5 * v) + (0.5 / c.Length)).ToArray()).ToArray()),
        ];
        (MatchShare, RelatedShare, Converged) = (StartShare, hasRelated ? StartShare : 0, false);
        for (Rounds = 0; Rounds < options.MaxRounds && !Converged; Rounds++)
        {
            options.Cancellation.ThrowIfCancellationRequested();
            Converged = Round(u) < options.Tolerance;
        }

        MisfitBits = patterns.Misfit(M, Related, u, MatchShare, RelatedShare);
    }

    private double Round(double[][][] u)
    {
        var (matchRatio, relatedRatio) = (Ratios(M, u), Ratios(Related, u));
        var (matchSums, relatedSums) = (Zeros(), Zeros());
        MatchesByKindPair = new double[M.Length];
        var related = 0.0;
        for (var index = 0; index < patterns.Counts.Length; index++)
        {
            var kind = patterns.Kinds[index];
            var levels = patterns.Levels(index);
            var (asMatch, asRelated) = (MatchShare, RelatedShare);
            for (var comparison = 0; comparison < levels.Length; comparison++)
            {
                asMatch *= matchRatio[kind][comparison][levels[comparison]];
                asRelated *= relatedRatio[kind][comparison][levels[comparison]];
            }

            var all = asMatch + asRelated + Math.Max(LeastShare, 1 - MatchShare - RelatedShare);
            var (ownMatch, ownRelated) = (
                patterns.Counts[index] * asMatch / all,
                patterns.Counts[index] * asRelated / all
            );
            related += ownRelated;
            MatchesByKindPair[kind] += ownMatch;
            for (var comparison = 0; comparison < levels.Length; comparison++)
            {
                matchSums[kind][comparison][levels[comparison]] += ownMatch;
                relatedSums[kind][comparison][levels[comparison]] += ownRelated;
            }
        }

        var next = Math.Clamp((MatchesByKindPair.Sum() + 0.5) / (Pairs + 1), LeastShare, 1 - 1e-6);
        var moved = Math.Abs(next - MatchShare);
        (MatchShare, RelatedShare) = (
            next,
            hasRelated ? Math.Clamp((related + 0.5) / (Pairs + 1), LeastShare, 1 - 1e-6) : 0
        );
        UpdateRelated(relatedSums, u);
        return Math.Max(moved, UpdateM(matchSums));
    }

    private double[][][] Zeros() => [.. M.Select(kind => kind.Select(c => new double[c.Length + 1]).ToArray())];

    private double[][][] Ratios(double[][][] of, double[][][] u) =>
        [
            .. of.Select(
                (kind, pair) =>
                    kind.Select((c, i) => (double[])[1, .. c.Select((value, level) => value / u[pair][i][level])])
                        .ToArray()
            ),
        ];

    private void UpdateRelated(double[][][] sums, double[][][] u)
    {
        for (var kind = 0; kind < Related.Length; kind++)
        {
            for (var comparison = 0; comparison < Related[kind].Length; comparison++)
            {
                var stated = sums[kind][comparison].AsSpan(1);
                var total = RelatedStrength;
                foreach (var sum in stated)
                {
                    total += sum;
                }

                for (var level = 0; level < stated.Length; level++)
                {
                    Related[kind][comparison][level] = Math.Max(
                        LeastShare,
                        (stated[level] + (RelatedStrength * u[kind][comparison][level])) / total
                    );
                }
            }
        }
    }

    private double UpdateM(double[][][] sums)
    {
        var moved = 0.0;
        for (var kind = 0; kind < M.Length; kind++)
        {
            for (var comparison = 0; comparison < M[kind].Length; comparison++)
            {
                if (HeldOut[comparison])
                {
                    continue;
                }

                var next = LevelShares.Of(
                    table.Comparisons[comparison],
                    sums[kind][comparison].AsSpan(1),
                    options.StartStrength
                );
                for (var level = 0; level < next.Length; level++)
                {
                    moved = Math.Max(moved, Math.Abs(next[level] - M[kind][comparison][level]));
                }

                M[kind][comparison] = next;
            }
        }

        return moved;
    }
}
