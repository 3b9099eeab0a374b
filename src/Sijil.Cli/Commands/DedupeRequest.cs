using System.Collections.Immutable;
using System.CommandLine;
using Sijil.Casebook;
using Sijil.Casebook.Tables;
using Sijil.Linkage;
using Sijil.Linkage.Explaining.Words;
using Sijil.Linkage.Models;

namespace Sijil.Cli.Commands;

/// <summary>A request to link plain files, checked as far as it can be before a file is opened.</summary>
internal sealed record DedupeRequest
{
    public required ImmutableArray<string> Files { get; init; }

    /// <summary>The folder for the results; null when only something is asked.</summary>
    public string? Out { get; init; }

    public string? ModelFile { get; init; }

    public string? IdColumn { get; init; }

    public LinkType? LinkType { get; init; }

    public double? Threshold { get; init; }

    public MatchWeight KeepFrom { get; init; }

    public long MostPairs { get; init; }

    public string? TruthFile { get; init; }

    public string? TruthColumn { get; init; }

    public bool BlockingOnly { get; init; }

    public (string Left, string Right)? Explain { get; init; }

    /// <summary>The file for the picture of the explained pair; null for none.</summary>
    public string? Svg { get; init; }

    public ExplanationWords Words { get; init; } = ExplanationWords.English;

    public ulong? Seed { get; init; }

    public int Threads { get; init; }

    public bool Json { get; init; }

    /// <summary>Takes the request from a command line.</summary>
    /// <exception cref="InputFaultException">It makes no sense.</exception>
    public static DedupeRequest Of(ParseResult parsed, DedupeOptions options)
    {
        var pair = parsed.GetValue(options.Explain) ?? [];
        var request = new DedupeRequest
        {
            Files = [.. parsed.GetValue(options.Files)!],
            Out = parsed.GetValue(options.Out),
            ModelFile = parsed.GetValue(options.Model),
            IdColumn = parsed.GetValue(options.Id),
            LinkType = LinkTypeOf(parsed.GetValue(options.LinkType)),
            Threshold = parsed.GetValue(options.Threshold),
            KeepFrom = new MatchWeight(parsed.GetValue(options.KeepFrom)),
            MostPairs = parsed.GetValue(options.MostPairs),
            TruthFile = parsed.GetValue(options.Truth),
            TruthColumn = parsed.GetValue(options.TruthColumn),
            BlockingOnly = parsed.GetValue(options.BlockingOnly),
            Explain = pair.Length == 2 ? (pair[0], pair[1]) : null,
            Svg = parsed.GetValue(options.Svg),
            Words = WordsOf(parsed.GetValue(options.Language)!),
            Seed = parsed.GetValue(options.Seed),
            Threads = parsed.GetValue(options.Threads),
            Json = parsed.GetValue(options.Json),
        };
        request.Check(parsed.GetValue(options.Overwrite));
        return request;
    }

    private void Check(bool overwrite)
    {
        if (Threads is < 1 or > 256)
        {
            throw new InputFaultException("--threads lies between 1 and 256");
        }

        if (Threshold is { } threshold && threshold is not (> 0 and < 1))
        {
            throw new InputFaultException("--threshold is a probability between 0 and 1");
        }

        if (!double.IsFinite(KeepFrom.Bits))
        {
            throw new InputFaultException("--keep-from is a number of bits");
        }

        if (MostPairs < 1)
        {
            throw new InputFaultException("--most-pairs is at least 1");
        }

        if (TruthFile is not null && TruthColumn is not null)
        {
            throw new InputFaultException("either --truth or --truth-column was expected, not both");
        }

        if (Files.Length == 1 && LinkType == Linkage.Models.LinkType.Link)
        {
            throw new InputFaultException("--link-type link needs at least two files", file: Files[0]);
        }

        if (Svg is not null && Explain is null)
        {
            throw new InputFaultException("--svg draws a pair: --explain ID ID was expected too");
        }

        if (Svg is not null && (File.Exists(Svg) || Directory.Exists(Svg)))
        {
            throw new InputFaultException("--svg is a new file", file: Svg);
        }

        if (Out is not null)
        {
            LinkageFolder.Require(Out, overwrite);
        }
        else if (!BlockingOnly && Explain is null)
        {
            throw new InputFaultException("--out DIR was expected: where to write the results");
        }
    }

    private static ExplanationWords WordsOf(string language) =>
        language switch
        {
            "en" => ExplanationWords.English,
            "ar" => ExplanationWords.Arabic,
            _ => throw new InputFaultException("--language is en or ar", found: language),
        };

    private static LinkType? LinkTypeOf(string? word) =>
        word switch
        {
            null => null,
            "link" => Linkage.Models.LinkType.Link,
            "dedupe" => Linkage.Models.LinkType.Dedupe,
            "link-and-dedupe" => Linkage.Models.LinkType.LinkAndDedupe,
            _ => throw new InputFaultException("--link-type is link, dedupe or link-and-dedupe", found: word),
        };
}
