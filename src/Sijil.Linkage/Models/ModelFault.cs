using System.Globalization;

namespace Sijil.Linkage.Models;

/// <summary>Something in a model that cannot be used.</summary>
/// <param name="Path">Where, in the words of the file: <c>comparisons[0].levels[1].m</c>.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What should.</param>
public sealed record ModelFault(string Path, string Found, string Expected)
{
    /// <summary>A number as it stands in a file.</summary>
    internal static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
