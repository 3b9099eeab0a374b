namespace Sijil.Estimation.Decomposable;

/// <summary>How the posterior stands at the last number of unseen people that was considered.</summary>
/// <param name="LargestMissing">The grid's end, in unseen people.</param>
/// <param name="TailExponent">
/// b when the last quarter of the grid falls like (number unseen)^-b; at 1 or less the posterior has no end at all. Infinite when the weight
/// there is zero.
/// </param>
/// <param name="ShareBeyond">
/// Share of the posterior beyond the end if it went on falling as steeply, between 0 and 1; 1 when it has no end at all.
/// </param>
public sealed record GridEnd(long LargestMissing, double TailExponent, double ShareBeyond)
{
    internal static GridEnd Of(ReadOnlySpan<double> shares, long observed)
    {
        var last = shares[^1];
        var from = shares.Length - (shares.Length / 4);
        if (last <= 0 || from == shares.Length)
        {
            return new GridEnd(shares.Length, double.PositiveInfinity, last <= 0 ? 0 : 1);
        }

        // A tail that falls like a power of the total is what 1/N and two-clique graphs leave; one that falls faster is bounded by it.
        var end = (double)(observed + shares.Length);
        var exponent = Math.Log(shares[from - 1] / last) / Math.Log(end / (observed + from));
        var beyond = exponent > 1 ? last * end / (exponent - 1) : double.PositiveInfinity;
        return new GridEnd(shares.Length, exponent, double.IsFinite(beyond) ? beyond / (1 + beyond) : 1);
    }
}
