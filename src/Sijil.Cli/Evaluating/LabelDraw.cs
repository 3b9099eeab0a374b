using Sijil.Casebook;
using Sijil.Casebook.Storage;
using Sijil.Linkage.Evaluating;

namespace Sijil.Cli.Evaluating;

/// <summary>What labels of a drawn sample say of all pairs given.</summary>
internal sealed record LabelEstimates(LabelledSample Estimates, int Unlabelled);

/// <summary>
/// A random sample of weighed pairs to label. Nothing of it is kept but the list for the labellers: the same pairs, number and seed draw
/// the same sample again, and the labels are then put to it.
/// </summary>
internal sealed class LabelDraw
{
    private readonly string path;
    private readonly bool[] isTaken;

    private LabelDraw(string path, LabelSample sample, bool[] isTaken) =>
        (this.path, Sample, this.isTaken) = (path, sample, isTaken);

    /// <summary>The sample.</summary>
    public LabelSample Sample { get; }

    /// <summary>Draws from a file of weighed pairs.</summary>
    /// <exception cref="InputFaultException">See <see cref="PairFile.Read"/>; or there are no pairs.</exception>
    public static LabelDraw Of(string path, int count, ulong seed, double threshold)
    {
        var (probabilities, patterns) = (new List<double>(), new List<ulong>());
        PairFile.Read(
            path,
            (in row) =>
            {
                probabilities.Add(row.Probability);
                patterns.Add((ulong)row.Pattern);
            }
        );
        if (probabilities.Count == 0)
        {
            throw new InputFaultException("at least one pair was expected", path);
        }

        double[] given = [.. probabilities];
        var options = new LabelSamplingOptions { Pairs = count, Seed = seed };
        var sample = LabelSampling.Draw(given, [.. patterns], options);
        return new LabelDraw(path, sample, Array.ConvertAll(given, probability => probability >= threshold));
    }

    /// <summary>Writes the pairs for the labellers, without anything that the model thinks of them.</summary>
    public void Write(string target) =>
        CsvFile.Write(
            target,
            ["record_id_l", "record_id_r"],
            Ids().Select(pair => (IReadOnlyList<string?>)[pair.Left, pair.Right])
        );

    /// <summary>Precision and recall from labels; where labellers differ the pair counts as unsure.</summary>
    /// <exception cref="InputFaultException">No label is of a pair of the sample.</exception>
    public LabelEstimates Estimate(LabelFile labels)
    {
        var given = Ids().Select(pair => labels.LabelOf(pair.Left, pair.Right)).ToList();
        if (given.TrueForAll(label => label is null))
        {
            throw new InputFaultException(
                "no label is of a pair of the sample; the pairs, --draw and --seed with which it was drawn are expected",
                labels.Path
            );
        }

        return new LabelEstimates(
            LabelledSample.Of(Sample, [.. given.Select(label => label ?? PairLabel.Unsure)], isTaken),
            given.Count(label => label is null)
        );
    }

    // Ids are not held for all pairs: the file is read again for those drawn.
    private List<(string Left, string Right)> Ids()
    {
        var ids = new List<(string Left, string Right)>();
        var pair = 0;
        PairFile.Read(
            path,
            (in row) =>
            {
                if (ids.Count < Sample.Chosen.Length && Sample.Chosen[ids.Count].Pair == pair)
                {
                    ids.Add((row.Left.ToString(), row.Right.ToString()));
                }

                pair++;
            }
        );
        return ids;
    }
}
