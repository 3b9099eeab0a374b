using System.Collections.Immutable;
using Sijil.Linkage.Explaining.Words;
using Sijil.Linkage.Scoring;

namespace Sijil.Linkage.Tests.Explaining;

/// <summary>A pair whose evidence is made up so that each kind of step occurs.</summary>
internal static class InventedPair
{
    public static PairExplanation Match { get; } =
        Of(
            -12,
            ("given name", "same", 3, 8.25, 2.25),
            ("father", null, 0, 0, 0),
            ("family name", "near", 2, 3, 0),
            ("date of birth", "same", 3, 9.5, 0),
            ("place", "different", 1, -2, 0),
            ("sex", "same", 2, 0.04, 0)
        );

    public static PairExplanation Of(
        double prior,
        params (string Comparison, string? Level, int Index, double Bits, double Term)[] lines
    ) =>
        new(
            4,
            17,
            new MatchWeight(prior),
            [
                .. lines.Select(line => new ComparisonEvidence(
                    line.Comparison,
                    line.Level,
                    line.Index,
                    new MatchWeight(line.Bits),
                    new MatchWeight(line.Term)
                )),
            ]
        );

    public static ExplanationWords ArabicNames { get; } =
        ExplanationWords.Arabic with
        {
            Names = new ExplanationNames
            {
                Comparisons = Map(
                    ("given name", "الاسم"),
                    ("father", "اسم الأب"),
                    ("family name", "العائلة"),
                    ("date of birth", "تاريخ الميلاد"),
                    ("place", "المكان"),
                    ("sex", "الجنس")
                ),
                Levels = Map(("same", "متطابق"), ("near", "متقارب"), ("different", "مختلف")),
            },
        };

    private static ImmutableDictionary<string, string> Map(params (string Key, string Value)[] names) =>
        names.ToImmutableDictionary(name => name.Key, name => name.Value, StringComparer.Ordinal);
}
