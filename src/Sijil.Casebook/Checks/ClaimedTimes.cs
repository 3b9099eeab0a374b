using Sijil.Casebook.Acts;

namespace Sijil.Casebook.Checks;

/// <summary>Looks for a clock that was set back. The order of acts never depends on the times that they claim, so this is a remark, not a fault.</summary>
internal sealed class ClaimedTimes
{
    private Act? last;
    private Act? first;
    private int count;

    public void Add(Act act)
    {
        if (last is not null && act.Leaf.Claimed < last.Leaf.Claimed)
        {
            first ??= act;
            count++;
        }

        last = act;
    }

    public void Tell(Findings findings)
    {
        if (first is not null)
        {
            findings.Looked(
                $"{count} acts claim an earlier time than the act before them, the first is act {first.Index}: a clock was set back, or older acts were brought over; the order of acts does not depend on it"
            );
        }
    }
}
