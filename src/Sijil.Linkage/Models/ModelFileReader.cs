using System.Collections.Immutable;
using System.Text.Json;
using Sijil.Linkage.Models.Json;

namespace Sijil.Linkage.Models;

/// <summary>Makes a model of a file's parts: members and words are checked here, values by <see cref="ModelCheck"/>.</summary>
internal static class ModelFileReader
{
    /// <summary>The whole model.</summary>
    public static LinkageModel Model(JsonPart part)
    {
        part.ObjectOf(
            "version",
            "link_type",
            "columns",
            "blocking_rules",
            "comparisons",
            "prior",
            "list_priors",
            "training",
            "threshold"
        );
        var plain = new LinkageModel { BlockingRules = [], Comparisons = [] };
        return plain with
        {
            Version = part.Optional("version")?.AsWhole() ?? plain.Version,
            LinkType = Word(part.Optional("link_type"), plain.LinkType),
            Columns = List(part.Optional("columns"), Column),
            BlockingRules = List(part.Required("blocking_rules"), Rule),
            Comparisons = List(part.Required("comparisons"), Comparison),
            Prior = part.Optional("prior")?.AsNumber(),
            ListPriors = List(part.Optional("list_priors"), ListPrior),
            Training = part.Optional("training") is { } training ? Training(training) : plain.Training,
            Threshold = part.Optional("threshold")?.AsNumber() ?? plain.Threshold,
        };
    }

    private static ColumnDefinition Column(JsonPart part)
    {
        part.ObjectOf("name", "clean", "missing", "separator");
        var plain = new ColumnDefinition(part.Required("name").AsText());
        return plain with
        {
            Clean = List(part.Optional("clean"), JsonWords<CellCleaning>.Read),
            Missing = List(part.Optional("missing"), text => text.AsText()),
            Separator = part.Optional("separator")?.AsText() ?? plain.Separator,
        };
    }

    private static BlockingDefinition Rule(JsonPart part)
    {
        if (part.Kind == JsonValueKind.Array)
        {
            return new BlockingDefinition { On = List(part, Expression) };
        }

        part.ObjectOf("name", "on", "largest_block", "splits");
        return new BlockingDefinition
        {
            Name = part.Optional("name")?.AsText(),
            On = List(part.Required("on"), Expression),
            LargestBlock = part.Optional("largest_block")?.AsWhole(),
            Splits = List(part.Optional("splits"), Expression),
        };
    }

    private static ColumnExpression Expression(JsonPart part)
    {
        if (part.Kind == JsonValueKind.String)
        {
            return part.Text;
        }

        part.ObjectOf("column", "columns", "transform", "length", "pattern");
        if (part.Optional("column") is not null && part.Optional("columns") is not null)
        {
            throw part.Fault("both \"column\" and \"columns\"", "one of them");
        }

        return new ColumnExpression
        {
            Columns = part.Optional("column") is { } column
                ? [column.AsText()]
                : List(part.Required("columns"), text => text.AsText()),
            Transform = Word(part.Optional("transform"), ColumnTransform.Text),
            Length = part.Optional("length")?.AsWhole() ?? 0,
            Pattern = part.Optional("pattern")?.AsText(),
        };
    }

    private static ComparisonDefinition Comparison(JsonPart part)
    {
        part.ObjectOf("name", "values", "levels", "not_stated_when", "rarest_term", "missing_weight");
        var plain = new ComparisonDefinition
        {
            Name = part.Required("name").AsText(),
            Values = List(part.Required("values"), Expression),
            Levels = List(part.Required("levels"), Level),
            NotStatedWhen = part.Optional("not_stated_when") is { } test ? Test(test) : null,
        };
        return plain with
        {
            RarestTerm = part.Optional("rarest_term")?.AsNumber() ?? plain.RarestTerm,
            MissingWeight = part.Optional("missing_weight")?.AsNumber() ?? plain.MissingWeight,
        };
    }

    private static LevelDefinition Level(JsonPart part)
    {
        part.ObjectOf("name", "when", "m", "u", "term_frequency", "min_weight", "max_weight");
        return new LevelDefinition
        {
            Name = part.Required("name").AsText(),
            When = Test(part.Required("when")),
            M = part.Optional("m")?.AsNumber(),
            U = part.Optional("u")?.AsNumber(),
            TermFrequency = part.Optional("term_frequency")?.AsNumber() ?? 0,
            MinWeight = part.Optional("min_weight")?.AsNumber(),
            MaxWeight = part.Optional("max_weight")?.AsNumber(),
        };
    }

    private static LevelTest Test(JsonPart part)
    {
        if (part.Kind == JsonValueKind.String)
        {
            return new LevelTest { Kind = JsonWords<LevelTestKind>.Read(part) };
        }

        part.ObjectOf("kind", "value", "other_value", "at_least", "at_most", "q", "parts");
        var plain = new LevelTest { Kind = JsonWords<LevelTestKind>.Read(part.Required("kind")) };
        return plain with
        {
            Value = part.Optional("value")?.AsWhole() ?? plain.Value,
            OtherValue = part.Optional("other_value")?.AsWhole(),
            AtLeast = part.Optional("at_least")?.AsNumber(),
            AtMost = part.Optional("at_most")?.AsNumber(),
            Q = part.Optional("q")?.AsWhole() ?? plain.Q,
            Parts = List(part.Optional("parts"), Test),
        };
    }

    private static ListPriorDefinition ListPrior(JsonPart part)
    {
        part.ObjectOf("left", "right", "prior");
        return new(part.Required("left").AsText(), part.Required("right").AsText(), part.Required("prior").AsNumber());
    }

    private static TrainingDefinition Training(JsonPart part)
    {
        part.ObjectOf("seed", "deterministic_rules", "deterministic_recall", "rules");
        var plain = new TrainingDefinition();
        return plain with
        {
            Seed = part.Optional("seed")?.AsSeed() ?? plain.Seed,
            DeterministicRules = List(part.Optional("deterministic_rules"), Rule),
            DeterministicRecall = part.Optional("deterministic_recall")?.AsNumber() ?? plain.DeterministicRecall,
            Rules = List(part.Optional("rules"), text => text.AsText()),
        };
    }

    private static ImmutableArray<T> List<T>(JsonPart? part, Func<JsonPart, T> read) =>
        part is null ? [] : [.. part.AsList().Select(read)];

    private static T Word<T>(JsonPart? part, T other)
        where T : struct, Enum => part is null ? other : JsonWords<T>.Read(part);
}
