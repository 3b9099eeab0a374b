using System.Collections.Immutable;
using Sijil.Linkage.Models.Json;

namespace Sijil.Linkage.Models.Splink;

/// <summary>Models in the form of Splink's saved settings (linker.misc.save_model_to_json): read from versions 3, 4 and 5, written as version 4 for DuckDB.</summary>
public static class SplinkModel
{
    /// <summary>Reads Splink's settings.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="fileName">The file's name, for what is said when something is wrong.</param>
    /// <returns>The model, and what of the file could not be taken over, in the file's order.</returns>
    /// <exception cref="ModelException">Not JSON, not of this form, of Splink 2, or nothing usable is left.</exception>
    public static SplinkReading Read(string json, string fileName = "the Splink model")
    {
        var (model, notRead) = SplinkReader.Read(JsonPartParser.Parse(json, fileName));
        return new(model, notRead);
    }

    /// <summary>Writes a model in Splink's form.</summary>
    /// <param name="model">The model.</param>
    /// <returns>The file's text, and what of the model it cannot say.</returns>
    /// <exception cref="ModelException">The model cannot be used, or no rule or comparison of it can be said in SQL.</exception>
    public static SplinkText Write(LinkageModel model)
    {
        ModelCheck.Check(model, "the model");
        return new SplinkWriter().Write(model);
    }
}

/// <summary>A model read from Splink's form.</summary>
/// <param name="Model">The model.</param>
/// <param name="NotRead">What could not be taken over.</param>
public sealed record SplinkReading(LinkageModel Model, ImmutableArray<SplinkRemark> NotRead);

/// <summary>A model in Splink's form.</summary>
/// <param name="Json">The file's text.</param>
/// <param name="NotWritten">What of the model it cannot say.</param>
public sealed record SplinkText(string Json, ImmutableArray<SplinkRemark> NotWritten);
