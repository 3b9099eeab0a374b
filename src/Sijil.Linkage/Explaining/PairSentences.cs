using System.Collections.Immutable;
using Sijil.Linkage.Explaining.Words;

namespace Sijil.Linkage.Explaining;

/// <summary>A waterfall in sentences that a recorder understands: what each step says, how sure it makes us, and what decides.</summary>
public static class PairSentences
{
    private const int MostNamed = 3;
    private const double WorthNaming = 1;

    /// <summary>One sentence for each step, in the order of the steps; the last step has up to three (codes "closing", "decides" and "opposed").</summary>
    /// <param name="waterfall">The steps.</param>
    /// <param name="words">The language and the names in it.</param>
    public static ImmutableArray<ExplanationSentence> Of(Waterfall waterfall, ExplanationWords words) =>
        [.. waterfall.Steps.SkipLast(1).Select(step => Sentence(step, words)), .. Closing(waterfall, words)];

    private static ExplanationSentence Sentence(WaterfallStep step, ExplanationWords words) =>
        step.Kind switch
        {
            WaterfallStepKind.Prior => new("prior", null, Prior(step, words)),
            WaterfallStepKind.TermFrequency => new("term-frequency", step.Comparison, Term(step, words)),
            _ when step.LevelName is null => new("missing", step.Comparison, Missing(step, words)),
            _ => new("comparison", step.Comparison, Compared(step, words)),
        };

    private static string Prior(WaterfallStep step, ExplanationWords words)
    {
        // 1 / probability, without the detour over a number near 0.
        var oneIn = RoundedOdds.Round(Math.Min(1 + Math.Pow(2, Math.Min(-step.To, 60)), 1e15));
        return oneIn < 3
            ? words.Say("prior.share", ("percent", NumberText.PercentInWords(step.Probability, words)))
            : words.Count("prior.rare", (long)oneIn);
    }

    private static string Compared(WaterfallStep step, ExplanationWords words)
    {
        var (comparison, level) = (step.Comparison!, step.LevelName!);
        var odds = OddsPhrase.Of(new MatchWeight(step.Bits), words);
        return words.Names.Clauses.TryGetValue((comparison, level), out var clause)
            ? words.Say("compared.clause", ("clause", clause), ("odds", odds))
            : words.Say(
                "compared.level",
                ("comparison", words.Comparison(comparison)),
                ("level", words.Level(level)),
                ("odds", odds)
            );
    }

    private static string Missing(WaterfallStep step, ExplanationWords words) =>
        words.Say(
            RoundedOdds.Of(new MatchWeight(step.Bits)).Strength == OddsStrength.Neither ? "missing" : "missing.weighs",
            ("comparison", words.Comparison(step.Comparison!)),
            ("odds", OddsPhrase.Of(new MatchWeight(step.Bits), words))
        );

    private static string Term(WaterfallStep step, ExplanationWords words)
    {
        var odds = RoundedOdds.Of(new MatchWeight(step.Bits));
        var side = odds.IsFor ? "for" : "against";
        var comparison = ("comparison", words.Comparison(step.Comparison!));
        return odds.Strength switch
        {
            OddsStrength.Neither => words.Say("term.neither", comparison),
            OddsStrength.Slightly => words.Say($"term.slightly.{side}", comparison),
            _ => words.Say($"term.times.{side}", comparison, ("times", OddsPhrase.Times(odds, words))),
        };
    }

    private static IEnumerable<ExplanationSentence> Closing(Waterfall waterfall, ExplanationWords words)
    {
        var isFor = waterfall.Final.To >= 0;
        yield return new(
            "closing",
            null,
            words.Say("closing", ("percent", NumberText.PercentInWords(waterfall.Final.Probability, words)))
        );
        var side = isFor ? "for" : "against";
        var deciding = Strongest(waterfall, isFor, words);
        yield return new(
            "decides",
            null,
            deciding.Length == 0
                ? words.Say($"decides.prior.{side}")
                : words.Say($"decides.{side}", ("list", words.List(deciding)))
        );
        var opposing = Strongest(waterfall, !isFor, words);
        if (opposing.Length > 0)
        {
            yield return new(
                "opposed",
                null,
                words.Say($"opposed.{(isFor ? "against" : "for")}", ("list", words.List(opposing)))
            );
        }
    }

    /// <summary>The comparisons, rarity included, that speak most for one side: at least one bit, and at least half of the strongest.</summary>
    private static string[] Strongest(Waterfall waterfall, bool isFor, ExplanationWords words)
    {
        var sums = waterfall
            .Steps.Where(step => step.Comparison is not null)
            .GroupBy(step => step.Comparison!, StringComparer.Ordinal)
            .Select(group => (Name: group.Key, Bits: group.Sum(step => isFor ? step.Bits : -step.Bits)))
            .Where(sum => sum.Bits >= WorthNaming)
            .OrderByDescending(sum => sum.Bits)
            .ToArray();
        return
        [
            .. sums.TakeWhile(sum => sum.Bits >= sums[0].Bits / 2)
                .Take(MostNamed)
                .Select(sum => words.Comparison(sum.Name)),
        ];
    }
}
