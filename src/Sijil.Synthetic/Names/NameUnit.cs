namespace Sijil.Synthetic.Names;

/// <summary>One unit of a synthetic name, as the name tables have it.</summary>
/// <param name="Key">Folded Arabic without spaces: equal keys are the same name.</param>
/// <param name="Arabic">Usual Arabic spelling.</param>
/// <param name="Latin">Usual Latin spelling; empty where the table has none.</param>
public sealed record NameUnit(string Key, string Arabic, string Latin);
