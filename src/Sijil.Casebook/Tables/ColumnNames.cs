using System.Collections.Immutable;
using Sijil.Linkage.Models;

namespace Sijil.Casebook.Tables;

/// <summary>What a column is for, by its heading alone.</summary>
internal static class ColumnNames
{
    // In order of preference where a file has several.
    private static readonly string[] Ids =
    [
        "record_id",
        "unique_id",
        "rec_id",
        "recid",
        "row_id",
        "id",
        "uid",
        "uuid",
        "record_number",
    ];

    private static readonly string[] Labels =
    [
        "cluster",
        "cluster_id",
        "truth",
        "label",
        "person_id",
        "entity_id",
        "class",
    ];

    /// <summary>Whether the column tells who is who (or was made by an earlier linkage): to compare it would be to know the answer.</summary>
    public static bool IsLabel(string heading) => Labels.Contains(Plain(heading), StringComparer.Ordinal);

    /// <summary>Whether the column only names records.</summary>
    public static bool IsId(string heading) => Ids.Contains(Plain(heading), StringComparer.Ordinal);

    /// <summary>The columns that may hold the record ids, the likeliest first.</summary>
    public static IEnumerable<int> IdCandidates(ImmutableArray<string> headings) =>
        Ids.SelectMany(id =>
            Enumerable
                .Range(0, headings.Length)
                .Where(column => string.Equals(Plain(headings[column]), id, StringComparison.Ordinal))
        );

    /// <summary>All columns that a model looks at.</summary>
    public static SortedSet<string> Of(LinkageModel model)
    {
        var expressions = model
            .Comparisons.SelectMany(comparison => comparison.Values)
            .Concat(
                model
                    .BlockingRules.Concat(model.Training.DeterministicRules)
                    .SelectMany(rule => rule.On.Concat(rule.Splits))
            );
        return new SortedSet<string>(expressions.SelectMany(expression => expression.Columns), StringComparer.Ordinal);
    }

    private static string Plain(string heading) => heading.ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
}
