using System.Collections.Immutable;
using System.Globalization;

namespace Sijil.Linkage.Models;

/// <summary>Comparisons that are ready to use. Levels go from the fullest agreement to the least; m and u are left to be learned.</summary>
public static class ComparisonLibrary
{
    /// <summary>Equal or not, rare values weighing more.</summary>
    /// <param name="column">The column.</param>
    public static ComparisonDefinition Exact(string column) => Of(column, Same(1), Else);

    /// <summary>Jaro–Winkler similarity with stated levels.</summary>
    /// <param name="column">The column.</param>
    /// <param name="similarities">Lowest similarity of each level, 0 to 1, falling.</param>
    public static ComparisonDefinition JaroWinklerAt(string column, params ImmutableArray<double> similarities) =>
        Of(column, [Same(1), .. similarities.Select(Alike), Else]);

    /// <summary>Levenshtein distance with stated levels.</summary>
    /// <param name="column">The column.</param>
    /// <param name="distances">Largest distance of each level, rising.</param>
    public static ComparisonDefinition LevenshteinAt(string column, params ImmutableArray<int> distances) =>
        Of(column, [Same(1), .. distances.Select(most => Edits(most, LevelTestKind.Levenshtein)), Else]);

    /// <summary>Damerau–Levenshtein distance with stated levels.</summary>
    /// <param name="column">The column.</param>
    /// <param name="distances">Largest distance of each level, rising.</param>
    public static ComparisonDefinition DamerauLevenshteinAt(string column, params ImmutableArray<int> distances) =>
        Of(column, [Same(1), .. distances.Select(most => Edits(most)), Else]);

    /// <summary>Jaccard similarity of the sets of letter pairs with stated levels.</summary>
    /// <param name="column">The column.</param>
    /// <param name="similarities">Lowest similarity of each level, 0 to 1, falling.</param>
    public static ComparisonDefinition JaccardAt(string column, params ImmutableArray<double> similarities) =>
        Of(
            column,
            [
                Same(1),
                .. similarities.Select(least =>
                    Level(
                        Text($"letter pairs shared {least}"),
                        new LevelTest { Kind = LevelTestKind.QGramJaccard, AtLeast = least }
                    )
                ),
                Else,
            ]
        );

    /// <summary>A given name: equal, exchanged with the family name, alike, an initial.</summary>
    /// <param name="column">The column of given names.</param>
    /// <param name="familyColumn">The column with which it may be exchanged; null: none.</param>
    public static ComparisonDefinition GivenName(string column, string? familyColumn = null) =>
        (familyColumn is null ? Of(column) : Of(column, familyColumn)) with
        {
            Levels =
            [
                Same(1),
                .. familyColumn is null
                    ? ImmutableArray<LevelDefinition>.Empty
                    : [Level("exchanged with " + familyColumn, Exchanged)],
                Alike(0.92),
                Alike(0.88),
                Level("initial", new LevelTest { Kind = LevelTestKind.Initial }),
                Alike(0.7),
                Else,
            ],
        };

    /// <summary>A family name: equal, alike; silent where it is exchanged with the given name, which then has said so.</summary>
    /// <param name="column">The column of family names.</param>
    /// <param name="givenColumn">The column with which it may be exchanged; null: none.</param>
    public static ComparisonDefinition FamilyName(string column, string? givenColumn = null) =>
        (givenColumn is null ? Of(column) : Of(column, givenColumn)) with
        {
            Levels = [Same(1), Alike(0.92), Alike(0.88), Alike(0.7), Else],
            NotStatedWhen = givenColumn is null ? null : Exchanged,
        };

    /// <summary>A whole name in one cell, of a person or a firm.</summary>
    /// <param name="column">The column.</param>
    public static ComparisonDefinition WholeName(string column) =>
        Of(
            column,
            Same(1),
            Alike(0.95),
            Level("words shared 0.5", new LevelTest { Kind = LevelTestKind.WordJaccard, AtLeast = 0.5 }),
            Alike(0.88),
            Alike(0.7),
            Else
        );

    /// <summary>A date: same day, day and month exchanged, one figure wrong, near.</summary>
    /// <param name="column">The column.</param>
    public static ComparisonDefinition Date(string column) =>
        Of(
            column,
            Same(0),
            Level("day and month exchanged", new LevelTest { Kind = LevelTestKind.DayMonthSwapped }),
            Edits(1),
            Within("a month", LevelTestKind.DaysApart, 31),
            Within("a year", LevelTestKind.DaysApart, 367),
            Within("ten years", LevelTestKind.YearsApart, 10),
            Else
        );

    /// <summary>An e-mail address: equal, one letter wrong, the same name at another provider, alike.</summary>
    /// <param name="column">The column.</param>
    public static ComparisonDefinition Email(string column) =>
        Of(column) with
        {
            Values = [column, new ColumnExpression { Columns = [column], Transform = ColumnTransform.EmailUser }],
            Levels =
            [
                Same(1),
                Edits(1),
                Level("same before the @", new LevelTest { Kind = LevelTestKind.Exact, Value = 1 }),
                Alike(0.88),
                Else,
            ],
        };

    /// <summary>A number that singles out one person: equal, one figure wrong, two figures wrong.</summary>
    /// <param name="column">The column.</param>
    public static ComparisonDefinition Identifier(string column) => Of(column, Same(1), Edits(1), Edits(2), Else);

