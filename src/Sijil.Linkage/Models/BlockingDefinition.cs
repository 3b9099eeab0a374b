using System.Collections.Immutable;

namespace Sijil.Linkage.Models;

/// <summary>A blocking rule: two records that state and agree on all its parts are a candidate pair.</summary>
public sealed record BlockingDefinition
{
    /// <summary>Readable name; default: the columns, joined by " + ".</summary>
    public string? Name { get; init; }

    /// <summary>What must agree; nothing: every pair is a candidate, for small tables.</summary>
    public required ImmutableArray<ColumnExpression> On { get; init; }

    /// <summary>A block with more records is split; null: never.</summary>
    public int? LargestBlock { get; init; }

    /// <summary>Further values by which a block that is too large is split, tried in order. What is still too large in the end is compared by neighbours only.</summary>
    public ImmutableArray<ColumnExpression> Splits { get; init; } = [];

    /// <summary>The name, given or made from the columns.</summary>
    public string ShownName =>
        Name
        ?? string.Join(
            " + ",
            On.Select(part =>
                string.Join(", ", part.Columns)
                + (
                    part.Transform == ColumnTransform.Text ? ""
                    : part.Length > 0 ? $" ({part.Transform} {part.Length})"
                    : $" ({part.Transform})"
                )
            )
        );
}
