namespace Sijil.Linkage.Models.Defaults;

/// <summary>A value on which a blocking rule may look.</summary>
/// <param name="Column">Number of the column.</param>
/// <param name="Strength">2: the whole value; 1: a part of it that survives more errors.</param>
/// <param name="Expression">What to look at.</param>
/// <param name="Chance">Probability that two random records state it and agree.</param>
internal sealed record BlockingKeyChoice(int Column, int Strength, ColumnExpression Expression, double Chance);
