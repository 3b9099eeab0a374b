namespace Sijil.Estimation.Random;

public sealed partial class RandomStream
{
    /// <summary>From this mean on the rejection methods are used; below, the distribution is walked from 0.</summary>
    private const double WalkedMean = 10;

    // So few trials are drawn one by one.
    private const int Thrown = 8;

    // With a mean below 10 the walk ends before 100 but for rounding.
    private static readonly double[] Inverse = [.. Enumerable.Range(0, 128).Select(x => 1.0 / Math.Max(x, 1))];

    /// <summary>Binomial: how many of so many trials succeed (inversion; Hörmann 1993, method BTRS, for large means).</summary>
    /// <param name="trials">0 or more.</param>
    /// <param name="chance">Between 0 and 1, both included; what rounding has pushed beyond is taken as 0 or 1.</param>
    public long Binomial(long trials, double chance)
    {
        if (trials <= 0 || chance <= 0)
        {
            return 0;
        }

        if (chance >= 1)
        {
            return trials;
        }

        if (chance > 0.5)
        {
            return trials - Binomial(trials, 1 - chance, trials);
        }

        return Binomial(trials, chance, trials);
    }

    private long Binomial(long trials, double chance, double count)
    {
        if (trials <= Thrown)
        {
            return Throws((int)trials, chance);
        }

        var mean = count * chance;
        if (mean >= WalkedMean)
        {
            return RejectedBinomial(trials, chance, count);
        }

        var u = Uniform();

        // The chance of none is at least 1 − mean: most draws with a small mean end here, before a power is taken.
        return u <= 1 - mean ? 0 : WalkedBinomial(u, trials, chance, count);
    }

    private long WalkedBinomial(double u, long trials, double chance, double count)
    {
        var odds = chance / (1 - chance);
        var none = PortableMath.Exp(count * LogOfRest(chance));
        while (true)
        {
            var at = none;
            var drawn = 0;
            while (u > at)
            {
                u -= at;
                at *= odds * (count - drawn);
                drawn = unchecked(drawn + 1);
                if (drawn > trials || drawn == Inverse.Length)
                {
                    break;
                }

                at *= Inverse[drawn];
            }

            // What is left of 1 after the last outcome is rounding: draw again.
            if (drawn <= trials && drawn < Inverse.Length)
            {
                return drawn;
            }

            u = Uniform();
        }
    }

    private long Throws(int trials, double chance)
    {
        var limit = unchecked((ulong)(chance * (1UL << 53)));
        var drawn = 0;
        for (var trial = 0; trial < trials; trial++)
        {
            drawn = unchecked(drawn + ((Bits() >> 11) < limit ? 1 : 0));
        }

        return drawn;
    }

    // log(1 − chance), with its digits where the chance is small.
    private static double LogOfRest(double chance) =>
        chance < 1e-3
            ? -chance * (1 + (chance * (0.5 + (chance * ((1.0 / 3) + (chance * (0.25 + (chance * 0.2))))))))
            : PortableMath.Log(1 - chance);

    private long RejectedBinomial(long trials, double chance, double count)
    {
        var spread = Math.Sqrt(count * chance * (1 - chance));
        var b = 1.15 + (2.53 * spread);
        var a = -0.0873 + (0.0248 * b) + (0.01 * chance);
        var c = (count * chance) + 0.5;
        var vr = 0.92 - (4.2 / b);
        double alpha = 0;
        double odds = 0;
        double atMode = 0;
        long mode = -1;
        while (true)
        {
            var u = Uniform() - 0.5;
            var v = Uniform();
            var us = 0.5 - Math.Abs(u);
            var place = Math.Floor((((2 * a / us) + b) * u) + c);
            if (us >= 0.07 && v <= vr)
            {
                return unchecked((long)place);
            }

            if (place < 0 || place > count)
            {
                continue;
            }

            if (mode < 0)
            {
                alpha = (2.83 + (5.1 / b)) * spread;
                odds = PortableMath.Log(chance / (1 - chance));
                mode = unchecked((long)Math.Floor((count + 1) * chance));
                atMode = LogFactorials.Of(mode) + LogFactorials.Of(trials - mode);
            }

            var drawn = unchecked((long)place);
            v = v * alpha / ((a / (us * us)) + b);
            if (
                PortableMath.Log(v)
                <= atMode - LogFactorials.Of(drawn) - LogFactorials.Of(trials - drawn) + ((drawn - mode) * odds)
            )
            {
                return drawn;
            }
        }
    }

    /// <summary>Poisson (inversion; Hörmann 1993, method PTRS, for large means).</summary>
    /// <param name="mean">0 or more and at most 2^53.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mean is not as said.</exception>
    public long Poisson(double mean)
    {
        if (!(mean >= 0 && mean <= 1L << 53))
        {
            throw new ArgumentOutOfRangeException(nameof(mean), mean, "expected a mean of 0 to 2^53");
        }

        if (mean >= WalkedMean)
        {
            return RejectedPoisson(mean);
        }

        var u = Uniform();
        return u <= 1 - mean ? 0 : WalkedPoisson(u, mean);
    }

    private static long WalkedPoisson(double u, double mean)
    {
        var at = PortableMath.Exp(-mean);
        var drawn = 0;
        while (u > at && at > 0)
        {
            u -= at;
            drawn = unchecked(drawn + 1);
            at *= drawn < Inverse.Length ? mean * Inverse[drawn] : mean / drawn;
        }

        return drawn;
    }

    private long RejectedPoisson(double mean)
    {
        var b = 0.931 + (2.53 * Math.Sqrt(mean));
        var a = -0.059 + (0.02483 * b);
        var vr = 0.9277 - (3.6224 / (b - 2));
        while (true)
        {
            var u = Uniform() - 0.5;
            var v = Uniform();
            var us = 0.5 - Math.Abs(u);
            var place = Math.Floor((((2 * a / us) + b) * u) + mean + 0.43);
            if (us >= 0.07 && v <= vr)
            {
                return unchecked((long)place);
            }

            if (place < 0 || (us < 0.013 && v > us))
            {
                continue;
            }

            var drawn = unchecked((long)place);
            var inverse = 1.1239 + (1.1328 / (b - 3.4));
            if (
                PortableMath.Log(v * inverse / ((a / (us * us)) + b))
                <= (drawn * PortableMath.Log(mean)) - mean - LogFactorials.Of(drawn)
            )
            {
                return drawn;
            }
        }
    }

    /// <summary>Failures before so many successes (a Poisson draw whose mean is a gamma draw).</summary>
    /// <param name="successes">More than 0.</param>
    /// <param name="chance">Chance of a success, above 0 and at most 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Arguments are not as said, or the draw would be beyond 2^53.</exception>
    public long NegativeBinomial(double successes, double chance) =>
        chance >= 1 ? 0 : Poisson(Gamma(successes) * ((1 - chance) / chance));
}
