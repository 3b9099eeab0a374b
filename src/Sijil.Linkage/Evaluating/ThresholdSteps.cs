namespace Sijil.Linkage.Evaluating;

/// <summary>Walks two sorted arrays of weights from the top: one point for each distinct weight.</summary>
internal ref struct ThresholdSteps(ReadOnlySpan<double> same, ReadOnlySpan<double> different, long truePairs)
{
    private readonly ReadOnlySpan<double> same = same;
    private readonly ReadOnlySpan<double> different = different;
    private readonly long truePairs = truePairs;
    private int sameLeft = same.Length;
    private int differentLeft = different.Length;

    public ThresholdPoint Current { get; private set; }

    public readonly ThresholdSteps GetEnumerator() => this;

    public bool MoveNext()
    {
        if (sameLeft == 0 && differentLeft == 0)
        {
            return false;
        }

        var weight = double.NegativeInfinity;
        weight = sameLeft > 0 ? same[sameLeft - 1] : weight;
        weight = differentLeft > 0 ? Math.Max(weight, different[differentLeft - 1]) : weight;
        while (sameLeft > 0 && same[sameLeft - 1] >= weight)
        {
            sameLeft--;
        }

        while (differentLeft > 0 && different[differentLeft - 1] >= weight)
        {
            differentLeft--;
        }

        long right = same.Length - sameLeft;
        var taken = right + different.Length - differentLeft;
        Current = new ThresholdPoint(
            new MatchWeight(weight),
            taken,
            right,
            new LinkageMeasure((double)right / taken, truePairs == 0 ? 1 : (double)right / truePairs)
        );
        return true;
    }
}
