using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Sijil.Estimation.Random;

namespace Sijil.Estimation.Strata;

/// <summary>
/// Draws of a sum over strata. For independent strata each stratum's draws are brought into a random order of its own and summed by index
/// (a Latin hypercube: McKay, Beckman and Conover 1979); equal tables have equal draws, and unshuffled they would move together.
/// </summary>
internal static class DrawSums
{
    /// <summary>The sum when strata err independently of each other.</summary>
    /// <param name="strata">A name for each, which fixes its random order, and its draws in ascending order.</param>
    /// <param name="draws">How many draws of the sum.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="part">Which filling of the missing values.</param>
    internal static ImmutableArray<double> Independent(
        IEnumerable<(string Name, ImmutableArray<double> Totals)> strata,
        int draws,
        ulong seed,
        ulong part
    )
    {
        var sum = new double[draws];
        var order = new int[draws];
        foreach (var (name, totals) in strata)
        {
            Shuffle(order, new RandomStream(seed, StreamOf($"order of draws\n{name}"), part));
            for (var draw = 0; draw < draws; draw++)
            {
                sum[order[draw]] += At(totals, draw, draws);
            }
        }

        return [.. sum];
    }

    /// <summary>
    /// The sum when all strata err together: the largest draws of all are added, then the next. No dependence gives the sum a larger variance, or a
    /// larger mean of its worst cases (Kaas, Dhaene and Goovaerts 2000).
    /// </summary>
    internal static ImmutableArray<double> Comonotone(IEnumerable<ImmutableArray<double>> strata, int draws)
    {
        var sum = new double[draws];
        foreach (var totals in strata)
        {
            for (var draw = 0; draw < draws; draw++)
            {
                sum[draw] += At(totals, draw, draws);
            }
        }

        return [.. sum];
    }

    /// <summary>A stream for a purpose: 64 bits of the SHA-256 of its name.</summary>
    internal static ulong StreamOf(string name) =>
        BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    // Methods give as many draws as they like: the quantile in the middle of each of the equal steps stands for the step.
    private static double At(ImmutableArray<double> totals, int draw, int draws) =>
        totals[(int)(((2L * draw) + 1) * totals.Length / (2L * draws))];

    private static void Shuffle(int[] order, RandomStream random)
    {
        for (var at = 0; at < order.Length; at++)
        {
            var swap = (int)random.Below((ulong)at + 1);
            order[at] = order[swap];
            order[swap] = at;
        }
    }
}
