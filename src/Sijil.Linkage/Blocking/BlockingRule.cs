using System.Collections.Immutable;

namespace Sijil.Linkage.Blocking;

/// <summary>Writes a record's keys under one rule: two records that share a key become a candidate pair.</summary>
/// <param name="record">The record.</param>
/// <param name="keys">Receives no key (the record does not take part), one, or several.</param>
public delegate void KeyWriter(int record, ICollection<ulong> keys);

/// <summary>A blocking rule: records that share a key are compared.</summary>
/// <param name="Name">Readable: "given + family".</param>
/// <param name="Keys">The keys of a record.</param>
public sealed record BlockingRule(string Name, KeyWriter Keys)
{
    /// <summary>Further keys by which a block that is too large is split, tried in order; 0 stands for "states none" and makes a part of its own.</summary>
    public IReadOnlyList<(string Name, Func<int, ulong> Key)> Splits { get; init; } = [];

    /// <summary>A block with more records is split; null: as <see cref="LinkageOptions.LargestBlock"/> says.</summary>
    public int? LargestBlock { get; init; }

    /// <summary>
    /// Names of the comparisons whose levels this rule influences because it looks at the same values. They are held out when m is learned from the rule's
    /// pairs. Empty: nothing is learned from this rule alone.
    /// </summary>
    public ImmutableArray<string> Influences { get; init; } = [];

    // Once the blocks are sorted the keys are not needed any more: eight bytes a record and rule.
    internal BlockingRule WithoutKeys() => new(Name, static (_, _) => { }) { Influences = Influences };

    internal ulong[]? KeyOf { get; private init; }

    /// <summary>A rule that gives each record at most one key.</summary>
    /// <param name="name">Readable name.</param>
    /// <param name="keyOf">For each record its key, or 0 when it does not take part.</param>
    public static BlockingRule Of(string name, ulong[] keyOf) =>
        new(
            name,
            (record, keys) =>
            {
                if (keyOf[record] != 0)
                {
                    keys.Add(keyOf[record]);
                }
            }
        )
        {
            KeyOf = keyOf,
        };
}
