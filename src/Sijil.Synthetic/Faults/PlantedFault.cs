namespace Sijil.Synthetic.Faults;

/// <summary>Something wrong that was planted in a list.</summary>
/// <param name="Row">1-based row of the file, titles and header counted; null where the whole column or file has it.</param>
/// <param name="Column">Header of the column; empty for whole rows and the file.</param>
/// <param name="Code">What it is, by the codes of the quality report ("id-check-digit").</param>
public sealed record PlantedFault(int? Row, string Column, string Code);
