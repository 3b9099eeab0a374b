namespace Sijil.Synthetic.Recording;

/// <summary>How one list writes people down: the rates of each kind of noise. Rates are per record unless said otherwise.</summary>
internal sealed record ListProfile
{
    public required bool Latin { get; init; }

    /// <summary>Latin only: each name always in its usual spelling, as one careful office writes, not a mixture of hands.</summary>
    public bool UsualSpelling { get; init; }

    public double GrandfatherDropped { get; init; }

    public double GivenAndFamilyOnly { get; init; }

    /// <summary>Per letter that writers do not agree on.</summary>
    public double Orthography { get; init; }

    /// <summary>Per compound name unit.</summary>
    public double Joining { get; init; }

    /// <summary>Per name unit.</summary>
    public double Typo { get; init; }

    public double UnitReplaced { get; init; } = .012;

    public double LamAlefDamage { get; init; }

    public double Title { get; init; }

    public double Kunya { get; init; }

    public double SexWrong { get; init; } = .008;

    public double SexMissing { get; init; } = .01;

    public double AgeMissing { get; init; }

    public double AgeOffByOne { get; init; }

    public double AgeGrossError { get; init; } = .008;

    public bool HasBirthDate { get; init; }

    public double BirthDateMissing { get; init; } = .12;

    public double DeathDateOff { get; init; } = .20;

    public double DeathDateMissing { get; init; } = .10;

    public double PlaceMissing { get; init; } = .05;

    public double PlaceCoarser { get; init; } = .20;

    public double PlaceWrongDistrict { get; init; } = .03;

    public double Duplicate { get; init; }

    /// <summary>Whether rows stand in the order of registration rather than in none.</summary>
    public bool InOrderOfDeath { get; init; }
}
