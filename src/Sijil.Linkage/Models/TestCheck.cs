using Sijil.Linkage.Models.Json;

namespace Sijil.Linkage.Models;

/// <summary>Whether a level's test can be made.</summary>
internal static class TestCheck
{
    private const int MaxDepth = 16;

    /// <summary>What is wrong with it.</summary>
    public static IEnumerable<ModelFault> Faults(LevelTest test, int values, string path, int depth)
    {
        if (!Enum.IsDefined(test.Kind))
        {
            yield return new($"{path}.kind", $"{test.Kind}", "a known kind of test");
            yield break;
        }

        var word = JsonWords<LevelTestKind>.Of(test.Kind);
        if (test.Value < 0 || test.Value >= values)
        {
            yield return new($"{path}.value", $"{test.Value}", $"a place among the {values} values, from 0");
        }

        foreach (var fault in OtherValue(test, values, path, word))
        {
            yield return fault;
        }

        foreach (var fault in Bound(test.AtLeast, AtLeast(test.Kind), $"{path}.at_least", word))
        {
            yield return fault;
        }

        foreach (var fault in Bound(test.AtMost, AtMost(test.Kind), $"{path}.at_most", word))
        {
            yield return fault;
        }

        var takesLetters = test.Kind is LevelTestKind.QGramJaccard or LevelTestKind.QGramCosine;
        if (takesLetters ? test.Q is < 1 or > 8 : test.Q != 2)
        {
            yield return new($"{path}.q", $"{test.Q}", takesLetters ? "1 to 8 letters" : $"none: {word} takes no q");
        }

        foreach (var fault in Parts(test, values, path, word, depth))
        {
            yield return fault;
        }
    }

    private static IEnumerable<ModelFault> OtherValue(LevelTest test, int values, string path, string word)
    {
        if (test.OtherValue is not { } other)
        {
            if (test.Kind == LevelTestKind.Swapped)
            {
                yield return new($"{path}.other_value", "none", "the place of the value that is exchanged");
            }
        }
        else if (test.Kind is not (LevelTestKind.Swapped or LevelTestKind.KilometresApart))
        {
            yield return new($"{path}.other_value", $"{other}", $"none: {word} takes one value");
        }
        else if (other < 0 || other >= values || other == test.Value)
        {
            yield return new(
                $"{path}.other_value",
                $"{other}",
                $"a place among the {values} values, from 0, other than {test.Value}"
            );
        }
    }

    private static IEnumerable<ModelFault> Bound(
        double? bound,
        (double Low, double High)? range,
        string path,
        string word
    )
    {
        if (range is not { } expected)
        {
            if (bound is { } surplus)
            {
                yield return new(path, ModelFault.Number(surplus), $"none: {word} takes no such bound");
            }
        }
        else if (bound is not { } stated)
        {
            yield return new(path, "none", $"a number for {word}");
        }
        else if (!(stated >= expected.Low && stated <= expected.High))
        {
            yield return new(
                path,
                ModelFault.Number(stated),
                expected.High == double.MaxValue
                    ? $"at least {ModelFault.Number(expected.Low)}"
                    : $"a number from {ModelFault.Number(expected.Low)} to {ModelFault.Number(expected.High)}"
            );
        }
    }

    private static IEnumerable<ModelFault> Parts(LevelTest test, int values, string path, string word, int depth)
    {
        var count = test.Parts.IsDefault ? 0 : test.Parts.Length;
        var expected = test.Kind switch
        {
            LevelTestKind.All or LevelTestKind.Any => count == 0 ? "at least one part" : null,
            LevelTestKind.Not => count != 1 ? "one part" : null,
            _ => count > 0 ? $"none: {word} takes no parts" : null,
        };
        if (expected is not null)
        {
            yield return new($"{path}.parts", $"{count} parts", expected);
            yield break;
        }

        if (depth == MaxDepth)
        {
            yield return new(path, "tests within tests", $"at most {MaxDepth} deep");
            yield break;
        }

        for (var part = 0; part < count; part++)
        {
            var at = $"{path}.parts[{part}]";
            if (test.Parts[part].Kind == LevelTestKind.Else)
            {
                yield return new(at, "\"else\" within a test", "\"else\" only as a last level's whole test");
                continue;
            }

            foreach (var fault in Faults(test.Parts[part], values, at, depth + 1))
            {
                yield return fault;
            }
        }
    }

    private static (double Low, double High)? AtLeast(LevelTestKind kind) =>
        kind switch
        {
            LevelTestKind.JaroWinkler
            or LevelTestKind.Jaro
            or LevelTestKind.QGramJaccard
            or LevelTestKind.CharacterJaccard
            or LevelTestKind.QGramCosine
            or LevelTestKind.WordJaccard
            or LevelTestKind.SharedItemShare => (0, 1),
            LevelTestKind.Beginning or LevelTestKind.SharedItems or LevelTestKind.SharedPlaceSteps => (
                1,
                double.MaxValue
            ),
            _ => null,
        };

    private static (double Low, double High)? AtMost(LevelTestKind kind) =>
        kind switch
        {
            LevelTestKind.Levenshtein
            or LevelTestKind.DamerauLevenshtein
            or LevelTestKind.DaysApart
            or LevelTestKind.MonthsApart
            or LevelTestKind.YearsApart
            or LevelTestKind.NumberApart
            or LevelTestKind.KilometresApart => (0, double.MaxValue),
            LevelTestKind.ShareApart => (0, 1),
            _ => null,
        };
}
