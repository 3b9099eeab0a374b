using Sijil.Casebook.Releases.Values;
using Sijil.Text.Values;

namespace Sijil.Casebook.Releases.Pairing;

/// <summary>What the pairing of two releases found.</summary>
/// <param name="Pairs">Who is who.</param>
/// <param name="Counts">How they were found.</param>
/// <param name="Ids">What ids were worth.</param>
/// <param name="Perhaps">Pairs of rows left alone that may be one person, best first.</param>
internal sealed record PairingResult(
    PairedRows Pairs,
    MatchingCounts Counts,
    IdEvidence Ids,
    IReadOnlyList<WeighedPair> Perhaps
);

/// <summary>
/// Finds the people of one release on another, one to one: rows that are equal; id and folded name; folded name and facts; then whatever
/// linkage and the id together make likely. An id is evidence and never the key: two people may share one, and one person may change it.
/// </summary>
internal static class RowPairing
{
    private const double EnoughWithoutName = 6;

    public static PairingResult Of(
        IReadOnlyList<ComparedRecord> older,
        IReadOnlyList<ComparedRecord> newer,
        IdEvidence? known,
        ComparisonOptions options
    )
    {
        var ids = known ?? IdEvidence.Of(older, newer);
        var (pairs, sameRow, idAndName, nameAndFacts) = Exact(older, newer, ids);
        options.Run.Cancellation.ThrowIfCancellationRequested();
        var weighed = LinkedRows.Of(older, newer, [.. pairs.OldLeft()], [.. pairs.NewLeft()], ids, options);
        var linked = Take(
            pairs,
            weighed.TakeWhile(pair => pair.Bits >= options.Match.Bits).Select(p => (p.Old, p.New))
        );
        var idAlone =
            ids.EqualBits >= EnoughWithoutName
                ? Join(pairs, older, newer, ids.IdOf, (a, b) => (!a.IsNamed || !b.IsNamed) && CanBe(a, b))
                : 0;
        return new(
            pairs,
            new(sameRow, idAndName, nameAndFacts, linked, idAlone, Math.Round(ids.EqualBits, 2)),
            ids,
            [.. weighed.Where(pair => pairs.NewOf(pair.Old) < 0 && pairs.OldOf(pair.New) < 0)]
        );
    }

    /// <summary>The pairs that need no weighing, and how many each rule found.</summary>
    public static (PairedRows Pairs, int SameRow, int IdAndName, int NameAndFacts) Exact(
        IReadOnlyList<ComparedRecord> older,
        IReadOnlyList<ComparedRecord> newer,
        IdEvidence ids
    )
    {
        var pairs = new PairedRows(older.Count, newer.Count);
        var sameRow = Take(
            pairs,
            KeyJoin.InTurn(pairs.OldLeft(), i => older[i].Row, pairs.NewLeft(), i => newer[i].Row)
        );
        var idAndName = ids.IsCarried ? Join(pairs, older, newer, record => IdAndName(record, ids), CanBe) : 0;
        idAndName += ids.EqualBits >= EnoughWithoutName ? Join(pairs, older, newer, ids.IdOf, IsNearName) : 0;
        var nameAndBirth = Join(pairs, older, newer, record => record.NameAndBirth, AgreeOnSex);
        var nameAndFacts = Join(pairs, older, newer, record => record.NameAndFacts, (_, _) => true);
        return (pairs, sameRow, idAndName, nameAndBirth + nameAndFacts);
    }

    private static int Join(
        PairedRows pairs,
        IReadOnlyList<ComparedRecord> older,
        IReadOnlyList<ComparedRecord> newer,
        Func<ComparedRecord, string?> key,
        Func<ComparedRecord, ComparedRecord, bool> allowed
    ) =>
        Take(
            pairs,
            KeyJoin
                .Unique(pairs.OldLeft(), i => key(older[i]), pairs.NewLeft(), i => key(newer[i]))
                .Where(pair => allowed(older[pair.Old], newer[pair.New]))
        );

    // Pairs come best first; a row that was taken by a better one is passed over.
    private static int Take(PairedRows pairs, IEnumerable<(int Old, int New)> found)
    {
        var before = pairs.Count;
        foreach (var (old, @new) in found)
        {
            if (pairs.NewOf(old) < 0 && pairs.OldOf(@new) < 0)
            {
                pairs.Add(old, @new);
            }
        }

        return pairs.Count - before;
    }

    private static string? IdAndName(ComparedRecord record, IdEvidence ids) =>
        record.NameKey is { } name && ids.IdOf(record) is { } id ? $"{id}\n{name}" : null;

    // A lost letter may move the bounds between the parts of a name, where a comparison part by part sees two people; and between alef and lam it changes the order of the whole key.
    private static bool IsNearName(ComparedRecord old, ComparedRecord @new) =>
        old.NameKey is { } a
        && @new.NameKey is { } b
        && (LetterSteps.Of(a, b) is { Length: 1 or 2 } || LetterSteps.Of(old.NameFold, @new.NameFold) is { Length: 1 })
        && CanBe(old, @new);

    // One value may have been corrected; that both sex and birth were is less likely than another person of that name.
    private static bool CanBe(ComparedRecord old, ComparedRecord @new) =>
        AgreeOnSex(old, @new) || old.Birth is null || @new.Birth is null || old.Birth == @new.Birth;

    private static bool AgreeOnSex(ComparedRecord old, ComparedRecord @new) =>
        old.Record.Sex is not (Sex.Male or Sex.Female)
        || @new.Record.Sex is not (Sex.Male or Sex.Female)
        || old.Record.Sex == @new.Record.Sex;
}
