using Sijil.Synthetic.Places;
using Sijil.Synthetic.Population;
using Sijil.Synthetic.Randomness;

namespace Sijil.Synthetic.Capture;

/// <summary>Decides who is on which list.</summary>
internal sealed class CaptureModel(CaptureScenario scenario, int lists, Streams streams)
{
    // Profiles come again from the fifth list on; each later round reaches fewer people.
    private const double LaterRound = -.6;

    /// <summary>Bit k of an entry is set when list k (0-based) holds the person.</summary>
    public int[] Capture(IReadOnlyList<Person> people, CancellationToken cancel)
    {
        var patterns = new int[people.Count];
        var group = -1;
        var shared = 0.0;
        for (var i = 0; i < patterns.Length; i++)
        {
            cancel.ThrowIfCancellationRequested();
            if (people[i].KinGroup != group)
            {
                group = people[i].KinGroup;
                shared = streams.Of(Component.GroupTrait, group).Normal();
            }

            patterns[i] = PatternOf(people[i], i, shared);
        }

        return patterns;
    }

    private int PatternOf(Person person, int index, double shared)
    {
        var theta = (.6 * shared) + (.8 * streams.Of(Component.Capture, index).Normal());
        var pattern = 0;
        for (var list = 0; list < lists; list++)
        {
            var chance = Chance(person, list, theta, pattern);
            if (streams.Of(Component.Capture, list + 1, index).Chance(chance))
            {
                pattern |= 1 << list;
            }
        }

        return pattern;
    }

    private double Chance(Person person, int list, double theta, int before)
    {
        if (!Covers(person, list))
        {
            return 0;
        }

        var profile = list % 4;
        var logit = scenario.Alpha[profile] + (LaterRound * (list / 4)) + (scenario.Lambda[profile] * theta);
        logit += IsOutlying(person.Place.District) ? scenario.Region[profile] : 0;
        logit += Conflict.IsLate(person.Died) ? scenario.Late[profile] : 0;
        logit += person.Female ? scenario.Female[profile] : 0;
        logit += list switch
        {
            1 when (before & 1) != 0 => scenario.PairEffect,
            3 when (before & 4) != 0 => -scenario.PairEffect,
            _ => 0,
        };
        return PortableMath.Logistic(logit);
    }

    private bool Covers(Person person, int list) =>
        scenario.CoveredDistricts == 0
        || list != CaptureScenario.PartialList
        || IndexOf(person.Place.District) < scenario.CoveredDistricts;

    private static bool IsOutlying(Place district) => IndexOf(district) >= 4;

    private static int IndexOf(Place district) => district.Code[1] - '1';
}
