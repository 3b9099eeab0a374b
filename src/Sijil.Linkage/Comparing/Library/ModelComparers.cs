using System.Collections.Immutable;
using Sijil.Linkage.Columns;
using Sijil.Linkage.Models;

namespace Sijil.Linkage.Comparing.Library;

/// <summary>Makes a model's comparisons ready to run.</summary>
public static class ModelComparers
{
    private const double TypicalAgreementOfMatches = 0.75;
    private const double TypicalDisagreementOfOthers = 0.9;

    /// <summary>Makes one comparison ready.</summary>
    /// <param name="definition">The comparison.</param>
    /// <param name="columns">The columns.</param>
    /// <exception cref="ModelException">It names a column that is not there or uses a test that cannot be made.</exception>
    public static Comparer Of(ComparisonDefinition definition, DerivedColumns columns)
    {
        var comparison = ComparisonOf(definition);
        var column = columns.Of(definition.Values[0]);
        var measures = new MeasureSet(definition, columns);
        CompiledTest[] tests = [.. definition.Levels.Select(level => CompiledTest.Of(level.When, measures))];
        var terms = definition.Levels.Any(level => level.TermFrequency > 0)
            ? TermColumn.Of(column, definition.RarestTerm)
            : null;
        return new ModelComparer(
            comparison,
            column.ValueArray,
            definition.Values.Length == 1,
            definition.Levels[0].When.Kind == LevelTestKind.Exact && definition.Levels[0].When.Value == 0,
            measures.Measures,
            tests,
            terms,
            measures.IsCostly
        );
    }

    // The file goes from the fullest agreement down, the engine from the least up.
    private static Comparison ComparisonOf(ComparisonDefinition definition) =>
        new(
            definition.Name,
            [
                .. definition
                    .Levels.Reverse()
                    .Select(
                        (level, index) =>
                            new ComparisonLevel(
                                level.Name,
                                level.M ?? Start(index, definition.Levels.Length, 1 - TypicalAgreementOfMatches),
                                level.U ?? Start(index, definition.Levels.Length, TypicalDisagreementOfOthers)
                            )
                            {
                                FixM = level.M is not null,
                                FixU = level.U is not null,
                                TermShare = level.TermFrequency,
                                MinWeight = level.MinWeight ?? double.NegativeInfinity,
                                MaxWeight = level.MaxWeight ?? double.PositiveInfinity,
                            }
                    ),
            ]
        )
        {
            MissingWeight = definition.MissingWeight,
            RarestTerm = definition.RarestTerm,
        };

    // A value to start from: the stated share for no agreement (least), the rest split so that matches lean to full agreement.
    private static double Start(int index, int levels, double least)
    {
        if (levels == 2)
        {
            return index == 0 ? least : 1 - least;
        }

        var isMatch = least < 0.5;
        var none = isMatch ? least / 2 : least;
        var full = isMatch ? TypicalAgreementOfMatches : (1 - least) / 4;
        return index == 0 ? none
            : index == levels - 1 ? full
            : (1 - none - full) / (levels - 2);
    }
}
