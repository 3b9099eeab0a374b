using System.Collections.Immutable;

namespace Sijil.Linkage.Models.Defaults;

/// <summary>The comparison of a column of each kind in a model that nobody has written.</summary>
internal static class DefaultComparisons
{
    public static ComparisonDefinition Of(string column, ColumnKind kind, string? exchanged) =>
        kind switch
        {
            ColumnKind.GivenName => ComparisonLibrary.GivenName(column, exchanged),
            ColumnKind.FamilyName => ComparisonLibrary.FamilyName(column, exchanged),
            ColumnKind.WholeName => ComparisonLibrary.WholeName(column),
            ColumnKind.Date => ComparisonLibrary.Date(column),
            ColumnKind.Email => ComparisonLibrary.Email(column),
            ColumnKind.Identifier => ComparisonLibrary.Identifier(column),
            ColumnKind.PostCode => ComparisonLibrary.PostCode(column),
            ColumnKind.Place => ComparisonLibrary.SimilarText(column),
            ColumnKind.Number => ComparisonLibrary.OneEdit(column),
            ColumnKind.Category => ComparisonLibrary.Exact(column),
            _ => ComparisonLibrary.SimilarText(column),
        };
}
