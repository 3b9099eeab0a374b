using System.Collections.Immutable;

namespace Sijil.Estimation.Strata;

/// <summary>The values that people of one stratum share, one for each stratum column. Names are equal when all values are, character by character.</summary>
public sealed class StratumName : IEquatable<StratumName>, IComparable<StratumName>
{
    // As in the reader of tables: a character that no value holds.
    private const char Between = '\u001F';

    /// <summary>Makes a name.</summary>
    /// <param name="values">One value for each stratum column; none when a table has no such column.</param>
    public StratumName(params IEnumerable<string> values)
    {
        Values = [.. values];
        Key = string.Join(Between, Values);
    }

    /// <summary>The values in the order of the columns; an empty one is missing.</summary>
    public ImmutableArray<string> Values { get; }

    internal string Key { get; }

    internal bool IsComplete => Values.All(value => value.Length > 0);

    /// <inheritdoc/>
    public int CompareTo(StratumName? other) => string.CompareOrdinal(Key, other?.Key);

    /// <inheritdoc/>
    public bool Equals(StratumName? other) => other is not null && Key == other.Key;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StratumName);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    /// <summary>The values with slashes between them.</summary>
    public override string ToString() => Values.IsEmpty ? "all" : string.Join(" / ", Values);
}
