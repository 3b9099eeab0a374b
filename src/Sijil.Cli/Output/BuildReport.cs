using System.Globalization;
using Sijil.Casebook;
using Sijil.Casebook.Fates;
using Sijil.Linkage.Identities;

namespace Sijil.Cli.Output;

/// <summary>What a build made, for the terminal.</summary>
internal static class BuildReport
{
    public static void Print(Terminal terminal, BuildOutcome outcome)
    {
        if (!outcome.IsChanged)
        {
            terminal.Result("Nothing changed since the last build.");
            terminal.Result("Report: " + outcome.ReportFile);
            return;
        }

        var data = outcome.Data!;
        foreach (
            var line in TextTable.Lines(
                ["list", "rows in", "accepted", "duplicate", "refused", "people"],
                [
                    .. data.Lists.Select(l =>
                        (string[])
                            [
                                l.Key,
                                TextTable.Count(l.RowsIn),
                                TextTable.Count(l.Accepted),
                                TextTable.Count(l.Duplicate),
                                TextTable.Count(l.Refused),
                                TextTable.Count(l.People),
                            ]
                    ),
                ]
            )
        )
        {
            terminal.Result(line);
        }

        terminal.Result();
        terminal.Result($"Documented: {TextTable.Count(data.People)} people");
        if (data.Fates.IsStated)
        {
            var fates = data.Fates.Each().Where(f => f.People > 0);
            terminal.Result(
                "By last fate: "
                    + string.Join(
                        ", ",
                        fates.Select(f => FateWords.Say(f.Fate, "en") + " " + TextTable.Count(f.People))
                    )
            );
        }

        if (data.UnnamedRecords > 0)
        {
            terminal.Result($"Records that name nobody, counted apart: {TextTable.Count(data.UnnamedRecords)}");
            terminal.Result(
                $"Persons for whom these stand: {TextTable.Count(data.Unnamed.Min)} to {TextTable.Count(data.Unnamed.Max)}{(data.Unnamed.Unbounded > 0 ? " or more" : "")}"
            );
        }

        if (outcome.Changes is { } changes)
        {
            terminal.Result("Ids of people: " + ChangeReportSentences.Line(changes));
        }

        terminal.Result($"Pairs that wait for a person's decision: {TextTable.Count(data.Band.Pairs)}");
        terminal.Result(
            data.Headline is { } h
                ? $"Estimated in all, documented and undocumented: {Whole(h.Lower)} to {Whole(h.Upper)}, most likely {Whole(h.Estimate)}"
                : "No estimate: " + data.RefusalReason
        );
        foreach (var warning in data.Warnings)
        {
            terminal.Result("Note: " + warning.English);
        }

        terminal.Result();
        terminal.Result("Report: " + outcome.ReportFile);
    }

    public static object Data(BuildOutcome outcome) =>
        new
        {
            outcome.IsChanged,
            Report = outcome.ReportFile,
            outcome.Data?.People,
            outcome.Data?.UnnamedRecords,
            outcome.Data?.Unnamed,
            outcome.Data?.Fates,
            IdsOfPeople = outcome.Changes is { } changes ? ChangeReportSentences.Line(changes) : null,
            PairsToReview = outcome.Data?.Band.Pairs,
            outcome.Data?.Headline,
            outcome.Data?.RefusalReason,
            outcome.Data?.Lists,
            outcome.Data?.Warnings,
            outcome.Data?.InputSha256,
            outcome.Data?.Version,
        };

    private static string Whole(double? value) =>
        value is { } number ? Math.Round(number).ToString("#,##0", CultureInfo.InvariantCulture) : "not stated";
}
