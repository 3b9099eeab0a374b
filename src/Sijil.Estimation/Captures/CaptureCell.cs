namespace Sijil.Estimation.Captures;

/// <summary>People who share one inclusion pattern.</summary>
/// <param name="Pattern">Bit 0 is the first list, bit 1 the second; never zero in a table.</param>
/// <param name="Count">How many people, 0 or more.</param>
public readonly record struct CaptureCell(uint Pattern, long Count);
