using System.Collections.Immutable;

namespace Sijil.Text.Places;

/// <summary>What a gazetteer makes of a place text.</summary>
/// <param name="Places">Every place that explains most parts of the text, in the gazetteer's order; several when the name is ambiguous, none when nothing is found.</param>
/// <param name="Unread">Parts of the text that no place bears as its name, folded.</param>
/// <param name="IsContradictory">Whether parts name places of which none lies in the other, so that no place explains all of them.</param>
public sealed record PlaceReading(
    ImmutableArray<GazetteerPlace> Places,
    ImmutableArray<string> Unread,
    bool IsContradictory
);
