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
        var column = columns.Of(definition.Values[0]);
        var terms = definition.Levels.Any(level => level.TermFrequency > 0)
            ? TermColumn.Of(column, definition.RarestTerm)
            : null;
        return definition.NotStatedWhen is null && IsOfOneCell(definition)
            ? OfOneCell(definition, columns, column, terms)
            : OfSeveral(definition, columns, column, terms);
    }

    private static bool IsOfOneCell(ComparisonDefinition definition) =>
        definition.Values.All(value =>
            value.Columns.Length == 1 && value.Columns[0] == definition.Values[0].Columns[0]
        );

    // What is compared follows from one cell on either side: pairs of distinct cells are compared, not pairs of records.
    private static CellComparer OfOneCell(
        ComparisonDefinition definition,
        DerivedColumns columns,
        TextColumn first,
        TermColumn? terms
    )
    {
        var cell = columns.Of(definition.Values[0].Columns[0]);
        var cells = columns.OverValues(cell);
        var measures = new MeasureSet(definition, cells);
        CompiledTest[] tests = [.. definition.Levels.Select(level => CompiledTest.Of(level.When, measures))];
        var valueOf = new int[first.Records];
        for (var record = 0; record < valueOf.Length; record++)
        {
            valueOf[record] = first.ValueArray[record] < 0 ? -1 : cell.ValueArray[record];
        }

        return new CellComparer(
            ComparisonOf(definition),
            valueOf,
            definition.Levels[0].When is { Kind: LevelTestKind.Exact, Value: 0 },
            new LevelSearch(measures.Measures, tests),
            terms,
            measures.IsCostly
        );
    }

    private static SeveralValuesComparer OfSeveral(
        ComparisonDefinition definition,
        DerivedColumns columns,
        TextColumn first,
        TermColumn? terms
    )
    {
        var measures = new MeasureSet(definition, columns);
        CompiledTest[] tests = [.. definition.Levels.Select(level => CompiledTest.Of(level.When, measures))];
        var unstated = definition.NotStatedWhen is { } when ? CompiledTest.Of(when, measures) : null;
        return new SeveralValuesComparer(
            ComparisonOf(definition),
            first.ValueArray,
            new LevelSearch(measures.Measures, tests) { Unstated = unstated },
            terms
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
