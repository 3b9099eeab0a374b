namespace Sijil.Casebook.Settings;

/// <summary>
/// <c>casebook.yaml</c> as it stands in the file. A class with setters because a YAML reader fills it; a key that is written without a
/// value counts as left out.
/// </summary>
public sealed class CasebookSettings
{
    /// <summary>The version of this file's form.</summary>
    public int Casebook { get; set; } = 1;

    /// <summary>The casebook's title per language.</summary>
    public SortedDictionary<string, string> Title
    {
        get;
        set => field = value ?? field;
    } = new(StringComparer.Ordinal);

    /// <summary>True only where the lists were made by the generator; the report says so on its first line.</summary>
    public bool Synthetic { get; set; }

    /// <summary>Who compiles lists, where it is described.</summary>
    public List<SourceSettings> Sources
    {
        get;
        set => field = value ?? field;
    } = [];

    /// <summary>The lists, in the order in which they count in tables and patterns.</summary>
    public List<ListSettings> Lists
    {
        get;
        set => field = value ?? field;
    } = [];

    /// <summary>How records are linked.</summary>
    public LinkageSettings Linkage
    {
        get;
        set => field = value ?? field;
    } = new();

    /// <summary>Fields that only some roles of a team see; null: everybody with an account sees all.</summary>
    public List<RestrictedField>? Restricted { get; set; }

    /// <summary>What a release of the register shows.</summary>
    public PublicationSettings Publication
    {
        get;
        set => field = value ?? field;
    } = new();
}

/// <summary>What a release of the register shows.</summary>
public sealed class PublicationSettings
{
    /// <summary>The fields of a person that are published; no other ever is.</summary>
    public List<string> Fields
    {
        get;
        set => field = value ?? field;
    } = [.. Publishing.Release.PublicField.Default];
}

/// <summary>One list of a source, and how its columns are read.</summary>
public sealed class ListSettings
{
    /// <summary>Who compiles it.</summary>
    public string Source { get; set; } = "";

    /// <summary>The list's name at that source.</summary>
    public string List { get; set; } = "";

    /// <summary>Order of the units in its names, one of <see cref="NameOrderName.All"/>.</summary>
    public string NameOrder { get; set; } = "given_first";

    /// <summary>The scheme of its ids' check digits, as <see cref="Quality.CheckDigitRule.TryParse"/> reads it; null: the one that the ids keep, if any.</summary>
    public string? CheckDigits { get; set; }

    /// <summary>The columns, as guessed or corrected.</summary>
    public List<ColumnSettings> Columns
    {
        get;
        set => field = value ?? field;
    } = [];

    /// <summary>What it covers, where it is described.</summary>
    public ListAbout? About { get; set; }

    /// <summary>The scheme by which its ids are checked.</summary>
    [YamlDotNet.Serialization.YamlIgnore]
    internal Quality.CheckDigitRule CheckDigitRule =>
        Quality.CheckDigitRule.TryParse(CheckDigits) ?? Quality.CheckDigitRule.Found;

    /// <summary>source/list, as in record ids.</summary>
    [YamlDotNet.Serialization.YamlIgnore]
    public string Key => Source + "/" + List;
}

/// <summary>How one column is read.</summary>
public sealed class ColumnSettings
{
    /// <summary>The header's text.</summary>
    public string Header { get; set; } = "";

    /// <summary>0-based place in the file: tells apart columns that share a header.</summary>
    public int Column { get; set; }

    /// <summary>What it says, in snake case (<c>name</c>, <c>birth_date</c>, <c>ignore</c> …).</summary>
    public string Field { get; set; } = "ignore";

    /// <summary>For dates: <c>day_month_year</c>, <c>month_day_year</c>, <c>year_month_day</c>; left out: not known.</summary>
    public string? DateOrder { get; set; }

    /// <summary>Why it was guessed so. Free to change.</summary>
    public string? Reason { get; set; }
}

/// <summary>How records are linked.</summary>
public sealed class LinkageSettings
{
    /// <summary>Seed of every random draw.</summary>
    public long Seed { get; set; } = 1;

    /// <summary>Pairs of two lists at or above this match weight (bits) are linked without a person's decision. 1 bit: odds of 2 to 1; the clustering asks more than the pair alone.</summary>
    public double MatchWeight { get; set; } = 1;

    /// <summary>The same for two records of one list, where a duplicate is rarer.</summary>
    public double DuplicateWeight { get; set; } = 6;

    /// <summary>Pairs from this match weight (bits) up to the above wait for a person.</summary>
    public double ReviewWeight { get; set; } = -5;
}
