using System.Collections.Immutable;
using Sijil.Casebook.Acts;
using Sijil.Casebook.Settings;
using Sijil.Casebook.Storage;
using Sijil.Ledger;

namespace Sijil.Casebook;

public sealed partial class Casebook
{
    // More new acts than these are not looked at one by one.
    private const int MostNewActs = 1_000;

    // Change nothing in whether the last build is up to date.
    private static readonly ImmutableHashSet<string> Beside =
    [
        ActKind.Custody.Name,
        ActKind.Stamped.Name,
        ActKind.Published.Name,
        ActKind.Withdrawn.Name,
        ActKind.KeyChanged.Name,
        ActKind.AccountChanged.Name,
    ];

    // Decisions are only ever added to: what was out of date before one is so after it.
    private static readonly ImmutableHashSet<string> NoNearer =
    [
        .. Beside,
        ActKind.Decided.Name,
        ActKind.DecisionWithdrawn.Name,
    ];

    private (string Settings, long Acts, bool IsStale)? lastAnswer;

    /// <summary>
    /// Whether there is something that the last build does not show: a list, a mapping, a decision, a setting. Altered results are not looked for. The answer is remembered as
    /// long as no act and no setting can have changed it, so that a page does not read every decision.
    /// </summary>
    public bool IsStale()
    {
        lock (gate)
        {
            var settings = File.Exists(folder.SettingsFile) ? FileFingerprint.Sha256(folder.SettingsFile) : "";
            var acts = log.Size;
            if (lastAnswer is { } last && last.Settings == settings && StandsSince(last.Acts, acts, last.IsStale))
            {
                lastAnswer = last with { Acts = acts };
                return last.IsStale;
            }

            var isStale = CompareWithLast();
            lastAnswer = (settings, acts, isStale);
            return isStale;
        }
    }

    private bool CompareWithLast()
    {
        var settings = SettingsFile.Read(folder.SettingsFile);
        if (ReleaseStore.All(database).Count == 0)
        {
            return false;
        }

        return IsDecidedSinceMade()
            || !StageStore.IsDone(database, RegisterStage, KeyOf(RegisterInput(settings, CurrentReleases(settings))));
    }

    // No build can know a decision that was entered after its own act, and then there is no need to read the others.
    private bool IsDecidedSinceMade()
    {
        for (var act = log.Size - 1; act >= Math.Max(0, log.Size - MostNewActs); act--)
        {
            var kind = KindOf(act);
            if (!Beside.Contains(kind))
            {
                return NoNearer.Contains(kind);
            }
        }

        return false;
    }

    private string KindOf(long act) => Ledger.Leaves.Leaf.Parse(log.BytesAt(act)).Kind;

    private bool StandsSince(long first, long acts, bool isStale) =>
        acts - first <= MostNewActs
        && Enumerable.Range(0, (int)(acts - first)).All(i => (isStale ? NoNearer : Beside).Contains(KindOf(first + i)));
}
