namespace Sijil.Estimation.Decomposable;

/// <summary>A decomposable model in the average.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Weight">Posterior probability among all graphs of the average, between 0 and 1.</param>
/// <param name="WeightAmongOthers">The same when the saturated graph is left out; 0 for that graph itself.</param>
/// <param name="Mean">Posterior mean of the total under this graph alone, on the grid; null when its weight is too small to be a number.</param>
public sealed record WeightedGraph(ListGraph Graph, double Weight, double WeightAmongOthers, double? Mean);
