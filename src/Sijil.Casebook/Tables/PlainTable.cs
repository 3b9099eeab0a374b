using System.Collections.Immutable;
using Sijil.Linkage.Columns;

namespace Sijil.Casebook.Tables;

/// <summary>One file as headings and rows, whichever way it is read.</summary>
internal abstract class PlainTable(string file, ImmutableArray<string> headings)
{
    /// <summary>The file's name without its folder.</summary>
    public string File { get; } = file;

    /// <summary>The headings, trimmed.</summary>
    public ImmutableArray<string> Headings { get; } = headings;

    /// <summary>What a careful reader should know of the file.</summary>
    public virtual ImmutableArray<string> Notes => [];

    /// <summary>Reads some rows into columns.</summary>
    /// <param name="targets">Which column goes where.</param>
    /// <param name="numbers">Receives the rows' numbers in the file.</param>
    /// <param name="threads">Threads to use.</param>
    /// <returns>Whether there were any.</returns>
    public abstract bool Read(List<(int Column, TextColumnBuilder Builder)> targets, List<int> numbers, int threads);
}
