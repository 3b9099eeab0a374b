using System.Collections.Immutable;
using Sijil.Casebook.Records;
using Sijil.Text.Dates;

namespace Sijil.Casebook.Fates;

/// <summary>What one record says happened to its person, and when.</summary>
/// <param name="Record">Its position in the record book.</param>
/// <param name="Fate">What.</param>
/// <param name="Date">When, or null: not stated.</param>
public sealed record FateClaim(int Record, Fate Fate, UncertainDate? Date)
{
    /// <summary>
    /// The claims of a record: its status with the date of that fate, and every date of another fate. A list that declares one kind of harm says it of every
    /// record that has no status of its own.
    /// </summary>
    /// <param name="book">All records.</param>
    /// <param name="record">Position of the record.</param>
    public static ImmutableArray<FateClaim> Of(RecordBook book, int record)
    {
        ArgumentNullException.ThrowIfNull(book);
        var said = book.Records[record].Record;
        var status = FateWords.Read(said.Status);
        if (
            status == Fate.NotStated
            && book.Lists[book.Records[record].List].Settings.About?.Harms is [var only]
            && FateWords.Parse(only) is { } declared
        )
        {
            status = declared;
        }

        (Fate Fate, UncertainDate? Date)[] dated =
        [
            (Fate.Missing, said.MissingDate),
            (Fate.Detained, said.DetainedDate),
            (Fate.Released, said.ReleasedDate),
            // Somebody killed who was "found" was found dead.
            (Fate.Found, status == Fate.Killed ? null : said.FoundDate),
        ];
        var claims = ImmutableArray.CreateBuilder<FateClaim>();
        foreach (var (fate, date) in dated)
        {
            if (date is not null && fate != status)
            {
                claims.Add(new FateClaim(record, fate, date));
            }
        }

        if (status != Fate.NotStated)
        {
            var own = dated.FirstOrDefault(d => d.Fate == status).Date;
            claims.Add(
                new FateClaim(record, status, own ?? (status is Fate.Released or Fate.Found ? null : said.Death))
            );
        }

        return claims.DrainToImmutable();
    }
}