    /// <summary>Equal, one letter or figure wrong, or different.</summary>
    /// <param name="column">The column.</param>
    public static ComparisonDefinition OneEdit(string column) => Of(column, Same(1), Edits(1), Else);

    /// <summary>A post code: equal, one figure wrong, the same area.</summary>
    /// <param name="column">The column.</param>
    public static ComparisonDefinition PostCode(string column) =>
        Of(column) with
        {
            Values = [column, new ColumnExpression { Columns = [column], Transform = ColumnTransform.FirstWord }],
            Levels =
            [
                Same(1),
                Edits(1),
                Level("same area", new LevelTest { Kind = LevelTestKind.Exact, Value = 1 }),
                Else,
            ],
        };

    /// <summary>A text: equal, alike, some words shared.</summary>
    /// <param name="column">The column.</param>
    public static ComparisonDefinition SimilarText(string column) =>
        Of(
            column,
            Same(1),
            Alike(0.92),
            Level("words shared 0.5", new LevelTest { Kind = LevelTestKind.WordJaccard, AtLeast = 0.5 }),
            Alike(0.8),
            Else
        );

    /// <summary>Ages or other numbers with stated distances.</summary>
    /// <param name="column">The column.</param>
    /// <param name="distances">Largest distance of each level, rising.</param>
    public static ComparisonDefinition NumberAt(string column, params ImmutableArray<double> distances) =>
        Of(
            column,
            [
                Level("same", new LevelTest { Kind = LevelTestKind.NumberApart, AtMost = 0 }),
                .. distances.Select(most => Within(Text($"{most}"), LevelTestKind.NumberApart, most)),
                Else,
            ]
        );

    /// <summary>An age in years: equal, one, two, five years apart.</summary>
    /// <param name="column">The column.</param>
    public static ComparisonDefinition Age(string column) => NumberAt(column, 1, 2, 5);

    /// <summary>Distance between points with stated levels.</summary>
    /// <param name="latitude">Column of latitudes in degrees.</param>
    /// <param name="longitude">Column of longitudes in degrees.</param>
    /// <param name="kilometres">Largest distance of each level, rising.</param>
    public static ComparisonDefinition Kilometres(
        string latitude,
        string longitude,
        params ImmutableArray<double> kilometres
    ) =>
        Of(latitude, longitude) with
        {
            Name = latitude + ", " + longitude,
            Levels =
            [
                .. kilometres.Select(most =>
                    Level(
                        Text($"within {most} km"),
                        new LevelTest
                        {
                            Kind = LevelTestKind.KilometresApart,
                            OtherValue = 1,
                            AtMost = most,
                        }
                    )
                ),
                Else,
            ],
        };

    /// <summary>Lists in one cell that share at least so many items.</summary>
    /// <param name="column">The column.</param>
    /// <param name="counts">Fewest shared items of each level, falling.</param>
    public static ComparisonDefinition Items(string column, params ImmutableArray<int> counts) =>
        Of(
            column,
            [
                .. counts.Select(least =>
                    Level(
                        Text($"{least} items shared"),
                        new LevelTest { Kind = LevelTestKind.SharedItems, AtLeast = least }
                    )
                ),
                Else,
            ]
        );

    /// <summary>A place written from the largest part to the smallest: equal, or the same down to some step.</summary>
    /// <param name="column">The column.</param>
    /// <param name="steps">Fewest common steps of each level, falling.</param>
    public static ComparisonDefinition Place(string column, params ImmutableArray<int> steps) =>
        Of(
            column,
            [
                Same(1),
                .. steps.Select(least =>
                    Level(
                        Text($"{least} steps in common"),
                        new LevelTest { Kind = LevelTestKind.SharedPlaceSteps, AtLeast = least }
                    )
                ),
                Else,
            ]
        );

    private static LevelDefinition Else => Level("different", new LevelTest { Kind = LevelTestKind.Else });

    private static LevelTest Exchanged => new() { Kind = LevelTestKind.Swapped, OtherValue = 1 };

    private static ComparisonDefinition Of(string column, params ImmutableArray<LevelDefinition> levels) =>
        new()
        {
            Name = column,
            Values = [column],
            Levels = levels,
        };

    private static ComparisonDefinition Of(string column, string other) =>
        new()
        {
            Name = column,
            Values = [column, other],
            Levels = [],
        };

    private static LevelDefinition Same(double termFrequency) =>
        new()
        {
            Name = "same",
            When = new LevelTest { Kind = LevelTestKind.Exact },
            TermFrequency = termFrequency,
        };

    private static LevelDefinition Alike(double least) =>
        Level(Text($"alike {least}"), new LevelTest { Kind = LevelTestKind.JaroWinkler, AtLeast = least });

    private static LevelDefinition Edits(int most, LevelTestKind kind = LevelTestKind.DamerauLevenshtein) =>
        Level(most == 1 ? "one edit" : Text($"{most} edits"), new LevelTest { Kind = kind, AtMost = most });

    private static LevelDefinition Within(string name, LevelTestKind kind, double most) =>
        Level("within " + name, new LevelTest { Kind = kind, AtMost = most });

    private static LevelDefinition Level(string name, LevelTest when) => new() { Name = name, When = when };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
