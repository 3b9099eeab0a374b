namespace Sijil.Synthetic.Recording;

/// <summary>The four profiles; from the fifth list on they come again.</summary>
internal static class NoiseProfiles
{
    public static IReadOnlyList<ListProfile> All { get; } =
    [
        new()
        {
            Latin = false,
            Orthography = .20,
            Joining = .25,
            Typo = .01,
            AgeMissing = .02,
            AgeOffByOne = .03,
            HasBirthDate = true,
            Duplicate = .01,
            InOrderOfDeath = true,
        },
        new()
        {
            Latin = false,
            GrandfatherDropped = .35,
            GivenAndFamilyOnly = .10,
            Orthography = .35,
            Joining = .30,
            Typo = .02,
            LamAlefDamage = .15,
            Title = .08,
            Kunya = .03,
            AgeMissing = .25,
            AgeOffByOne = .10,
            Duplicate = .03,
        },
        new()
        {
            Latin = true,
            GrandfatherDropped = .55,
            GivenAndFamilyOnly = .30,
            Typo = .02,
            Title = .04,
            Kunya = .02,
            AgeMissing = .35,
            AgeOffByOne = .10,
            Duplicate = .02,
        },
        new()
        {
            Latin = true,
            UsualSpelling = true,
            GrandfatherDropped = .30,
            GivenAndFamilyOnly = .10,
            Typo = .01,
            AgeMissing = .10,
            AgeOffByOne = .05,
            Duplicate = .01,
            InOrderOfDeath = true,
        },
    ];

    public static ListProfile Of(int list) => All[list % All.Count];
}
