namespace Sijil.Linkage.Comparing.Kernels;

/// <summary>Where a UTF-16 unit stands in a text of at most 64 units: what every bit-parallel kernel asks for. One implementation for each width of text and of machine; all give the same bits.</summary>
internal interface IUnitPositions
{
    /// <summary>The longest text that this implementation takes, in UTF-16 units.</summary>
    static abstract int Capacity { get; }

    /// <summary>A word whose bit i is set when unit i of the text equals <paramref name="unit"/>; bits from the text's length on may be anything.</summary>
    ulong Of(char unit);
}

/// <summary>A computation on two texts that needs the positions of units in the longer one.</summary>
internal interface IPairKernel<TResult>
{
    /// <summary>Computes.</summary>
    /// <param name="positions">Of the units of <paramref name="longer"/>.</param>
    /// <param name="longer">The longer text, 1 to 64 units.</param>
    /// <param name="shorter">The other one, at least one unit and at most as long.</param>
    /// <param name="limit">Results above this need not be exact; kernels without a limit ignore it.</param>
    static abstract TResult Run<TPositions>(
        TPositions positions,
        ReadOnlySpan<char> longer,
        ReadOnlySpan<char> shorter,
        int limit
    )
        where TPositions : struct, IUnitPositions, allows ref struct;
}
