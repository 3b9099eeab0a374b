using Sijil.Linkage.Comparing;

namespace Sijil.Casebook.Matching;

/// <summary>The comparisons of records of victims with the m and u that learning starts from: rates measured between releases of public lists.</summary>
public static class VictimComparisons
{
    /// <summary>The person's own name; the levels are those of <see cref="Sijil.Text.Names.NameAgreement"/>, and a missing one counts against the pair.</summary>
    // Brothers and sisters die together and agree on everything but the given name: its disagreement is nearly fatal and never learned.
    public static readonly Comparison Given = new(
        "given name",
        [
            new("different", 0.002, 0.93) { FixM = true, MaxWeight = -24 },
            new("distant", 0.002, 0.02) { FixM = true, MaxWeight = -14 },
            new("close", 0.006, 0.01) { MaxWeight = 2 },
            new("near", 0.04, 0.01) { TermShare = 0.5, MaxWeight = 8 },
            new("same", 0.95, 0.03) { TermShare = 1 },
        ]
    )
    {
        MissingWeight = -20,
    };

    /// <summary>The father's name, with the same five levels.</summary>
    public static readonly Comparison Father = Ancestor("father", 0.024);

    /// <summary>The grandfather's name, with the same five levels.</summary>
    public static readonly Comparison Grandfather = Ancestor("grandfather", 0.03);

    /// <summary>The family, with the same five levels.</summary>
    public static readonly Comparison Family = new(
        "family",
        [
            new("different", 0.012, 0.98) { MaxWeight = -3 },
            new("distant", 0.004, 0.01) { MaxWeight = -1 },
            new("close", 0.01, 0.005) { MaxWeight = 4 },
            new("near", 0.03, 0.002) { TermShare = 0.5 },
            new("same", 0.944, 0.002) { TermShare = 1 },
        ]
    );

    /// <summary>Sex as stated: different or same.</summary>
    public static readonly Comparison Sex = new(
        "sex",
        [new("different", 0.008, 0.44) { BarsDuplicate = true }, new("same", 0.992, 0.56)]
    );

    /// <summary>The date of birth, from more than five years apart to the same day; the same day of two who are named otherwise says nothing.</summary>
    public static readonly Comparison Birth = new(
        "birth date",
        [
            new("more than five years", 0.004, 0.83) { MaxWeight = -4, BarsDuplicate = true },
            new("two to five years", 0.005, 0.11) { MaxWeight = -2, BarsDuplicate = true },
            new("next year", 0.004, 0.03),
            new("same year", 0.035, 0.0298),
            // Twins are often named alike and share all the rest: on public lists not one of 126 such pairs was one person.
            new("same day, as twins", 0.001, 0.0002)
            {
                FixM = true,
                MinWeight = 0,
                MaxWeight = 0,
            },
            new("day and month exchanged", 0.005, 0.0001) { MaxWeight = 8 },
            // The level above takes away most strangers of one birthday: what is left must not count their names twice.
            new("same day", 0.946, 0.0001) { MaxWeight = 14 },
        ]
    );

    /// <summary>The age in years, where no date of birth is stated, from more than five years apart to equal.</summary>
    public static readonly Comparison Age = new(
        "age",
        [
            new("more than five years", 0.006, 0.83) { MaxWeight = -4, BarsDuplicate = true },
            new("three to five years", 0.004, 0.085) { MaxWeight = -2, BarsDuplicate = true },
            new("two years", 0.006, 0.03) { MaxWeight = 0 },
            new("one year", 0.07, 0.035),
            new("equal", 0.914, 0.02),
        ]
    );

    /// <summary>The date of death, from more than a month apart to the same day.</summary>
    public static readonly Comparison Death = new(
        "death date",
        [
            new("more than a month", 0.01, 0.7) { MaxWeight = -2, BarsDuplicate = true },
            new("within a month", 0.03, 0.2),
            new("within a week", 0.13, 0.06),
            new("within three days", 0.13, 0.03),
            new("same day", 0.7, 0.01),
        ]
    );

    /// <summary>The place of death: different, part of it, alike, same.</summary>
    public static readonly Comparison Place = new(
        "place",
        [
            new("different", 0.25, 0.97),
            new("part of it", 0.05, 0.01),
            new("alike", 0.1, 0.005),
            new("same", 0.6, 0.015) { TermShare = 0.5 },
        ]
    );

    /// <summary>The mother's name, with the five levels of names.</summary>
    public static readonly Comparison Mother = new(
        "mother",
        [
            new("different", 0.02, 0.95) { MaxWeight = -3 },
            new("distant", 0.01, 0.02) { MaxWeight = -1 },
            new("close", 0.01, 0.01),
            new("near", 0.06, 0.01),
            new("same", 0.9, 0.01),
        ]
    );

    private static Comparison Ancestor(string name, double u) =>
        new(
            name,
            [
                new("different", 0.012, 0.95 - u) { MaxWeight = -3 },
                new("distant", 0.004, 0.02) { MaxWeight = -1 },
                new("close", 0.008, 0.015) { MaxWeight = 2 },
                new("near", 0.03, 0.015) { TermShare = 0.5 },
                new("same", 0.946, u) { TermShare = 1 },
            ]
        );
}
