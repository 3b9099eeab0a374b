using Sijil.Casebook.Storage;

namespace Sijil.Casebook.Records;

/// <summary>
/// What a record says, in one hash: its name, mother's name, sex, age, dates and place as they were written. Serial numbers and ids are not in it, so that a record can be known
/// again in the next release when the rows have moved.
/// </summary>
internal static class RecordFingerprint
{
    public static string Of(SourceRecord record) => OfRaw(record.AsWritten);

    private static string OfRaw(SourceRecord record) =>
        ContentHash.Of(
            record.Name.Raw,
            record.MotherName?.Raw,
            record.Sex.ToString(),
            record.Age?.Raw,
            record.Birth?.Raw,
            record.Death?.Raw,
            record.Place
        );
}
