using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Sijil.Linkage.Models.Json;

namespace Sijil.Linkage.Models;

/// <summary>What differs between two models: weights level by level, rules, the prior.</summary>
/// <param name="LeftPrior">The first model's prior; null: learned.</param>
/// <param name="RightPrior">The second model's.</param>
/// <param name="Levels">Every level of either model, in the first one's order and then the second's.</param>
/// <param name="RulesOnlyLeft">Names of the blocking rules that only the first model has.</param>
/// <param name="RulesOnlyRight">Those that only the second has.</param>
/// <param name="Other">What else differs, one line each: link type, threshold, cleaning.</param>
public sealed record ModelDifference(
    double? LeftPrior,
    double? RightPrior,
    ImmutableArray<LevelDifference> Levels,
    ImmutableArray<string> RulesOnlyLeft,
    ImmutableArray<string> RulesOnlyRight,
    ImmutableArray<string> Other
)
{
    /// <summary>By how many bits the prior weighs more in the second model; null where one of them is learned.</summary>
    public double? PriorBits => Bits(RightPrior) - Bits(LeftPrior);

    /// <summary>Whether both models weigh every pair alike and look at the same pairs.</summary>
    public bool IsNone =>
        LeftPrior.Equals(RightPrior)
        && Levels.All(level => level.IsNone)
        && RulesOnlyLeft.IsEmpty
        && RulesOnlyRight.IsEmpty
        && Other.IsEmpty;

    /// <summary>Compares two models. Comparisons belong together by name; levels by what they test, whatever their names.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    public static ModelDifference Of(LinkageModel left, LinkageModel right)
    {
        var levels = ImmutableArray.CreateBuilder<LevelDifference>();
        foreach (
            var name in left.Comparisons.Concat(right.Comparisons).Select(c => c.Name).Distinct(StringComparer.Ordinal)
        )
        {
            AddLevels(name, Named(left, name), Named(right, name), levels);
        }

        var (leftRules, rightRules) = (Rules(left), Rules(right));
        return new(
            left.Prior,
            right.Prior,
            levels.ToImmutable(),
            [.. leftRules.Where(rule => !rightRules.ContainsKey(rule.Key)).Select(rule => rule.Value)],
            [.. rightRules.Where(rule => !leftRules.ContainsKey(rule.Key)).Select(rule => rule.Value)],
            [.. Others(left, right)]
        );
    }

    /// <summary>The difference as plain text: one line a level that differs, then rules and the rest.</summary>
    public string ToText()
    {
        if (IsNone)
        {
            return "The models are alike.\n";
        }

        var text = new StringBuilder();
        ModelDifferenceTable.Write(this, text);
        return text.ToString();
    }

    private static void AddLevels(
        string name,
        ComparisonDefinition? left,
        ComparisonDefinition? right,
        ImmutableArray<LevelDifference>.Builder levels
    )
    {
        var open = right?.Levels.ToList() ?? [];
        foreach (var level in left?.Levels ?? [])
        {
            var key = Key(left!, level.When);
            var other = open.Find(candidate => Key(right!, candidate.When) == key);
            if (other is not null)
            {
                open.Remove(other);
            }

            levels.Add(new(name, level.Name, LevelWeight.Of(level), other is null ? null : LevelWeight.Of(other)));
        }

        foreach (var level in open)
        {
            levels.Add(new(name, level.Name, null, LevelWeight.Of(level)));
        }
    }

    /// <summary>What a test looks at and asks, with the columns in place of their numbers.</summary>
    private static string Key(ComparisonDefinition comparison, LevelTest test)
    {
        if (test.Kind == LevelTestKind.Else)
        {
            return "else";
        }

        var bare = test with { Value = 0, OtherValue = null, Parts = [] };
        var values = test.Parts.Length > 0 ? [] : new[] { test.Value, test.OtherValue ?? test.Value };
        return JsonLayout.Flat(ModelFileWriter.Test(bare))
            + string.Concat(values.Select(v => JsonLayout.Flat(ModelFileWriter.Expression(comparison.Values[v]))))
            + "("
            + string.Join(", ", test.Parts.Select(part => Key(comparison, part)))
            + ")";
    }

    private static ComparisonDefinition? Named(LinkageModel model, string name) =>
        model.Comparisons.FirstOrDefault(comparison => comparison.Name == name);

    private static Dictionary<string, string> Rules(LinkageModel model)
    {
        var rules = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rule in model.BlockingRules)
        {
            // The order of a rule's columns makes no difference to its pairs.
            var parts = rule
                .On.Select(part => JsonLayout.Flat(ModelFileWriter.Expression(part)))
                .Order(StringComparer.Ordinal);
            rules.TryAdd(
                $"{string.Join(" ", parts)} {rule.LargestBlock} {string.Join(" ", rule.Splits.Select(part => JsonLayout.Flat(ModelFileWriter.Expression(part))))}",
                rule.ShownName
            );
        }

        return rules;
    }

    private static IEnumerable<string> Others(LinkageModel left, LinkageModel right)
    {
        var (before, after) = (ModelFileWriter.Model(left), ModelFileWriter.Model(right));
        foreach (var name in (string[])["link_type", "columns", "list_priors", "training", "threshold"])
        {
            var (one, other) = (JsonLayout.Flat(before[name]), JsonLayout.Flat(after[name]));
            if (one != other)
            {
                yield return $"{name}: {one} / {other}";
            }
        }

        foreach (var comparison in left.Comparisons)
        {
            if (Named(right, comparison.Name) is { } other)
            {
                if (comparison.RarestTerm != other.RarestTerm)
                {
                    yield return string.Create(
                        CultureInfo.InvariantCulture,
                        $"{comparison.Name}: rarest_term {comparison.RarestTerm} / {other.RarestTerm}"
                    );
                }

                var (silent, otherSilent) = (Silent(comparison), Silent(other));
                if (silent != otherSilent)
                {
                    yield return $"{comparison.Name}: not_stated_when {silent} / {otherSilent}";
                }

                if (comparison.MissingWeight != other.MissingWeight)
                {
                    yield return string.Create(
                        CultureInfo.InvariantCulture,
                        $"{comparison.Name}: missing_weight {comparison.MissingWeight} / {other.MissingWeight}"
                    );
                }
            }
        }
    }

    private static string Silent(ComparisonDefinition comparison) =>
        comparison.NotStatedWhen is { } test ? Key(comparison, test) : "never";

    private static double? Bits(double? probability) => probability is { } p ? Math.Log2(p) - Math.Log2(1 - p) : null;
}
