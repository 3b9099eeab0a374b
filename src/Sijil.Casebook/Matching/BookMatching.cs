using System.Collections.Immutable;
using NodaTime.Text;
using Sijil.Casebook.Records;
using Sijil.Casebook.Settings;
using Sijil.Linkage;
using Sijil.Linkage.Blocking;
using Sijil.Linkage.Clustering;

namespace Sijil.Casebook.Matching;

/// <summary>Links the records of a casebook as its settings say.</summary>
internal static class BookMatching
{
    /// <summary>Links all records of the book.</summary>
    /// <exception cref="InputFaultException">The lists are too large or too uniform to compare.</exception>
    public static MatchingResult Link(
        RecordBook book,
        LinkageSettings settings,
        ImmutableArray<PairDecision> decisions,
        int threads,
        IProgress<BuildProgress>? progress,
        CancellationToken cancellation
    )
    {
        try
        {
            return VictimLinkage.Link(
                Input(book),
                new MatchingOptions
                {
                    Match = new MatchWeight(settings.MatchWeight),
                    Duplicate = new MatchWeight(settings.DuplicateWeight),
                    Uncertain = new MatchWeight(settings.ReviewWeight),
                    Decisions = decisions,
                    Run = new LinkageOptions
                    {
                        Seed = unchecked((ulong)settings.Seed),
                        Threads = threads,
                        // Blocks of victims are bounded, so that pairs grow with the records: 69 million for a million.
                        LargestPairCount = 250_000_000,
                        Progress = progress is null ? null : new StepProgress(progress),
                        Cancellation = cancellation,
                    },
                }
            );
        }
        catch (TooManyPairsException e)
        {
            throw new InputFaultException(e.Message);
        }
    }

    private static MatchingInput Input(RecordBook book) =>
        new([
            .. book.Records.Select(r => new LinkableRecord(r.Record.Name, r.List)
            {
                Sex = r.Record.Sex,
                Age = r.Record.Age,
                Birth = r.Record.Birth,
                Death = r.Record.Death,
                Place = r.Record.Place,
                MotherName = r.Record.MotherName,
            }),
        ])
        {
            ListDates =
            [
                .. book.Lists.Select(l =>
                    l.Release.AsOf is { } day ? LocalDatePattern.Iso.Parse(day).Value : (NodaTime.LocalDate?)null
                ),
            ],
        };

    private sealed class StepProgress(IProgress<BuildProgress> inner) : IProgress<LinkageProgress>
    {
        private const double Steps = 5;

        public void Report(LinkageProgress value) =>
            inner.Report(new BuildProgress(BuildStep.Linking, ((int)value.Step + value.Share) / Steps));
    }
}
