using Sijil.Casebook.Acts;

namespace Sijil.Casebook.Browsing;

/// <summary>
/// The pairs that wait for a person: how many, and the next one. They are counted once; from then on only the pairs that new acts touch are looked at, which the ledger tells. So a
/// page costs the same after a hundred decisions and after a hundred thousand.
/// </summary>
public sealed class WaitingPairs
{
    // More new acts than this are not followed one by one.
    private const int MostFollowed = 2_000;

    private readonly Lock gate = new();
    private double match = double.NaN;
    private long acts;
    private int count;

    // No pair before it waits.
    private PairPlace first = PairPlace.End;

    /// <summary>How many wait now.</summary>
    /// <param name="view">Through which it is looked.</param>
    /// <param name="matchWeight">Pairs that weigh so much are joined; those below wait.</param>
    public int Count(CasebookView view, double matchWeight)
    {
        lock (gate)
        {
            Follow(view, matchWeight);
            return count;
        }
    }

    /// <summary>The first that waits and is wanted; null: there is none.</summary>
    /// <param name="view">Through which it is looked.</param>
    /// <param name="matchWeight">As in <see cref="Count"/>.</param>
    /// <param name="isWanted">Asked with the ids of both records, the lower one first.</param>
    public PairView? Next(CasebookView view, double matchWeight, Func<string, string, bool> isWanted)
    {
        lock (gate)
        {
            Follow(view, matchWeight);
            using var moment = view.Moment();
            var isFirst = true;
            foreach (var place in view.WaitingFrom(first))
            {
                // Decided ones are not passed over again. A decision that is taken back moves this back.
                first = isFirst ? place : first;
                isFirst = false;
                if (isWanted(place.Left, place.Right))
                {
                    return view.PairAt(place);
                }
            }

            return null;
        }
    }

    private void Follow(CasebookView view, double matchWeight)
    {
        using var moment = view.Moment();
        var now = view.ActCount;
        if (matchWeight.Equals(match) && now == acts)
        {
            return;
        }

        if (!matchWeight.Equals(match) || now < acts || now - acts > MostFollowed || Touched(view) is not { } touched)
        {
            (match, count, first) = (matchWeight, view.CountWaiting(matchWeight), PairPlace.Below(matchWeight));
        }
        else
        {
            foreach (var pair in touched)
            {
                Follow(pair, wasDecided: view.IsDecided(pair, acts), isDecided: view.IsDecided(pair, now));
            }
        }

        acts = now;
    }

    private void Follow(PairPlace pair, bool wasDecided, bool isDecided)
    {
        count += (wasDecided ? 1 : 0) - (isDecided ? 1 : 0);
        if (!isDecided && pair.IsBefore(first))
        {
            first = pair;
        }
    }

    // The pairs that wait or waited and that new acts are about; null: everything may be otherwise.
    private HashSet<PairPlace>? Touched(CasebookView view)
    {
        var touched = new HashSet<PairPlace>();
        foreach (var (kind, decision) in view.ActsFrom(acts).ToList())
        {
            if (kind == ActKind.RegisterMade.Name || kind == ActKind.Erased.Name)
            {
                return null;
            }

            if (decision is not null && view.PlaceOf(decision, match) is { } pair)
            {
                touched.Add(pair);
            }
        }

        return touched;
    }
}
