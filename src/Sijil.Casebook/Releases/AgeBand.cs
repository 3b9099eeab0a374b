using Sijil.Text.Values;

namespace Sijil.Casebook.Releases;

/// <summary>Age bands by which differences are counted: under five, children, and adults in three bands.</summary>
public enum AgeBand
{
    /// <summary>No age is stated, or one that spans two bands.</summary>
    NotStated,

    /// <summary>0 to 4 completed years.</summary>
    UnderFive,

    /// <summary>5 to 17 completed years.</summary>
    Child,

    /// <summary>18 to 39 completed years.</summary>
    YoungAdult,

    /// <summary>40 to 59 completed years.</summary>
    Adult,

    /// <summary>60 completed years and more.</summary>
    Old,
}

/// <summary>Ages to bands.</summary>
public static class AgeBands
{
    private static readonly string[] Ranges = ["-", "0-4", "5-17", "18-39", "40-59", "60+"];

    /// <summary>The band of an age.</summary>
    /// <param name="age">An age as written, or null.</param>
    public static AgeBand Of(AgeValue? age) => age is null ? AgeBand.NotStated : Of(age.MinYears, age.MaxYears);

    /// <summary>The band of a range of ages.</summary>
    /// <param name="min">Lowest age in years.</param>
    /// <param name="max">Highest age in years.</param>
    public static AgeBand Of(double min, double max) =>
        Of(min) is var band && band == Of(max) ? band : AgeBand.NotStated;

    /// <summary>"5-17"; "-" where none is stated.</summary>
    /// <param name="band">The band.</param>
    public static string Range(AgeBand band) => Ranges[(int)band];

    private static AgeBand Of(double years) =>
        years switch
        {
            < 5 => AgeBand.UnderFive,
            < 18 => AgeBand.Child,
            < 40 => AgeBand.YoungAdult,
            < 60 => AgeBand.Adult,
            _ => AgeBand.Old,
        };
}
