using Sijil.Casebook.People;
using Sijil.Casebook.Publishing.Report;

namespace Sijil.Casebook.Analysis;

/// <summary>Who stands on which lists: the capture table of documented people.</summary>
internal static class Overlap
{
    /// <summary>People per inclusion pattern that occurs, patterns of more lists first, then by pattern from the first list on.</summary>
    public static IReadOnlyList<OverlapCell> Of(IEnumerable<Person> people) =>
        [
            .. people
                .GroupBy(p => p.Pattern, StringComparer.Ordinal)
                .Select(g => new OverlapCell(g.Key, g.Count()))
                .OrderByDescending(c => c.People)
                .ThenByDescending(c => c.Pattern, StringComparer.Ordinal),
        ];
}
