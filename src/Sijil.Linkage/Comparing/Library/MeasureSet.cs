using System.Globalization;
using Sijil.Linkage.Columns;
using Sijil.Linkage.Comparing.Kernels;
using Sijil.Linkage.Models;

namespace Sijil.Linkage.Comparing.Library;

/// <summary>The measures that a comparison's tests need, each made once.</summary>
internal sealed class MeasureSet(ComparisonDefinition definition, DerivedColumns columns)
{
    /// <summary>A comparison may use so many measures.</summary>
    public const int Most = 8;

    private readonly List<string> keys = [];
    private readonly List<Measure> measures = [];

    public Measure[] Measures => [.. measures];

    /// <summary>Whether a measure costs so much that its results are worth keeping for pairs of values.</summary>
    public bool IsCostly { get; private set; }

    public int Number(LevelTest test)
    {
        var kind = test.Kind is LevelTestKind.MonthsApart or LevelTestKind.YearsApart
            ? LevelTestKind.DaysApart
            : test.Kind;
        var key = string.Create(CultureInfo.InvariantCulture, $"{kind} {test.Value} {test.OtherValue} {test.Q}");
        var number = keys.IndexOf(key);
        if (number >= 0)
        {
            return number;
        }

        if (measures.Count == Most)
        {
            throw new ModelException($"Comparison \"{definition.Name}\" needs more than {Most} measures.");
        }

        keys.Add(key);
        measures.Add(Make(test, kind));
        return measures.Count - 1;
    }

    private Measure Make(LevelTest test, LevelTestKind kind)
    {
        var column = Column(test.Value);
        var separator = columns.Definition(definition.Values[test.Value].Columns[0]).Separator;
        var farthest = Farthest(kind, test);
        switch (kind)
        {
            case LevelTestKind.Exact:
                return new EqualityMeasure(column.ValueArray);
            case LevelTestKind.JaroWinkler:
                return new JaroWinklerMeasure(column, Lowest(kind, test));
            case LevelTestKind.Jaro:
                return new TextMeasure(column, 1, Jaro.Similarity);
            case LevelTestKind.Levenshtein:
                return new TextMeasure(column, 0, (a, b) => Levenshtein.DistanceAtMost(a, b, farthest));
            case LevelTestKind.DamerauLevenshtein:
                return new TextMeasure(column, 0, (a, b) => DamerauLevenshtein.DistanceAtMost(a, b, farthest));
            case LevelTestKind.QGramJaccard:
                IsCostly = true;
                return new TextMeasure(column, 1, (a, b) => QGrams.Jaccard(a, b, test.Q));
            case LevelTestKind.QGramCosine:
                IsCostly = true;
                return new TextMeasure(column, 1, (a, b) => QGrams.Cosine(a, b, test.Q));
            case LevelTestKind.CharacterJaccard:
                return new TextMeasure(column, 1, CharacterSet.Jaccard);
            case LevelTestKind.WordJaccard:
                return new WordJaccardMeasure(column);
            case LevelTestKind.Initial:
                return new InitialMeasure(column);
            case LevelTestKind.Beginning:
                return new BeginningMeasure(column);
            case LevelTestKind.DaysApart:
                return new DaysMeasure(column);
            case LevelTestKind.DayMonthSwapped:
                return new DayMonthSwapMeasure(column);
            case LevelTestKind.NumberApart:
                return new NumberMeasure(column);
            case LevelTestKind.ShareApart:
                return new ShareMeasure(column);
            case LevelTestKind.KilometresApart:
                return new KilometresMeasure(column, test.OtherValue is { } other ? Column(other) : null);
            case LevelTestKind.SharedItems:
                return new SharedItemsMeasure(column, separator);
            case LevelTestKind.SharedItemShare:
                return new SharedItemShareMeasure(column, separator);
            case LevelTestKind.SharedPlaceSteps:
                return new PlaceStepsMeasure(column, separator);
            case LevelTestKind.Swapped:
                return new SwapMeasure(column, Column(test.OtherValue ?? 1));
            default:
                throw new ModelException($"Comparison \"{definition.Name}\" uses the unknown test \"{kind}\".");
        }
    }

    private TextColumn Column(int value) =>
        value >= 0 && value < definition.Values.Length
            ? columns.Of(definition.Values[value])
            : throw new ModelException(
                $"Comparison \"{definition.Name}\" tests value {value}, but has {definition.Values.Length} values, counted from 0."
            );

    // Similarities need not be worked out below the lowest level that asks for them.
    private double Lowest(LevelTestKind kind, LevelTest asked) =>
        Asked(kind, asked).Select(test => test.AtMost is null ? test.AtLeast ?? 0 : 0).Min();

    // Distances need not be worked out beyond the farthest level that asks for them.
    private int Farthest(LevelTestKind kind, LevelTest asked) =>
        (int)Math.Ceiling(Asked(kind, asked).Select(test => test.AtMost ?? 0).Append(0).Max());

    // The definition's tests by the same measure.
    private IEnumerable<LevelTest> Asked(LevelTestKind kind, LevelTest asked) =>
        definition
            .Levels.Select(level => level.When)
            .Append(definition.NotStatedWhen ?? asked)
            .SelectMany(Leaves)
            .Where(test => test.Kind == kind && test.Value == asked.Value);

    private static IEnumerable<LevelTest> Leaves(LevelTest test) =>
        test.Parts.IsDefaultOrEmpty ? [test] : test.Parts.SelectMany(Leaves);
}
