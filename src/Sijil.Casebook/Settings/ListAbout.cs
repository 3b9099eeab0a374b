namespace Sijil.Casebook.Settings;

/// <summary>
/// What a list declares to cover, and by what rule people come on it: without it nobody can tell "not on this list" from "could not be on this list".
/// A class with setters because a YAML reader fills it; what is null or empty is not stated.
/// </summary>
public sealed class ListAbout
{
    /// <summary>First time that is covered: a year, a month or a day (2023, 2023-10, 2023-10-07).</summary>
    public string? From { get; set; }

    /// <summary>Last time that is covered, in the same forms; the whole of it counts.</summary>
    public string? To { get; set; }

    /// <summary>Places that are covered, each as people write it. Two lists whose places are all of other names are taken to share none.</summary>
    public List<string>? Places { get; set; }

    /// <summary>Which victims: <c>all</c>, <c>civilians</c> or <c>combatants</c>.</summary>
    public string? Victims { get; set; }

    /// <summary>What happened to them: <c>killed</c>, <c>injured</c>, <c>missing</c>, <c>detained</c>; one or more.</summary>
    public List<string>? Harms { get; set; }

    /// <summary>By what rule somebody is put on the list, in words.</summary>
    public string? Inclusion { get; set; }

    /// <summary>Languages as BCP 47 codes.</summary>
    public List<string>? Languages { get; set; }

    /// <summary>On what terms it may be used.</summary>
    public string? Licence { get; set; }
}
