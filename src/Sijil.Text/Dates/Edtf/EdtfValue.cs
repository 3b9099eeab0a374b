using NodaTime;

namespace Sijil.Text.Dates.Edtf;

/// <summary>What an EDTF text says of its dates.</summary>
public enum EdtfKind
{
    /// <summary>One date.</summary>
    Date,

    /// <summary>A time that lasted from one date to another ("2004-06/2006-08").</summary>
    Interval,

    /// <summary>One of the dates, which is not known ("[1667,1668,1670..1672]").</summary>
    OneOf,

    /// <summary>Every one of the dates ("{1960,1961-12}").</summary>
    AllOf,
}

/// <summary>An end of a stretch: a date, an open end ("..") or, of intervals only, an end that is not known ("").</summary>
/// <param name="Point">The date; null for the two others.</param>
/// <param name="IsOpen">The end is open.</param>
public sealed record EdtfEnd(EdtfPoint? Point, bool IsOpen);

/// <summary>A date (both ends the same), or a stretch of dates.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
public sealed record EdtfStretch(EdtfEnd From, EdtfEnd To)
{
    /// <summary>Only one date is written.</summary>
    public bool IsSingle => ReferenceEquals(From, To);
}

/// <summary>A text of the Extended Date/Time Format (ISO 8601-2:2019, annex A): all of level 1, and the sets, partial qualifiers and free X of level 2.</summary>
/// <param name="Raw">The text, unaltered.</param>
/// <param name="Kind">What it says of its dates.</param>
/// <param name="Stretches">Its dates in the order written; one for dates and intervals.</param>
public sealed record EdtfValue(string Raw, EdtfKind Kind, IReadOnlyList<EdtfStretch> Stretches)
{
    /// <summary>First day that any of it may mean; null where it is open, unknown or outside of the years -9998 to 9999.</summary>
    public LocalDate? Earliest =>
        Stretches.Any(s => s.From.Point?.Earliest is null) ? null : Stretches.Min(s => s.From.Point!.Earliest!.Value);

    /// <summary>Last day that any of it may mean; null where it is open, unknown or outside of the years -9998 to 9999.</summary>
    public LocalDate? Latest =>
        Stretches.Any(s => s.To.Point?.Latest is null) ? null : Stretches.Max(s => s.To.Point!.Latest!.Value);

    /// <summary>What is said of any part of any date.</summary>
    public EdtfQualifier AnyQualifier =>
        Stretches
            .SelectMany(s => new[] { s.From.Point, s.To.Point })
            .Aggregate(EdtfQualifier.None, (all, point) => all | (point?.AnyQualifier ?? EdtfQualifier.None));

    /// <summary>The standard text, which reads back to the same value.</summary>
    public override string ToString() =>
        Kind switch
        {
            EdtfKind.Date => Stretches[0].From.Point!.ToString(),
            EdtfKind.Interval => End(Stretches[0].From) + "/" + End(Stretches[0].To),
            EdtfKind.OneOf => "[" + Members() + "]",
            _ => "{" + Members() + "}",
        };

    private string Members() =>
        string.Join(',', Stretches.Select(s => s.IsSingle ? End(s.From) : Bound(s.From) + ".." + Bound(s.To)));

    private static string End(EdtfEnd end) => end.Point?.ToString() ?? (end.IsOpen ? ".." : "");

    private static string Bound(EdtfEnd end) => end.Point?.ToString() ?? "";
}
