namespace Sijil.Linkage.Models.Splink;

/// <summary>Something that one form says and the other cannot.</summary>
/// <param name="Path">Where it stands: <c>comparisons[0].comparison_levels[2].sql_condition</c>.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Consequence">What was done instead, and what follows.</param>
public sealed record SplinkRemark(string Path, string Text, string Consequence)
{
    /// <summary>One line.</summary>
    public override string ToString() => $"{Path}: {Text} — {Consequence}";
}
