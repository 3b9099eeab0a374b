using System.CommandLine;
using System.Globalization;
using Sijil.Casebook;
using Sijil.Estimation.LatentClasses;
using Sijil.Estimation.Reporting;

namespace Sijil.Cli.Commands;

/// <summary>Priors and limits of the latent class model on the command line; each defaults to what was published.</summary>
internal sealed class LatentClassOptions
{
    private static readonly LatentClassSettings Defaults = new EstimateSettings().LatentClasses;

    private readonly Option<int> classes = new("--classes")
    {
        Description = "Latent classes: at most so many, 1 to 64",
        DefaultValueFactory = _ => Defaults.Priors.Classes,
    };

    private readonly Option<string> concentration = new("--concentration")
    {
        Description = "Latent classes: shape and rate of the gamma prior of the concentration",
        DefaultValueFactory = _ => "0.25,0.25",
    };

    private readonly Option<string> capture = new("--capture")
    {
        Description = "Latent classes: the beta prior of the chance to be on a list",
        DefaultValueFactory = _ => "1,1",
    };

    private readonly Option<double?> mostUnseen = new("--most-unseen")
    {
        Description =
            "Latent classes: no draw with more unseen people for each one seen than this (default: no such cap)",
    };

    private readonly Option<int> sweeps = new("--sweeps")
    {
        Description = "Latent classes: sweeps of a chain after which it is said that chains do not agree",
        DefaultValueFactory = _ => Defaults.MostSweeps,
    };

    internal void AddTo(Command command)
    {
        command.Add(classes);
        command.Add(concentration);
        command.Add(capture);
        command.Add(mostUnseen);
        command.Add(sweeps);
    }

    /// <summary>What was asked for.</summary>
    /// <exception cref="InputFaultException">A number is outside its range.</exception>
    internal LatentClassSettings Of(ParseResult parsed)
    {
        var (shape, rate) = Two(parsed.GetValue(concentration)!, "--concentration");
        var (listed, missed) = Two(parsed.GetValue(capture)!, "--capture");
        if (parsed.GetValue(classes) is < 1 or > LatentClassPriors.MostClasses)
        {
            throw new InputFaultException("--classes lies between 1 and 64");
        }

        if (parsed.GetValue(sweeps) < 1000)
        {
            throw new InputFaultException("--sweeps is 1,000 or more");
        }

        if (parsed.GetValue(mostUnseen) is { } most && !(most > 0 && double.IsFinite(most)))
        {
            throw new InputFaultException("--most-unseen is more than 0");
        }

        return Defaults with
        {
            MostSweeps = parsed.GetValue(sweeps),
            Priors = new()
            {
                Classes = parsed.GetValue(classes),
                ConcentrationShape = shape,
                ConcentrationRate = rate,
                ListedBeta = listed,
                MissedBeta = missed,
                MostUnseenPerObserved = parsed.GetValue(mostUnseen),
            },
        };
    }

    private static (double First, double Second) Two(string text, string option)
    {
        var numbers = text.Split(',');
        return numbers.Length == 2 && Positive(numbers[0]) is { } first && Positive(numbers[1]) is { } second
            ? (first, second)
            : throw new InputFaultException($"{option} is two numbers above 0 with a comma between them", found: text);
    }

    private static double? Positive(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number > 0
        && double.IsFinite(number)
            ? number
            : null;
}
