using Sijil.Text.Names;

namespace Sijil.Cli.Explaining;

/// <summary>How names were read and compared, for machines. Identifiers are English in every language; the words beside them are not.</summary>
internal static class NameExplanationJson
{
    /// <summary>The result.</summary>
    public static object Of(
        IReadOnlyList<PersonName> names,
        NamePairComparison? comparison,
        NameExplanationWords words
    ) =>
        new
        {
            words.Language,
            Names = names.Select(name => Name(name, words)),
            Comparison = comparison is null ? null : Comparison(comparison, words),
        };

    private static object Name(PersonName name, NameExplanationWords words) =>
        new
        {
            name.Raw,
            name.Clean,
            name.Fold,
            Script = Id(name.Script),
            Kind = Id(name.Kind),
            Cleaned = NameChanges.Cleaned(name).Select(Change),
            Folded = NameChanges.Folded(name).Select(Change),
            Steps = name.Steps.Select(step => new { Id = step, Why = FoldReasons.Of(step, words) }),
            Units = name.Units.Select(unit => new
            {
                Role = Id(unit.Role),
                unit.Text,
                unit.Fold,
                unit.Key,
                unit.Canonical,
                unit.Skeleton,
            }),
            name.Titles,
            Gender = GenderEvidence.Of(name) is { } gender
                ? new
                {
                    Female = Math.Round(gender.Female, 4),
                    Words = GenderWords.Of(gender, words),
                    Clues = gender.Clues.Select(clue => new
                    {
                        Basis = Id(clue.Basis),
                        clue.Text,
                        Female = Math.Round(clue.Female, 4),
                        clue.Men,
                        clue.Women,
                    }),
                }
                : null,
            SetAside = name.Residue,
        };

    private static object Comparison(NamePairComparison comparison, NameExplanationWords words) =>
        new
        {
            Units = comparison.Lines.Select(line => new
            {
                Role = Id(line.Role),
                Left = line.Left?.Text,
                LeftRole = line.Left is null ? null : Id(line.Left.Role),
                Right = line.Right?.Text,
                RightRole = line.Right is null ? null : Id(line.Right.Role),
                Agreement = Id(line.Agreement),
                Words = words.Agreement(line.Agreement),
                WeightBits = Math.Round(line.Bits, 4),
                CostBits = Math.Round(line.Cost, 4),
            }),
            LeftOver = comparison.LeftOver.Select(unit => unit.Text),
            WeightBits = Math.Round(comparison.Bits, 4),
        };

    private static object Change((string From, string To) change) => new { change.From, change.To };

    private static string Id<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return string.Concat(
            name.Select(
                (c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()
            )
        );
    }
}
