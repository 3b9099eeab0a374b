using System.Collections.Immutable;
using System.Globalization;
using Sijil.Casebook.Repairs;

namespace Sijil.Cli.Output;

/// <summary>Repairs for the terminal or for machines. The list shows cells, as a person must see them to decide; the records of acceptance show none.</summary>
internal sealed class RepairOutput(Terminal terminal, bool isJson)
{
    private const int MostExamples = 3;
    private const int IdShown = 12;

    public void List(ImmutableArray<RepairProposal> proposals)
    {
        if (isJson)
        {
            terminal.ResultJson(proposals.Select(Data));
            return;
        }

        if (proposals.IsEmpty)
        {
            terminal.Result("No damage was found in any column.");
        }

        foreach (var proposal in proposals)
        {
            terminal.Result(
                $"{proposal.ProposalId}  {proposal.ListKey}, column {proposal.Header}: {DamageWords.Say(proposal.Damage, "en")}; {TextTable.Count(proposal.Cells.Length)} of {TextTable.Count(proposal.Checked)} cells"
            );
            terminal.Result("  because " + proposal.Evidence);
            foreach (var cell in proposal.Cells.Take(MostExamples))
            {
                var text = cell.Text.Length == 0 ? "the value is lost" : cell.Text;
                terminal.Result(
                    $"  row {Row(cell.Row)}: {cell.Raw} → {text}{(cell.IsGuess ? " (a guess: accept it by its row)" : "")}"
                );
            }

            foreach (var claim in proposal.Accepted)
            {
                terminal.Result(
                    $"  accepted for {(claim.Row is { } row ? "row " + Row(row) : "the column")}, repair {claim.RepairId[..IdShown]}, {claim.AcceptedAt}"
                );
            }
        }
    }

    public void Recorded(IReadOnlyList<RepairClaim> claims)
    {
        if (isJson)
        {
            terminal.ResultJson(claims.Select(Data));
            return;
        }

        foreach (var claim in claims)
        {
            terminal.Result(
                (claim.IsWithdrawn ? "Taken back: repair " : "Accepted: repair ")
                    + claim.RepairId[..IdShown]
                    + (claim.Row is { } row ? ", row " + Row(row) : ", the whole column")
            );
        }

        terminal.Result("It shows after the next build.");
    }

    public void Preview(RepairPreview preview)
    {
        if (isJson)
        {
            terminal.ResultJson(preview);
            return;
        }

        terminal.Result(
            $"Cells read otherwise: {TextTable.Count(preview.Cells)}; people: {TextTable.Count(preview.PeopleNow)} now, {TextTable.Count(preview.PeopleThen)} then; {TextTable.Count(preview.Changed)} changed, {TextTable.Count(preview.New)} new, {TextTable.Count(preview.Gone)} gone, {TextTable.Count(preview.Same)} as they are"
        );
        terminal.Result("Nothing was recorded.");
    }

    private static object Data(RepairProposal proposal) =>
        new
        {
            proposal.ProposalId,
            List = proposal.ListKey,
            DocumentSha256 = proposal.Document,
            proposal.Column,
            proposal.Header,
            Damage = DamageWords.Of(proposal.Damage),
            proposal.Checked,
            Cells = proposal.Cells.Length,
            Guesses = proposal.Cells.Count(c => c.IsGuess),
            proposal.Evidence,
            Accepted = proposal.Accepted.Select(Data),
        };

    private static object Data(RepairClaim claim) =>
        new
        {
            claim.RepairId,
            Damage = DamageWords.Of(claim.Damage),
            claim.Column,
            claim.Row,
            claim.AcceptedAt,
            claim.IsWithdrawn,
        };

    private static string Row(int row) => row.ToString(CultureInfo.InvariantCulture);
}
