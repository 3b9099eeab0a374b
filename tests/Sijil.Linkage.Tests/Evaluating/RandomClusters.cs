namespace Sijil.Linkage.Tests.Evaluating;

/// <summary>Random persons and clusters: persons of one to six records, some of which are split and some mixed.</summary>
internal sealed class RandomClusters
{
    public RandomClusters(int persons, ulong seed)
    {
        var random = new SplitMix64(seed);
        var (truth, found) = (new List<int>(), new List<int>());
        for (var person = 0; person < persons; person++)
        {
            var size = 1 + Math.Min(random.Below(6), random.Below(6));
            var cluster = random.Below(8) == 0 && person > 0 ? found[random.Below(found.Count)] : 1_000 + (2 * person);
            for (var record = 0; record < size; record++)
            {
                truth.Add(person);
                found.Add(random.Below(7) == 0 ? 1_001 + (2 * person) : cluster);
            }
        }

        (Truth, Found) = ([.. truth], [.. found]);
    }

    public int[] Truth { get; }

    public int[] Found { get; }

    public IEnumerable<(int Left, int Right)> Pairs() =>
        from left in Enumerable.Range(0, Truth.Length)
        from right in Enumerable.Range(left + 1, Truth.Length - left - 1)
        select (left, right);
}
