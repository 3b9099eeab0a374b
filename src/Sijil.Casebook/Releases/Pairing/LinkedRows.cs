using Sijil.Casebook.Matching;
using Sijil.Casebook.Records;
using Sijil.Linkage.Blocking;

namespace Sijil.Casebook.Releases.Pairing;

/// <summary>A pair of rows and the evidence for it.</summary>
internal readonly record struct WeighedPair(int Old, int New, double Bits);

/// <summary>Weighs the rows that no exact rule paired by the linkage of victims, and adds what their ids say.</summary>
internal static class LinkedRows
{
    /// <summary>Pairs of an older and a newer row from the weight of "perhaps" up, best first.</summary>
    /// <exception cref="InputFaultException">Too much is left, or it is too uniform, to be compared.</exception>
    public static List<WeighedPair> Of(
        IReadOnlyList<ComparedRecord> older,
        IReadOnlyList<ComparedRecord> newer,
        int[] oldLeft,
        int[] newLeft,
        IdEvidence ids,
        ComparisonOptions options
    )
    {
        oldLeft = [.. oldLeft.Where(old => older[old].IsNamed)];
        newLeft = [.. newLeft.Where(@new => newer[@new].IsNamed)];
        if (oldLeft.Length == 0 || newLeft.Length == 0)
        {
            return [];
        }

        var result = Link(
            [
                .. oldLeft.Select(old => Linkable(older[old].Record, 0)),
                .. newLeft.Select(@new => Linkable(newer[@new].Record, 1)),
            ],
            options
        );
        var weights = new Dictionary<(int Old, int New), double>();
        foreach (var pair in result.Pairs)
        {
            if (pair.Left < oldLeft.Length && pair.Right >= oldLeft.Length)
            {
                weights[(pair.Left, pair.Right)] = pair.Weight.Bits;
            }
        }

        AddSameIds(weights, oldLeft, newLeft, older, newer, ids, result);
        return
        [
            .. weights
                .Select(pair =>
                    (Old: oldLeft[pair.Key.Old], New: newLeft[pair.Key.New - oldLeft.Length], Bits: pair.Value)
                )
                .Select(pair => new WeighedPair(
                    pair.Old,
                    pair.New,
                    pair.Bits + ids.Bits(older[pair.Old], newer[pair.New])
                ))
                .Where(pair => pair.Bits >= options.Perhaps.Bits)
                .OrderByDescending(pair => pair.Bits)
                .ThenBy(pair => pair.Old)
                .ThenBy(pair => pair.New),
        ];
    }

    // Rows of one id are weighed whatever the blocking rules and the lower end of the band say.
    private static void AddSameIds(
        Dictionary<(int Old, int New), double> weights,
        int[] oldLeft,
        int[] newLeft,
        IReadOnlyList<ComparedRecord> older,
        IReadOnlyList<ComparedRecord> newer,
        IdEvidence ids,
        MatchingResult result
    )
    {
        var byId = Enumerable
            .Range(0, newLeft.Length)
            .Where(i => ids.IdOf(newer[newLeft[i]]) is not null)
            .ToLookup(i => ids.IdOf(newer[newLeft[i]])!, StringComparer.Ordinal);
        for (var i = 0; i < oldLeft.Length; i++)
        {
            if (ids.IdOf(older[oldLeft[i]]) is not { } id)
            {
                continue;
            }

            foreach (var j in byId[id])
            {
                if (
                    !weights.ContainsKey((i, oldLeft.Length + j))
                    && result.Explain(i, oldLeft.Length + j) is { } explanation
                )
                {
                    weights.Add((i, oldLeft.Length + j), explanation.Total.Bits);
                }
            }
        }
    }

    private static MatchingResult Link(LinkableRecord[] records, ComparisonOptions options)
    {
        try
        {
            return VictimLinkage.Link(
                new MatchingInput([.. records]),
                new MatchingOptions
                {
                    Match = options.Match,
                    Uncertain = options.Perhaps,
                    Run = options.Run,
                }
            );
        }
        catch (TooManyPairsException e)
        {
            throw new InputFaultException(e.Message);
        }
    }

    private static LinkableRecord Linkable(SourceRecord record, int list) =>
        new(record.Name, list)
        {
            Sex = record.Sex,
            Age = record.Age,
            Birth = record.Birth,
            Death = record.Death,
            Place = record.Place,
            MotherName = record.MotherName,
        };
}
