namespace Sijil.Text.Places;

/// <summary>A point on the earth.</summary>
/// <param name="Latitude">Degrees north, from -90 to 90.</param>
/// <param name="Longitude">Degrees east, from -180 to 180.</param>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    private const double EarthRadiusKm = 6371.0088;

    /// <summary>Whether both numbers lie in their ranges; a point that is not a number does not.</summary>
    public bool IsOnEarth => Latitude is >= -90 and <= 90 && Longitude is >= -180 and <= 180;

    /// <summary>
    /// Kilometres along the great circle of a sphere of the earth's mean radius (6,371.0088 km), by the haversine (R. W. Sinnott,
    /// "Virtues of the Haversine", Sky and Telescope 68, 1984); within 0.6 % of the distance on the ellipsoid.
    /// </summary>
    /// <param name="other">Any point.</param>
    public double KilometresTo(GeoPoint other)
    {
        var north = Math.Sin(Radians(other.Latitude - Latitude) / 2);
        var east = Math.Sin(Radians(other.Longitude - Longitude) / 2);
        var chord = (north * north) + (Math.Cos(Radians(Latitude)) * Math.Cos(Radians(other.Latitude)) * east * east);
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
