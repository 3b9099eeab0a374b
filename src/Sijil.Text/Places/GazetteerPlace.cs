using System.Collections.Immutable;

namespace Sijil.Text.Places;

/// <summary>A place of a gazetteer.</summary>
/// <param name="Code">The gazetteer's code of the place, unique in it; nothing is read out of its digits.</param>
/// <param name="Names">Its names, in any languages and scripts; at least one.</param>
/// <param name="Parent">The code of the place that holds it, as the gazetteer states it, or null.</param>
/// <param name="Level">What the gazetteer calls its level ("governorate", "2"), or null.</param>
/// <param name="Point">Where it lies, or null.</param>
public sealed record GazetteerPlace(
    string Code,
    ImmutableArray<string> Names,
    string? Parent = null,
    string? Level = null,
    GeoPoint? Point = null
);
