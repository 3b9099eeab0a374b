namespace Sijil.Estimation.Bounds;

/// <summary>A total that rests on a closed formula, in people.</summary>
/// <param name="Total">Seen and unseen.</param>
/// <param name="StandardError">Of the total.</param>
/// <param name="Lower">Lower end of the interval.</param>
/// <param name="Upper">Upper end of the interval.</param>
public sealed record BoundEstimate(double Total, double StandardError, double Lower, double Upper);
