using System.CommandLine;
using Sijil.Linkage;
using Sijil.Linkage.Explaining.Words;

namespace Sijil.Cli.Commands;

/// <summary>What <c>sijil dedupe</c> can be told.</summary>
internal sealed class DedupeOptions
{
    public Argument<string[]> Files { get; } =
        new("file")
        {
            Description = "CSV, TSV, XLSX or JSON; each file is a list, columns are matched by heading",
            Arity = ArgumentArity.OneOrMore,
        };

    public Option<string?> Out { get; } =
        new("--out") { Description = "A new or empty folder for pairs.csv, clusters.csv, model.json and summary.json" };

    public Option<bool> Overwrite { get; } =
        new("--overwrite") { Description = "Replace earlier results in that folder" };

    public Option<string?> Model { get; } =
        new("--model")
        {
            Description = "A model (JSON, ours or Splink's); without it one is made from headings and content",
        };

    public Option<string?> Id { get; } =
        new("--id")
        {
            Description = "The column with the record ids; without it a column called id or the like, else the row",
        };

    public Option<string?> LinkType { get; } =
        new("--link-type")
        {
            Description =
                "link (across files only), dedupe (within files only) or link-and-dedupe; default: one file dedupe, several link-and-dedupe",
        };

    public Option<double?> Threshold { get; } =
        new("--threshold") { Description = "Pairs at or above this probability may be joined (default: the model's)" };

    public Option<double> KeepFrom { get; } =
        new("--keep-from")
        {
            Description = "Lowest weight, in bits, of the pairs that are written",
            DefaultValueFactory = _ => new TableLinkageOptions().KeepFrom.Bits,
        };

    public Option<long> MostPairs { get; } =
        new("--most-pairs")
        {
            Description = "Refuse to compare more pairs than this",
            DefaultValueFactory = _ => new TableLinkageOptions().Run.LargestPairCount,
        };

    public Option<string?> Truth { get; } =
        new("--truth") { Description = "record_id, person_id as they truly are: says how good the result is" };

    public Option<string?> TruthColumn { get; } =
        new("--truth-column") { Description = "The same from a column of the files; it is not compared" };

    public Option<bool> BlockingOnly { get; } =
        new("--blocking-only") { Description = "Say what the blocking rules would cost and find, and stop" };

    public Option<string[]> Explain { get; } =
        new("--explain")
        {
            Description = "Two record ids: where the weight of this pair comes from",
            Arity = new ArgumentArity(2, 2),
            AllowMultipleArgumentsPerToken = true,
        };

    public Option<string?> Svg { get; } =
        new("--svg") { Description = "With --explain: the same as a picture (SVG) in this new file" };

    public Option<string> Language { get; } =
        new("--language")
        {
            Description = "Language of --explain: en or ar",
            DefaultValueFactory = _ => ExplanationWords.English.Language,
        };

    public Option<ulong?> Seed { get; } =
        new("--seed")
        {
            Description = "Seed of the random draws (default: the model's); the same seed, the same bytes",
        };

    public Option<int> Threads { get; } =
        new("--threads")
        {
            Description = "Threads to use; the result is the same for any number",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };

    public Option<bool> Json { get; } = new("--json") { Description = "The result as JSON" };

    public Command Command(string name, string description) =>
        new(name, description)
        {
            Files,
            Out,
            Overwrite,
            Model,
            Id,
            LinkType,
            Threshold,
            KeepFrom,
            MostPairs,
            Truth,
            TruthColumn,
            BlockingOnly,
            Explain,
            Svg,
            Language,
            Seed,
            Threads,
            Json,
        };
}
