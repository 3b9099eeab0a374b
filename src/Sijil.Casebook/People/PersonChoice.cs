using System.Collections.Immutable;
using Sijil.Casebook.Fates;
using Sijil.Casebook.Records;
using Sijil.Text.Dates;
using Sijil.Text.Names;
using Sijil.Text.Places;
using Sijil.Text.Values;

namespace Sijil.Casebook.People;

/// <summary>
/// Chooses a person's values among the claims of its records. One rule for every field: the most informative value, then the one
/// that most records state, then the one of the list that stands first. Nothing is averaged: every value stands in some cell.
/// </summary>
public static class PersonChoice
{
    /// <summary>The person of these records.</summary>
    /// <param name="book">All records.</param>
    /// <param name="records">Positions in the book, ascending.</param>
    /// <param name="personId">The person's id.</param>
    public static Person Of(RecordBook book, ImmutableArray<int> records, string personId) =>
        new()
        {
            PersonId = personId,
            Records = records,
            Pattern = Pattern(book, records),
            Fates = FateHistory.Of(book, records),
            ArabicName = Best(
                records,
                r => OfScript(book.Records[r].Record.Name, NameScript.Arabic),
                NameKey,
                n => Math.Min(n.Units.Length, 4)
            ),
            LatinName = Best(
                records,
                r => NotOfScript(book.Records[r].Record.Name, NameScript.Arabic),
                NameKey,
                n => Math.Min(n.Units.Length, 4)
            ),
            Sex = BestSex(book, records),
            Age = Best(records, r => book.Records[r].Record.Age, a => (a.MinYears, a.MaxYears), _ => 0),
            Birth = Best(records, r => book.Records[r].Record.Birth, b => (b.Earliest, b.Latest), Precision),
            Death = Best(records, r => book.Records[r].Record.Death, b => (b.Earliest, b.Latest), Precision),
            Place = Best(records, r => book.Records[r].Record.Place, PlaceKey.Of, _ => 0),
        };

    private static string Pattern(RecordBook book, ImmutableArray<int> records)
    {
        var marks = new char[book.Lists.Length];
        Array.Fill(marks, '0');
        foreach (var record in records)
        {
            marks[book.Records[record].List] = '1';
        }

        return new string(marks);
    }

    private static Chosen<T>? Best<T, TKey>(
        ImmutableArray<int> records,
        Func<int, T?> claim,
        Func<T, TKey> key,
        Func<T, int> information
    )
        where T : class
        where TKey : notnull
    {
        Chosen<T>? best = null;
        var bestInformation = 0;
        foreach (var record in records)
        {
            if (claim(record) is not { } value)
            {
                continue;
            }

            var sameKey = key(value);
            var agree = records.Count(r =>
                claim(r) is { } other && EqualityComparer<TKey>.Default.Equals(key(other), sameKey)
            );
            var informed = information(value);
            if (best is null || informed > bestInformation || (informed == bestInformation && agree > best.Records))
            {
                best = new Chosen<T>(value, record, agree);
                bestInformation = informed;
            }
        }

        return best;
    }

    private static Chosen<Sex>? BestSex(RecordBook book, ImmutableArray<int> records)
    {
        var male = records.Where(r => book.Records[r].Record.Sex == Sex.Male).ToImmutableArray();
        var female = records.Where(r => book.Records[r].Record.Sex == Sex.Female).ToImmutableArray();
        if (male.IsEmpty && female.IsEmpty)
        {
            return null;
        }

        var isMale = male.Length != female.Length ? male.Length > female.Length : male[0] < female[0];
        return isMale
            ? new Chosen<Sex>(Sex.Male, male[0], male.Length)
            : new Chosen<Sex>(Sex.Female, female[0], female.Length);
    }

    private static PersonName? OfScript(PersonName name, NameScript script) =>
        name.Kind == NameKind.Named && name.Script == script ? name : null;

    private static PersonName? NotOfScript(PersonName name, NameScript script) =>
        name.Kind == NameKind.Named && name.Script != script ? name : null;

    private static string NameKey(PersonName name) => string.Join(' ', name.Units.Select(u => u.Key));

    // Day before month before year; of a longer stretch little is known.
    private static int Precision(UncertainDate date) =>
        date.Precision switch
        {
            DatePrecision.Day => 3,
            DatePrecision.Month => 2,
            DatePrecision.Range => 1,
            _ => 0,
        };
}
