using System.Collections.Immutable;
using Sijil.Linkage.Blocking;
using Sijil.Linkage.Clustering;
using Sijil.Linkage.Columns;
using Sijil.Linkage.Comparing.Library;
using Sijil.Linkage.Models;
using Sijil.Linkage.Scoring;
using Sijil.Linkage.Training;

namespace Sijil.Linkage;

/// <summary>Links any table by a model: block, compare, train, weigh, cluster.</summary>
public static class TableLinkage
{
    /// <summary>Finds which records are one person. Equal input gives equal results for any number of threads.</summary>
    /// <param name="records">The records.</param>
    /// <param name="model">What is compared; m, u and prior are learned where it does not state them.</param>
    /// <param name="options">Thresholds, decisions, threads.</param>
    /// <exception cref="ModelException">The model does not fit the columns.</exception>
    /// <exception cref="TooManyPairsException">The rules would make more candidate pairs than allowed.</exception>
    public static TableLinkageResult Link(RecordColumns records, LinkageModel model, TableLinkageOptions options) =>
        PreparedTable.Of(records, model, options.Run).Link(options);

    /// <summary>Counts what the model's blocking rules cost and, where the truth is known, what they find; nothing is compared.</summary>
    /// <param name="records">The records.</param>
    /// <param name="model">The model.</param>
    /// <param name="truthColumn">Heading of a column that names each record's true person, or null when the truth is not known.</param>
    /// <param name="run">Threads.</param>
    /// <exception cref="ModelException">The model does not fit the columns.</exception>
    public static BlockingAnalysis AnalyseBlocking(
        RecordColumns records,
        LinkageModel model,
        string? truthColumn,
        LinkageOptions run
    )
    {
        var prepared = PreparedTable.Of(records, model, run);
        var truth = truthColumn is null ? null : new DerivedColumns(prepared.Records, []).Of(truthColumn).ValueArray;
        return BlockingAnalysis.Of(prepared.Table, prepared.Blocks, truth, run);
    }
}
