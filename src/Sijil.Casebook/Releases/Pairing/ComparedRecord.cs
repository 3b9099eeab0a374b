using System.Globalization;
using Sijil.Casebook.Records;
using Sijil.Text.Dates;
using Sijil.Text.Names;
using Sijil.Text.Scripts;
using Sijil.Text.Values;

namespace Sijil.Casebook.Releases.Pairing;

/// <summary>A record with the keys by which it is looked for in the other release.</summary>
internal sealed class ComparedRecord
{
    private const int FewestUnitsWithAge = 3;

    private ComparedRecord(SourceRecord record, string row)
    {
        Record = record;
        Row = row;
        Id = record.GivenId is { } id ? CellDigits.ToAscii(id) : null;
        IsNamed = record.Name is { Kind: NameKind.Named, Units.Length: > 0 };
        NameKey = IsNamed ? KeyOf(record.Name) : null;
        Birth = record.Birth is { Precision: DatePrecision.Day, IsPlaceholder: false } birth
            ? birth.Earliest.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    public SourceRecord Record { get; }

    /// <summary>The cells of all compared columns.</summary>
    public string Row { get; }

    /// <summary>The list's own id with digits as 0–9, or null.</summary>
    public string? Id { get; }

    /// <summary>Whether the row names a person, so that linkage can weigh it.</summary>
    public bool IsNamed { get; }

    /// <summary>The whole name folded, spaces and lam-alef damage aside; null where it names nobody.</summary>
    public string? NameKey { get; }

    /// <summary>The whole name folded and without spaces, letters in the order written.</summary>
    public string NameFold => string.Concat(Record.Name.Units.Select(unit => unit.Fold));

    /// <summary>The name's key where it has three units or more, so that namesakes are few; else null.</summary>
    public string? LongName => Record.Name.Units.Length >= FewestUnitsWithAge ? NameKey : null;

    /// <summary>The day of birth, or null.</summary>
    public string? Birth { get; }

    /// <summary>Name and day of birth; null where either is missing.</summary>
    public string? NameAndBirth => NameKey is not null && Birth is not null ? $"{NameKey}\n{Birth}" : null;

    /// <summary>A name of three units or more with the age and whatever else is stated; null where there is too little to be sure.</summary>
    public string? NameAndFacts =>
        LongName is not null && Record.Age is { } age
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{NameKey}\n{Record.Sex}\n{age.MinYears}\n{age.MaxYears}\n{Record.Birth?.Earliest}\n{Record.Death?.Earliest}\n{Record.Place}\n{Record.MotherName?.Fold}"
            )
            : null;

    public static ComparedRecord Of(SourceRecord record, IEnumerable<int> columns) =>
        new(record, string.Join('\u001F', columns.Select(column => record.Cells[column].Trim())));

    private static string KeyOf(PersonName name) =>
        name.Script == NameScript.Arabic
            ? ArabicFold.Key(string.Concat(name.Units.Select(unit => unit.Fold)))
            : string.Concat(name.Units.Select(unit => unit.Key));
}
