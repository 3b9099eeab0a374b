using System.Collections.Immutable;
using NodaTime;
using Sijil.Casebook.Settings;
using Sijil.Text.Places;

namespace Sijil.Casebook.Analysis;

/// <summary>What a list declares to cover, in a form that can be held against another's.</summary>
/// <param name="Key">source/list.</param>
/// <param name="From">First day; null: no beginning is stated.</param>
/// <param name="To">Last day; null: no end is stated.</param>
/// <param name="Places">Keys of its places; empty: not stated.</param>
/// <param name="Victims"><c>all</c>, <c>civilians</c>, <c>combatants</c>, or null.</param>
/// <param name="Harms">What happened to its people; empty: not stated.</param>
public sealed record ListCoverage(
    string Key,
    LocalDate? From,
    LocalDate? To,
    ImmutableHashSet<string> Places,
    string? Victims,
    ImmutableHashSet<string> Harms
)
{
    /// <summary>Whether anything is declared that bounds the list.</summary>
    public bool IsStated =>
        From is not null || To is not null || Victims is not null || !Places.IsEmpty || !Harms.IsEmpty;

    /// <summary>The coverage that a list's settings declare.</summary>
    /// <param name="list">The list; its description must have been checked.</param>
    public static ListCoverage Of(ListSettings list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return new(
            list.Key,
            list.About?.From is { } from ? CoverageDay.First(from) : null,
            list.About?.To is { } to ? CoverageDay.Last(to) : null,
            [.. (list.About?.Places ?? []).Select(PlaceKey.Of)],
            list.About?.Victims,
            [.. list.About?.Harms ?? []]
        );
    }

    /// <summary>In what respect two lists cover nothing in common, or null: as far as both say, somebody could stand on either.</summary>
    public CoverageGap? GapTo(ListCoverage other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return From > other.To || other.From > To ? CoverageGap.Time
            : Apart(Places, other.Places) ? CoverageGap.Places
            : (Victims, other.Victims) is ("civilians", "combatants") or ("combatants", "civilians")
                ? CoverageGap.Victims
            : Apart(Harms, other.Harms) ? CoverageGap.Harms
            : null;
    }

    private static bool Apart(ImmutableHashSet<string> one, ImmutableHashSet<string> other) =>
        !one.IsEmpty && !other.IsEmpty && !one.Overlaps(other);
}

/// <summary>In what respect two lists cover nothing in common.</summary>
public enum CoverageGap
{
    /// <summary>Their periods.</summary>
    Time,

    /// <summary>Their places.</summary>
    Places,

    /// <summary>Their kinds of victims.</summary>
    Victims,

    /// <summary>What happened to their people.</summary>
    Harms,
}
