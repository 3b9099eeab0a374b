namespace Sijil.Synthetic.Places;

/// <summary>The three levels of the fictional province.</summary>
public enum PlaceLevel : byte
{
    /// <summary>District, the highest level below the province.</summary>
    District,

    /// <summary>Subdistrict.</summary>
    Subdistrict,

    /// <summary>Town or village.</summary>
    Settlement,
}

/// <summary>An entry of the fictional gazetteer.</summary>
/// <param name="Code">Stable code; a child's begins with its parent's.</param>
/// <param name="Level">Which level.</param>
/// <param name="Parent">The entry above, null for a district.</param>
/// <param name="Arabic">Spellings in Arabic, the official one first.</param>
/// <param name="Latin">Spellings in Latin letters, the official one first.</param>
/// <param name="Latitude">Degrees north; the province lies in open ocean near 0°, 0°.</param>
/// <param name="Longitude">Degrees east.</param>
public sealed record Place(
    string Code,
    PlaceLevel Level,
    Place? Parent,
    IReadOnlyList<string> Arabic,
    IReadOnlyList<string> Latin,
    double Latitude,
    double Longitude
)
{
    /// <summary>The district that the place lies in (itself when it is one).</summary>
    public Place District => Parent?.District ?? this;

    /// <summary>Code and official Latin name.</summary>
    public override string ToString() => $"{Code} {Latin[0]}";
}
