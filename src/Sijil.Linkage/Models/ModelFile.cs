using System.Collections.Immutable;
using System.Text.Json;
using Sijil.Linkage.Models.Json;
using Sijil.Linkage.Models.Splink;

namespace Sijil.Linkage.Models;

/// <summary>A model as a JSON file that a person can read and edit. Numbers are kept exactly; defaults are left out.</summary>
public static class ModelFile
{
    /// <summary>Writes a model.</summary>
    /// <param name="model">The model.</param>
    /// <returns>JSON with line feeds, the same bytes for the same model on every machine.</returns>
    /// <exception cref="ModelException">The model cannot be used; see <see cref="ModelCheck"/>.</exception>
    public static string Write(LinkageModel model)
    {
        ModelCheck.Check(model, "the model");
        return JsonLayout.Write(ModelFileWriter.Model(model));
    }

    /// <summary>Reads a model and checks it.</summary>
    /// <param name="json">The file's text; comments and commas after a last item are allowed.</param>
    /// <param name="fileName">The file's name, for what is said when something is wrong.</param>
    /// <exception cref="ModelException">Not JSON, an unknown member or word, or a model that cannot be used: the file, the line, the path, what was found and what was expected.</exception>
    public static LinkageModel Read(string json, string fileName) => Read(JsonPartParser.Parse(json, fileName));

    /// <summary>Reads a model of either form: ours, or the settings that Splink saves.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="fileName">The file's name, for what is said when something is wrong.</param>
    /// <exception cref="ModelException">As <see cref="Read(string, string)"/> and <see cref="SplinkModel.Read"/>.</exception>
    public static ModelReading ReadAny(string json, string fileName)
    {
        var root = JsonPartParser.Parse(json, fileName);
        if (!IsSplink(root))
        {
            return new ModelReading(Read(root), ModelForm.Sijil, []);
        }

        var (model, notRead) = SplinkReader.Read(root);
        return new ModelReading(model, ModelForm.Splink, notRead);
    }

    private static LinkageModel Read(JsonPart root)
    {
        if (IsSplink(root))
        {
            throw root.Fault("settings saved by Splink", "a model of this program; import it first");
        }

        var model = ModelFileReader.Model(root);
        if (ModelCheck.Faults(model).FirstOrDefault() is { } fault)
        {
            throw Nearest(root, fault.Path).Fault(fault.Found, fault.Expected, fault.Path);
        }

        return model;
    }

    private static bool IsSplink(JsonPart root) =>
        root.Kind == JsonValueKind.Object
        && root.Members.Any(member =>
            member.Key
                is "blocking_rules_to_generate_predictions"
                    or "probability_two_random_records_match"
                    or "comparison_columns"
                    or "sql_dialect"
            || member is { Key: "comparisons", Value.Items: [{ } first, ..] }
                && first.Optional("comparison_levels") is not null
        );

    /// <summary>The part of the file at a path of the model, or the nearest one around it: a rule written as a list has no "on".</summary>
    private static JsonPart Nearest(JsonPart root, string path)
    {
        var (nearest, length) = (root, 0);
        var open = new Stack<JsonPart>([root]);
        while (open.TryPop(out var part))
        {
            foreach (var inner in part.Members.Select(member => member.Value).Concat(part.Items))
            {
                if (path.StartsWith(inner.Path, StringComparison.Ordinal) && inner.Path.Length > length)
                {
                    // "levels[1" begins "levels[10]" as text only; a path ends at a dot, a bracket or the end.
                    if (path.Length == inner.Path.Length || path[inner.Path.Length] is '.' or '[')
                    {
                        (nearest, length) = (inner, inner.Path.Length);
                        open.Push(inner);
                    }
                }
            }
        }

        return nearest;
    }
}

/// <summary>What was read of a model file.</summary>
/// <param name="Model">The model.</param>
/// <param name="Form">Whose form it has.</param>
/// <param name="NotRead">What of a Splink file could not be taken over, in the file's order; empty for ours.</param>
public sealed record ModelReading(LinkageModel Model, ModelForm Form, ImmutableArray<SplinkRemark> NotRead);

/// <summary>Whose form a model file has.</summary>
public enum ModelForm
{
    /// <summary>This program's.</summary>
    Sijil,

    /// <summary>The settings that Splink saves.</summary>
    Splink,
}
