using System.Collections.Immutable;
using Sijil.Casebook.Publishing.Release;
using Sijil.Casebook.Settings;
using Sijil.Casebook.Storage;

namespace Sijil.Casebook;

/// <summary>One person as a release shows them.</summary>
/// <param name="Id">The public id.</param>
/// <param name="Withheld">Class of the reason for which the next release leaves the person out; null: it does not.</param>
/// <param name="Fields">The fields that the settings publish, in order.</param>
/// <param name="Next">What the next release says by field, as the register was built last; empty where the person is left out.</param>
/// <param name="Last">What the last release says; null: the person is in none.</param>
public sealed record PublicPerson(
    string Id,
    string? Withheld,
    ImmutableArray<string> Fields,
    ImmutableSortedDictionary<string, string> Next,
    ImmutableSortedDictionary<string, string>? Last
);

public sealed partial class Casebook
{
    /// <summary>What a release says of one person, now and next. Nothing is written.</summary>
    /// <param name="personId">The internal id.</param>
    /// <param name="cell">What <c>people.csv</c> says of the person, by column.</param>
    /// <exception cref="InputFaultException">The secret of the public ids was erased.</exception>
    public PublicPerson PublicOf(string personId, Func<string, string> cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        var settings = SettingsFile.Read(folder.SettingsFile);
        var fields = PublicField.Chosen(settings.Publication.Fields, folder.SettingsFile);
        lock (gate)
        {
            var id = Ids().Of(personId);
            var withheld = Withdrawals(IdentityStore.Read(database)).GetValueOrDefault(personId);
            var last = PublicStore.All(database).LastOrDefault(e => e.Id == id);
            return new PublicPerson(
                id,
                withheld,
                [.. fields.Select(f => f.Name)],
                withheld is null
                    ? fields.ToImmutableSortedDictionary(f => f.Name, f => f.ValueOf(cell), StringComparer.Ordinal)
                    : ImmutableSortedDictionary<string, string>.Empty,
                last is { Standing: PublicStanding.Published }
                    ? last.Openings.ToImmutableSortedDictionary(o => o.Field, o => o.Value, StringComparer.Ordinal)
                    : null
            );
        }
    }
}
