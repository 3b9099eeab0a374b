using System.Collections.Immutable;
using Sijil.Linkage.Columns;
using Sijil.Linkage.Models;

namespace Sijil.Casebook.Tables;

/// <summary>Plain files to link: each is a list, named as its file without the extension.</summary>
public sealed record TableRequest
{
    /// <summary>The files.</summary>
    public required ImmutableArray<string> Files { get; init; }

    /// <summary>The column with the record ids; null: one that is called like an id and is distinct, else the rows' numbers.</summary>
    public string? IdColumn { get; init; }

    /// <summary>A column that states the true person, or null.</summary>
    public string? TruthColumn { get; init; }

    /// <summary>The model, or null. With a model only the columns that it names are read.</summary>
    public LinkageModel? Model { get; init; }

    /// <summary>What the model is called in messages.</summary>
    public string? ModelName { get; init; }

    /// <summary>Threads; the result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}

/// <summary>What was read from plain files.</summary>
/// <param name="Records">Ids, lists and the columns that may be compared.</param>
/// <param name="Truth">The column with the true persons, or null.</param>
/// <param name="Notes">What a careful reader should know; no cell's text.</param>
public sealed record PlainTables(RecordColumns Records, TextColumn? Truth, ImmutableArray<string> Notes);
