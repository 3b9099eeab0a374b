using System.Globalization;
using Sijil.Synthetic.Names;
using Sijil.Synthetic.Places;

namespace Sijil.Synthetic.Population;

/// <summary>A synthetic person killed: the truth that the lists are noisy records of.</summary>
public sealed record Person
{
    /// <summary>Identifier in the truth files: P and seven or more digits; F for a person who is not among the killed (scenario H6).</summary>
    public required string PersonId { get; init; }

    /// <summary>Siblings share a kin group: father, grandfather and family. 0-based; -1 for a false record's person.</summary>
    public required int KinGroup { get; init; }

    /// <summary>The person's own name.</summary>
    public required NameUnit Given { get; init; }

    /// <summary>The father's name.</summary>
    public required NameUnit Father { get; init; }

    /// <summary>The grandfather's name.</summary>
    public required NameUnit Grandfather { get; init; }

    /// <summary>The family's name.</summary>
    public required NameUnit Family { get; init; }

    /// <summary>Whether female.</summary>
    public required bool Female { get; init; }

    /// <summary>Completed years at death, 0 to 99.</summary>
    public required int Age { get; init; }

    /// <summary>Date of birth, in accord with age and date of death.</summary>
    public required DateOnly Born { get; init; }

    /// <summary>Date of death, in the 14 months of the fictional conflict.</summary>
    public required DateOnly Died { get; init; }

    /// <summary>Town or village of death.</summary>
    public required Place Place { get; init; }

    /// <summary>All four units in Arabic.</summary>
    public string ArabicName => $"{Given.Arabic} {Father.Arabic} {Grandfather.Arabic} {Family.Arabic}";

    internal static string IdOf(int index) => string.Create(CultureInfo.InvariantCulture, $"P{index + 1:0000000}");
}
