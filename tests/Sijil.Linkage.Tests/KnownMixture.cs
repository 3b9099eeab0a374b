using Sijil.Linkage.Blocking;
using Sijil.Linkage.Comparing;

namespace Sijil.Linkage.Tests;

/// <summary>Records of two lists made from a known model: some people stand on both, and each field changes to a random value with a known rate.</summary>
internal sealed class KnownMixture
{
    public static readonly double[] AgreementAmongMatches = [0.98, 0.9, 0.7, 0.95];
    public static readonly int[] DistinctValues = [1000, 400, 200, 30];
    public const double Missing = 0.05;

    public KnownMixture(int people, double shareOnBoth, ulong seed)
    {
        var random = new SplitMix64(seed);
        var (columns, lists, truth) = (new List<string?[]>(), new List<int>(), new List<int>());
        for (var person = 0; person < people; person++)
        {
            var values = DistinctValues.Select(distinct => random.Below(distinct)).ToArray();
            var both = random.Unit() < shareOnBoth;
            for (var list = both ? 0 : random.Below(2); list < 2; list++)
            {
                columns.Add([.. values.Select((value, field) => Written(value, field, list, ref random))]);
                lists.Add(list);
                truth.Add(person);
                if (!both)
                {
                    break;
                }
            }
        }

        Truth = [.. truth];
        Columns = [.. columns];
        Table = new RecordTable(
            [.. lists],
            null,
            [.. DistinctValues.Select((distinct, field) => (Comparer)Comparer(distinct, field))]
        );
    }

    public int[] Truth { get; }

    public string?[][] Columns { get; }

    public RecordTable Table { get; }

    public int TruePairs => Truth.CountBy(person => person).Count(group => group.Value == 2);

    public BlockingRule[] Rules =>
        [
            new("first + second", (record, keys) => Key(record, 0, 1, keys)),
            new("first + third", (record, keys) => Key(record, 0, 2, keys)),
            new("second + third", (record, keys) => Key(record, 1, 2, keys)),
            new("first + fourth", (record, keys) => Key(record, 0, 3, keys)),
            new("second + fourth", (record, keys) => Key(record, 1, 3, keys)),
        ];

    private void Key(int record, int first, int second, ICollection<ulong> keys)
    {
        if (Columns[record][first] is { } a && Columns[record][second] is { } b)
        {
            keys.Add(BlockingKey.Join(BlockingKey.Of(a), BlockingKey.Of(b)));
        }
    }

    private static string? Written(int value, int field, int list, ref SplitMix64 random)
    {
        // The first list is right, the second one agrees with it at the stated rate and never by chance.
        if (list == 1 && random.Unit() >= AgreementAmongMatches[field])
        {
            value = (value + 1 + random.Below(DistinctValues[field] - 1)) % DistinctValues[field];
        }

        return random.Unit() < Missing ? null : $"{field}:{value}";
    }

    private ValueComparer<string> Comparer(int distinct, int field)
    {
        var comparison = new Comparison(
            $"field {field}",
            [
                new ComparisonLevel("different", 0.2, 1 - (1.0 / distinct)),
                new ComparisonLevel("same", 0.8, 1.0 / distinct),
            ]
        );
        return ValueComparer<string>.Of(
            comparison,
            [.. Columns.Select(row => row[field])],
            (a, b) => (byte)(a == b ? 2 : 1)
        );
    }
}
