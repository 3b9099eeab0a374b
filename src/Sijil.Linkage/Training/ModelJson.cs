using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sijil.Linkage.Training;

/// <summary>A trained model as a JSON file that a person can read and edit. Numbers are kept exactly.</summary>
public static class ModelJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Writes a model.</summary>
    /// <param name="model">The model.</param>
    public static string Write(TrainedModel model) => JsonSerializer.Serialize(model, Options) + "\n";

    /// <summary>Reads a model and checks it.</summary>
    /// <param name="json">Text as written by <see cref="Write"/>.</param>
    /// <exception cref="FormatException">Not JSON, a part is missing, a probability is not between 0 and 1, or counts do not fit each other; the message says which.</exception>
    public static TrainedModel Read(string json)
    {
        TrainedModel model;
        try
        {
            model =
                JsonSerializer.Deserialize<TrainedModel>(json, Options)
                ?? throw new FormatException("The model file holds nothing.");
        }
        catch (JsonException fault)
        {
            throw new FormatException($"The model file cannot be read: {fault.Message}", fault);
        }

        Check(model);
        return model;
    }

    private static void Check(TrainedModel model)
    {
        foreach (var pair in model.KindPairs)
        {
            if (pair.Comparisons.Length != model.Comparisons.Length)
            {
                throw new FormatException(
                    $"Kinds {pair.LeftKind} and {pair.RightKind}: m and u of {pair.Comparisons.Length} comparisons were found, {model.Comparisons.Length} were expected."
                );
            }

            for (var index = 0; index < pair.Comparisons.Length; index++)
            {
                var (comparison, probabilities) = (model.Comparisons[index], pair.Comparisons[index]);
                if (
                    probabilities.M.Length != comparison.Levels.Length
                    || probabilities.U.Length != comparison.Levels.Length
                )
                {
                    throw new FormatException(
                        $"\"{comparison.Name}\": {comparison.Levels.Length} levels, but another number of m or u."
                    );
                }

                if (probabilities.M.Concat(probabilities.U).Any(value => value is not (> 0 and < 1)))
                {
                    throw new FormatException($"\"{comparison.Name}\": every m and u must lie above 0 and below 1.");
                }
            }
        }

        if (model.Priors.Any(prior => prior.Probability is not (> 0 and < 1)))
        {
            throw new FormatException("Every prior must lie above 0 and below 1.");
        }
    }
}
