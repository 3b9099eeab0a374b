using System.Collections.Immutable;
using Sijil.Casebook.Intake;

namespace Sijil.Casebook.Quality;

/// <summary>A finding while its rows are still being counted.</summary>
internal sealed class FindingDraft(FindingKind kind, SourceColumn? column, int outOf, QualityOptions options)
{
    private readonly List<int> _rows = [];
    private readonly List<string> _examples = [];

    /// <summary>How many were counted so far.</summary>
    public int Count { get; private set; }

    /// <summary>How many could have had it.</summary>
    public int OutOf { get; set; } = outOf;

    /// <summary>Figures that belong to it.</summary>
    public List<FindingMeasure> Measures { get; } = [];

    /// <summary>Counts a row; rows come in the order of the file.</summary>
    public void Add(int row, string? text)
    {
        Count++;
        if (_rows.Count < options.MostRows)
        {
            _rows.Add(row);
        }

        if (
            text is not null
            && _examples.Count < options.MostExamples
            && !_examples.Contains(text, StringComparer.Ordinal)
        )
        {
            _examples.Add(text);
        }
    }

    /// <summary>Counts cells that stand in no particular row.</summary>
    public void AddMany(int count) => Count += count;

    /// <summary>The finding; null where nothing was counted.</summary>
    public QualityFinding? Finished() =>
        Count == 0
            ? null
            : new(
                kind,
                column?.Index,
                column?.Header,
                Count,
                Math.Max(OutOf, Count),
                [.. _rows],
                [.. _examples],
                [.. Measures]
            );
}
