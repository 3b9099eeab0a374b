namespace Sijil.Text.Places;

/// <summary>How near two places are, from the farthest to the same.</summary>
public enum PlaceNearness
{
    /// <summary>Neither holds the other, no parent in common, and not near by point.</summary>
    Different = 1,

    /// <summary>Their points lie near each other.</summary>
    Near = 2,

    /// <summary>The same place holds both.</summary>
    SameParent = 3,

    /// <summary>One lies within the other.</summary>
    Within = 4,

    /// <summary>One place.</summary>
    Same = 5,
}

/// <summary>How two places of a gazetteer are related.</summary>
/// <param name="Nearness">How near they are.</param>
/// <param name="Kilometres">The distance of their points, or null where a point is missing.</param>
/// <param name="Holder">The code of the place that holds one or both, where that is the reason; else null.</param>
public sealed record PlaceRelation(PlaceNearness Nearness, double? Kilometres, string? Holder)
{
    /// <summary>Points at most this many kilometres apart are near.</summary>
    public const double NearKilometres = 5;

    /// <summary>Compares two places; the order of the two does not matter.</summary>
    /// <param name="gazetteer">The gazetteer of both.</param>
    /// <param name="one">A place of it.</param>
    /// <param name="other">A place of it.</param>
    public static PlaceRelation Of(Gazetteer gazetteer, GazetteerPlace one, GazetteerPlace other)
    {
        var kilometres = one.Point is { } a && other.Point is { } b ? a.KilometresTo(b) : (double?)null;
        if (one.Code == other.Code)
        {
            return new(PlaceNearness.Same, kilometres, null);
        }

        if (gazetteer.Chain(other).Any(place => place.Code == one.Code))
        {
            return new(PlaceNearness.Within, kilometres, one.Code);
        }

        if (gazetteer.Chain(one).Any(place => place.Code == other.Code))
        {
            return new(PlaceNearness.Within, kilometres, other.Code);
        }

        if (one.Parent is { } parent && parent == other.Parent)
        {
            return new(PlaceNearness.SameParent, kilometres, parent);
        }

        return new(kilometres <= NearKilometres ? PlaceNearness.Near : PlaceNearness.Different, kilometres, null);
    }

    /// <summary>Compares two readings by the nearest two of their places (of equally near ones the first); null when one has none.</summary>
    /// <param name="gazetteer">The gazetteer of both.</param>
    /// <param name="one">A reading of it.</param>
    /// <param name="other">A reading of it.</param>
    public static PlaceRelation? Of(Gazetteer gazetteer, PlaceReading one, PlaceReading other) =>
        one
            .Places.SelectMany(left => other.Places.Select(right => Of(gazetteer, left, right)))
            .MaxBy(relation => relation.Nearness);

    /// <summary>The reason in plain words.</summary>
    public string Why =>
        Nearness switch
        {
            PlaceNearness.Same => "the same place",
            PlaceNearness.Within => $"one lies within the other ({Holder})",
            PlaceNearness.SameParent => $"both lie in {Holder}",
            PlaceNearness.Near => FormattableString.Invariant($"{Kilometres:0.0} km apart"),
            _ when Kilometres is { } far => FormattableString.Invariant($"different places, {far:0.0} km apart"),
            _ => "different places",
        };
}
