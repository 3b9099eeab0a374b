namespace Sijil.Linkage.Models;

/// <summary>Placeholder until the strict check is merged.</summary>
public static class ModelCheck
{
    /// <summary>Checks a model.</summary>
    public static void Check(LinkageModel model) => ArgumentNullException.ThrowIfNull(model);
}
