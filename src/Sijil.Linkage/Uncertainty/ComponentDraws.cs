namespace Sijil.Linkage.Uncertainty;

/// <summary>Draws partitions of one component.</summary>
internal static class ComponentDraws
{
    /// <summary>By draw and place of a record: the place of the lowest record of its cluster.</summary>
    public static (ushort[] Places, bool Exact) Of(DrawComponent component, DrawConstraints rules, DrawOptions options)
    {
        var density = new ComponentDensity(component, rules, options);
        var places = new ushort[checked(options.Draws * component.Records.Length)];
        var exact = density.Units <= PartitionEnumeration.MostUnits;
        if (exact)
        {
            Enumerated(density, component.Records[0], options, places);
        }
        else
        {
            Chained(density, component.Records[0], options, places);
        }

        return (places, exact);
    }

    /// <summary>The generator of one draw of one component: nothing else has a share in it, so the order of the work does not matter.</summary>
    /// <param name="seed">Of all draws.</param>
    /// <param name="draw">−1: before the first.</param>
    /// <param name="lowestRecord">Of the component.</param>
    public static SplitMix64 Generator(ulong seed, int draw, int lowestRecord)
    {
        unchecked
        {
            var place = ((ulong)(uint)draw << 32) | (uint)lowestRecord;
            return new SplitMix64(SplitMix64.Mix(SplitMix64.Mix(seed + 0x9E3779B97F4A7C15UL) ^ SplitMix64.Mix(place)));
        }
    }

    private static void Enumerated(ComponentDensity density, int lowest, DrawOptions options, ushort[] places)
    {
        var partitions = new PartitionEnumeration(density);
        var width = density.UnitOf.Length;
        for (var draw = 0; draw < options.Draws; draw++)
        {
            var random = Generator(options.Seed, draw, lowest);
            var blocks = partitions.Blocks(partitions.Draw(ref random));
            Write(density.UnitOf, blocks, places.AsSpan(draw * width, width));
        }
    }

    private static void Chained(ComponentDensity density, int lowest, DrawOptions options, ushort[] places)
    {
        var chain = new PartitionChain(density);
        var start = Generator(options.Seed, -1, lowest);
        chain.Sweep(PartitionChain.BurnIn, ref start);
        var width = density.UnitOf.Length;
        for (var draw = 0; draw < options.Draws; draw++)
        {
            var random = Generator(options.Seed, draw, lowest);
            chain.Sweep(PartitionChain.Thinning, ref random);
            Write(density.UnitOf, chain.BlockOf, places.AsSpan(draw * width, width));
        }
    }

    private static void Write(int[] unitOf, ReadOnlySpan<int> blockOf, Span<ushort> places)
    {
        Span<int> first = stackalloc int[blockOf.Length];
        first.Fill(-1);
        for (var place = 0; place < places.Length; place++)
        {
            ref var lowest = ref first[blockOf[unitOf[place]]];
            lowest = lowest < 0 ? place : lowest;
            places[place] = (ushort)lowest;
        }
    }
}
