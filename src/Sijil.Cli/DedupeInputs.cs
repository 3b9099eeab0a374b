using System.Collections.Immutable;
using Sijil.Casebook;
using Sijil.Casebook.Tables;
using Sijil.Cli.Commands;
using Sijil.Linkage.Columns;
using Sijil.Linkage.Models;
using Sijil.Linkage.Models.Defaults;

namespace Sijil.Cli;

/// <summary>What a linkage of plain files works on.</summary>
internal sealed record DedupeInputs(
    RecordColumns Records,
    LinkageModel Model,
    bool IsDefaultModel,
    ImmutableArray<string> Notes
)
{
    // Travels with the records, which the engine puts in an order of its own. No heading begins with a space.
    private const string Truth = " truth";

    /// <summary>Reads the model, the files and the truth.</summary>
    public static DedupeInputs Read(DedupeRequest request, CancellationToken cancellation)
    {
        var given = request.ModelFile is { } file ? ModelFile.ReadAny(TextOf(file), Path.GetFileName(file)) : null;
        var tables = TableFiles.Read(
            new TableRequest
            {
                Files = request.Files,
                IdColumn = request.IdColumn,
                TruthColumn = request.TruthColumn,
                Model = given?.Model,
                ModelName = request.ModelFile is null ? null : Path.GetFileName(request.ModelFile),
                Threads = request.Threads,
            },
            cancellation
        );
        var truth = request.TruthFile is { } truthFile
            ? TableFiles.ReadTruth(truthFile, tables.Records, request.Threads, cancellation)
            : tables.Truth;
        var model = given?.Model ?? DefaultModel.For(tables.Records);
        model = model with
        {
            LinkType = request.LinkType ?? LinkTypeOf(given?.Model, request.Files),
            Training = model.Training with { Seed = request.Seed ?? model.Training.Seed },
        };
        var notRead = given?.NotRead.Select(remark => $"{request.ModelFile}: {remark}") ?? [];
        var records = truth is null
            ? tables.Records
            : tables.Records with
            {
                Columns = tables.Records.Columns.Add(truth.Called(Truth)),
            };
        return new DedupeInputs(records, model, given is null, [.. notRead, .. tables.Notes]);
    }

    /// <summary>For each record the number of its true person, or −1; null when no truth was given.</summary>
    /// <param name="records">The records in the order of the result.</param>
    public static int[]? TruthOf(RecordColumns records) =>
        records
            .Columns.FirstOrDefault(column => string.Equals(column.Name, Truth, StringComparison.Ordinal))
            ?.ValueOf.ToArray();

    /// <summary>The numbers of two records.</summary>
    /// <param name="ids">Their ids.</param>
    /// <param name="records">The records in the order of the result.</param>
    /// <exception cref="InputFaultException">There is no such record, or both are one.</exception>
    public static (int Left, int Right) PairOf((string Left, string Right) ids, RecordColumns records)
    {
        var (left, right) = (NumberOf(ids.Left, records), NumberOf(ids.Right, records));
        return left == right
            ? throw new InputFaultException("--explain takes two different records", found: ids.Left)
            : (left, right);
    }

    private static LinkType LinkTypeOf(LinkageModel? model, ImmutableArray<string> files) =>
        (model, files.Length) switch
        {
            ({ LinkType: LinkType.Link }, 1) => throw new InputFaultException(
                "the model links across files only; with one file say --link-type dedupe",
                file: files[0]
            ),
            ({ } given, _) => given.LinkType,
            (null, 1) => LinkType.Dedupe,
            _ => LinkType.LinkAndDedupe,
        };

    private static string TextOf(string path) =>
        File.Exists(path)
            ? File.ReadAllText(path)
            : throw new InputFaultException("expected a model file; there is none of this name", file: path);

    private static int NumberOf(string id, RecordColumns records) =>
        records.Ids.IndexOf(id, StringComparer.Ordinal) is var number and >= 0
            ? number
            : throw new InputFaultException("a record id of the files was expected", found: id);
}
