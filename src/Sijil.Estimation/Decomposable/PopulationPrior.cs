using MathNet.Numerics;

namespace Sijil.Estimation.Decomposable;

/// <summary>What is held about the total before the table is seen, up to a constant factor.</summary>
public sealed class PopulationPrior
{
    private readonly Func<double, double> _log;

    private PopulationPrior(string name, Func<double, double> log)
    {
        Name = name;
        _log = log;
    }

    /// <summary>Proportional to 1/N: no scale is preferred (Jeffreys). Improper; the usual choice.</summary>
    public static PopulationPrior OneOverTotal { get; } = new("1/N", total => -Math.Log(total));

    /// <summary>The same for every N. Improper, and heavier in the tail than <see cref="OneOverTotal"/>.</summary>
    public static PopulationPrior Uniform { get; } = new("uniform", _ => 0);

    /// <summary>What the prior is, for a report.</summary>
    public string Name { get; }

    /// <summary>
    /// Poisson with a mean that is gamma distributed, hence negative binomial (Madigan and York 1997, section 4.1): mean shape × scale.
    /// </summary>
    /// <param name="shape">Of the gamma distribution, above 0.</param>
    /// <param name="scale">Of the gamma distribution, above 0, in people.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is not above 0 and finite.</exception>
    public static PopulationPrior GammaPoisson(double shape, double scale)
    {
        Check(shape, nameof(shape));
        Check(scale, nameof(scale));
        var each = Math.Log(scale / (1 + scale));
        return new PopulationPrior(
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"Poisson with a gamma({shape}, {scale}) mean"
            ),
            total => (total * each) + SpecialFunctions.GammaLn(total + shape) - SpecialFunctions.GammaLn(total + 1)
        );
    }

    /// <summary>Logarithm of the prior at a total, up to a constant.</summary>
    /// <param name="total">People, seen and unseen, at least 1.</param>
    public double LogAt(double total) => _log(total);

    private static void Check(double value, string name)
    {
        if (!(value > 0 && double.IsFinite(value)))
        {
            throw new ArgumentOutOfRangeException(name, value, "expected a finite number above 0");
        }
    }
}
