namespace Sijil.Linkage.Uncertainty;

/// <summary>
/// The log density of the partitions of a component, up to a constant. Records decided to be one person are one unit; the pairs inside it are settled and count
/// nothing. A sum of log odds over all pairs of a cluster is a composite likelihood (Varin, Reid and Firth 2011); its overlap is scaled away by cluster size.
/// </summary>
internal sealed class ComponentDensity
{
    private readonly double[] scales;
    private readonly double perLink;

    public ComponentDensity(DrawComponent component, DrawConstraints rules, DrawOptions options)
    {
        var records = component.Records;
        UnitOf = new int[records.Length];
        for (var place = 0; place < records.Length; place++)
        {
            // The lowest record of a unit comes first, so units are numbered by their lowest records.
            var first = component.Place(rules.UnitOf(records[place]));
            UnitOf[place] = first == place ? Units++ : UnitOf[first];
        }

        Sizes = new int[Units];
        foreach (var unit in UnitOf)
        {
            Sizes[unit]++;
        }

        Weights = new double[Units * Units];
        FillUnknown(options.UnknownWeight);
        foreach (var pair in component.Pairs)
        {
            Add(
                UnitOf[component.Place(pair.Left)],
                UnitOf[component.Place(pair.Right)],
                Math.Min(pair.Weight.Bits, options.Cap) - options.UnknownWeight
            );
        }

        for (var left = 0; left < records.Length; left++)
        {
            for (var right = left + 1; right < records.Length; right++)
            {
                if (rules.Forbid(records[left], records[right]))
                {
                    Add(UnitOf[left], UnitOf[right], double.NegativeInfinity);
                }
            }
        }

        perLink = Math.Log(2) * (options.PerLink ?? 0);
        scales = new double[records.Length + 1];
        for (var size = 2; size <= records.Length; size++)
        {
            scales[size] = Math.Log(2) * options.Temper * Math.Pow(2.0 / size, options.Overlap);
        }
    }

    public int Units { get; }

    /// <summary>By place of a record: its unit.</summary>
    public int[] UnitOf { get; }

    /// <summary>Records of each unit.</summary>
    public int[] Sizes { get; }

    /// <summary>Sum of the weights between two units, in bits; minus infinity where they may never come together.</summary>
    public double[] Weights { get; }

    /// <summary>Log density of one cluster. Each link counts for as much as one cluster fewer.</summary>
    /// <param name="sum">Sum of the weights inside, in bits.</param>
    /// <param name="records">Its records.</param>
    public double Of(double sum, int records) => records == 0 ? 0 : (scales[records] * sum) - perLink;

    private void FillUnknown(double weight)
    {
        for (var a = 0; a < Units; a++)
        {
            for (var b = 0; b < Units; b++)
            {
                Weights[(a * Units) + b] = a == b ? 0 : weight * Sizes[a] * Sizes[b];
            }
        }
    }

    private void Add(int a, int b, double bits)
    {
        if (a != b)
        {
            Weights[(a * Units) + b] += bits;
            Weights[(b * Units) + a] += bits;
        }
    }
}
