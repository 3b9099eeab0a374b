using System.Collections.Immutable;
using Sijil.Linkage.Models;

namespace Sijil.Linkage.Comparing.Library;

/// <summary>A level's test over numbered measures.</summary>
internal sealed class CompiledTest
{
    private readonly LevelTestKind kind;
    private readonly ImmutableArray<CompiledTest> parts;
    private readonly int measure;
    private readonly double atLeast;
    private readonly double atMost;

    private CompiledTest(
        LevelTestKind kind,
        ImmutableArray<CompiledTest> parts,
        int measure,
        double atLeast,
        double atMost
    )
    {
        this.kind = kind;
        this.parts = parts;
        this.measure = measure;
        this.atLeast = atLeast;
        this.atMost = atMost;
    }

    public static CompiledTest Of(LevelTest test, MeasureSet measures) =>
        test.Kind switch
        {
            LevelTestKind.Else => new CompiledTest(test.Kind, [], -1, 0, 0),
            LevelTestKind.All or LevelTestKind.Any or LevelTestKind.Not => new CompiledTest(
                test.Kind,
                [.. test.Parts.Select(part => Of(part, measures))],
                -1,
                0,
                0
            ),
            _ => Leaf(test, measures),
        };

    /// <summary>The number of the one measure that the test looks at, with its bounds; null for a test of several parts and for "else".</summary>
    public (int Measure, double AtLeast, double AtMost)? Bounds => measure >= 0 ? (measure, atLeast, atMost) : null;

    /// <summary>Whether the test holds. A measure that a side does not state makes it fail, and <see cref="LevelTestKind.Not"/> of it too.</summary>
    public bool Holds(ref MeasuredPair pair)
    {
        switch (kind)
        {
            case LevelTestKind.Else:
                return true;
            case LevelTestKind.All:
                foreach (var part in parts)
                {
                    if (!part.Holds(ref pair))
                    {
                        return false;
                    }
                }

                return true;
            case LevelTestKind.Any:
                foreach (var part in parts)
                {
                    if (part.Holds(ref pair))
                    {
                        return true;
                    }
                }

                return false;
            case LevelTestKind.Not:
                return !parts[0].Holds(ref pair) && parts[0].IsStated(ref pair);
            default:
                var value = pair[measure];
                return value >= atLeast && value <= atMost;
        }
    }

    private static CompiledTest Leaf(LevelTest test, MeasureSet measures)
    {
        var factor = test.Kind switch
        {
            LevelTestKind.MonthsApart => 30.4375,
            LevelTestKind.YearsApart => 365.25,
            _ => 1,
        };
        var (from, to) = test.Kind switch
        {
            LevelTestKind.Exact or LevelTestKind.Swapped or LevelTestKind.DayMonthSwapped or LevelTestKind.Initial => (
                1,
                1
            ),
            _ => (test.AtLeast ?? double.NegativeInfinity, (test.AtMost ?? double.PositiveInfinity) * factor),
        };
        return new CompiledTest(test.Kind, [], measures.Number(test), from, to);
    }

    private bool IsStated(ref MeasuredPair pair)
    {
        if (measure >= 0)
        {
            return !double.IsNaN(pair[measure]);
        }

        foreach (var part in parts)
        {
            if (!part.IsStated(ref pair))
            {
                return false;
            }
        }

        return true;
    }
}
