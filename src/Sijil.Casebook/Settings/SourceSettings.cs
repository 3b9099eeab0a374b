namespace Sijil.Casebook.Settings;

/// <summary>Who compiles lists. A class with setters because a YAML reader fills it; what is null is not stated.</summary>
public sealed class SourceSettings
{
    /// <summary>The short name, as lists and record ids write it.</summary>
    public string Source { get; set; } = "";

    /// <summary>Who that is, in words.</summary>
    public string? CompiledBy { get; set; }

    /// <summary>How to reach them. Stands in the casebook alone: no report and no release shows it.</summary>
    public string? Contact { get; set; }

    /// <summary>Languages of its lists as BCP 47 codes ("ar", "en"), unless a list says otherwise.</summary>
    public List<string>? Languages { get; set; }

    /// <summary>On what terms its lists may be used, unless a list says otherwise.</summary>
    public string? Licence { get; set; }
}
