using NodaTime;
using Sijil.Casebook.Matching;
using Sijil.Synthetic;
using Sijil.Synthetic.Population;
using Sijil.Synthetic.Recording;
using Sijil.Text.Dates;
using Sijil.Text.Names;
using Sijil.Text.Values;

namespace Sijil.Names.Benchmark;

/// <summary>The records of synthetic lists as linkage takes them, without place and date of death, and the person behind each.</summary>
internal sealed record ListRecords(MatchingInput Input, string[] Person, string[] Raw)
{
    public static ListRecords Of(ulong seed, params int[] lists)
    {
        var made = SyntheticLists.Generate(new GeneratorSettings { Seed = seed });
        var rows = lists.SelectMany((list, place) => made.Lists[list].Records.Select(row => (place, row))).ToArray();
        return new(
            new MatchingInput([.. rows.Select(row => Record(row.row, row.place))])
            {
                ListDates = [.. lists.Select(list => (LocalDate?)Day(made.Lists[list].File.AsOf))],
            },
            [.. rows.Select(row => row.row.PersonId)],
            [.. rows.Select(row => row.row.Name)]
        );
    }

    /// <summary>The same, every name read without a mistake: the units that a record states as the person bears them, in Arabic.</summary>
    public static ListRecords PerfectlyRead(ulong seed, params int[] lists)
    {
        var written = Of(seed, lists);
        var people = SyntheticLists
            .Generate(new GeneratorSettings { Seed = seed })
            .People.ToDictionary(person => person.PersonId, StringComparer.Ordinal);
        return written with
        {
            Input = written.Input with
            {
                Records =
                [
                    .. written.Input.Records.Select(
                        (record, place) =>
                            record with
                            {
                                Name = Borne(people[written.Person[place]], record.Name.Units.Length),
                            }
                    ),
                ],
            },
        };
    }

    private static PersonName Borne(Person person, int units) =>
        PersonName.Parse(
            units switch
            {
                <= 2 => $"{person.Given.Arabic} {person.Family.Arabic}",
                3 => $"{person.Given.Arabic} {person.Father.Arabic} {person.Family.Arabic}",
                _ => person.ArabicName,
            }
        );

    private static LinkableRecord Record(ListedRecord row, int list) =>
        new(PersonName.Parse(row.Name), list)
        {
            Sex =
                row.Female is not { } female ? default
                : female ? Sex.Female
                : Sex.Male,
            Age = row.Age is { } age ? new AgeValue("", age, age) : null,
            Birth = row.Born is { } born ? Birth(born, row.BornYearOnly) : null,
        };

    private static UncertainDate Birth(DateOnly born, bool yearOnly) =>
        yearOnly
            ? new("", new LocalDate(born.Year, 1, 1), new LocalDate(born.Year, 12, 31), DatePrecision.Year)
            : new("", Day(born), Day(born), DatePrecision.Day);

    private static LocalDate Day(DateOnly day) => new(day.Year, day.Month, day.Day);
}
