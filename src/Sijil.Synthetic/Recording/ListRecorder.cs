using System.Globalization;
using Sijil.Synthetic.Capture;
using Sijil.Synthetic.Names;
using Sijil.Synthetic.Population;
using Sijil.Synthetic.Randomness;

namespace Sijil.Synthetic.Recording;

/// <summary>Writes the rows of one list for the people whom it holds, each from streams of its own.</summary>
internal sealed class ListRecorder
{
    private readonly int _list;
    private readonly ListProfile _profile;
    private readonly CaptureScenario _scenario;
    private readonly Streams _streams;
    private readonly RecordedName _name;
    private readonly RecordedFacts _facts;

    public ListRecorder(int list, CaptureScenario scenario, DateOnly asOf, Streams streams)
    {
        _list = list;
        _profile = NoiseProfiles.Of(list);
        _scenario = scenario;
        _streams = streams;
        _name = new(_profile, _profile.Latin ? new LatinSpelling(new LatinStyle(streams, list)) : null);
        var agesAtListDate = streams.Of(Component.ListStyle, list, 1).Chance(.25);
        _facts = new(_profile, asOf, agesAtListDate);
    }

    public List<ListedRecord> Record(
        IReadOnlyList<Person> people,
        int[] patterns,
        KinGroups kin,
        CancellationToken cancel
    )
    {
        var rows = new List<(long Order, ListedRecord Record)>();
        for (var i = 0; i < patterns.Length; i++)
        {
            cancel.ThrowIfCancellationRequested();
            if ((patterns[i] & (1 << _list)) == 0)
            {
                continue;
            }

            AddCopies(rows, people[i], i);
            if (_scenario.FalseRecords)
            {
                AddFalse(rows, i, kin);
            }
        }

        // A stable sort: equal keys stay in the order of the people.
        return [.. rows.OrderBy(r => r.Order).Select(r => r.Record)];
    }

    private void AddCopies(List<(long, ListedRecord)> rows, Person person, int index)
    {
        var draws = _streams.Of(Component.Copies, _list, index);
        var copies = draws.Chance(_profile.Duplicate)
            ? 2 + (draws.Chance(.2) ? 1 : 0) + (draws.Chance(.05) ? 1 : 0)
            : 1;
        for (var copy = 0; copy < copies; copy++)
        {
            Add(rows, person, _streams.Of(Component.FirstCopy + (ulong)copy, _list, index));
        }
    }

    private void AddFalse(List<(long, ListedRecord)> rows, int index, KinGroups kin)
    {
        var draws = _streams.Of(Component.FalseRecord, _list, index);
        if (draws.Chance(CaptureScenario.FalseShare[_list % CaptureScenario.FalseShare.Length]))
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"F{_list + 1}-{index + 1:0000000}");
            Add(rows, kin.Stranger(draws, id), draws);
        }
    }

    private void Add(List<(long, ListedRecord)> rows, Person person, Draws draws)
    {
        var order = _profile.InOrderOfDeath
            ? ((long)person.Died.DayNumber * 1000) + draws.Below(20_000)
            : draws.Below(int.MaxValue);
        var name = _name.Of(person, draws);
        var female = _facts.Female(person, draws);
        var age = _facts.Age(person, draws);
        var (born, yearOnly) = _facts.Born(person, draws);
        var record = new ListedRecord
        {
            PersonId = person.PersonId,
            Name = name,
            Female = female,
            Age = age,
            Born = born,
            BornYearOnly = yearOnly,
            Died = _facts.Died(person, draws),
            Place = _facts.Place(person, draws),
        };
        rows.Add((order, record));
    }
}
