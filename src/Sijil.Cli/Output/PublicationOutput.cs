using Sijil.Casebook;
using Sijil.Casebook.Publishing.Release;

namespace Sijil.Cli.Output;

/// <summary>A publication, done or to be done, for the terminal or for machines.</summary>
internal sealed class PublicationOutput(Terminal terminal, bool isJson)
{
    public void Preview(PublicDraft draft)
    {
        if (isJson)
        {
            terminal.ResultJson(Data(draft));
            return;
        }

        terminal.Result($"Publication {draft.Number} would hold {TextTable.Count(draft.People)} people");
        Print(draft);
        terminal.Result("What is published cannot be called back. Nothing was written.");
    }

    public void Published(PublishOutcome outcome)
    {
        if (isJson)
        {
            terminal.ResultJson(
                new
                {
                    outcome.Folder,
                    outcome.Key,
                    Publication = Data(outcome.Draft),
                }
            );
            return;
        }

        terminal.Result(
            outcome.Draft.Entries.IsEmpty
                ? "Nobody is published otherwise than before."
                : $"Published: {TextTable.Count(outcome.Draft.People)} people"
        );
        Print(outcome.Draft);
        terminal.Result("Release: " + outcome.Folder);
        terminal.Result("Key:     " + outcome.Key);
        terminal.Remark(
            "Give the key to readers by another way than the release. Check it: sijil verify " + outcome.Folder
        );
    }

    private void Print(PublicDraft draft)
    {
        terminal.Result("Public fields: " + string.Join(", ", draft.Fields));
        terminal.Result(
            $"New: {TextTable.Count(draft.New)}, changed: {TextTable.Count(draft.Changed)}, withdrawn: {Count(draft, PublicStanding.Withdrawn)}, merged: {Count(draft, PublicStanding.Merged)}, divided: {Count(draft, PublicStanding.Divided)}, removed: {Count(draft, PublicStanding.Removed)}"
        );
    }

    private static string Count(PublicDraft draft, PublicStanding standing) => TextTable.Count(draft.Count(standing));

    private static object Data(PublicDraft draft) =>
        new
        {
            draft.Number,
            draft.People,
            draft.Fields,
            draft.New,
            draft.Changed,
            Withdrawn = draft.Count(PublicStanding.Withdrawn),
            Merged = draft.Count(PublicStanding.Merged),
            Divided = draft.Count(PublicStanding.Divided),
            Removed = draft.Count(PublicStanding.Removed),
        };
}
