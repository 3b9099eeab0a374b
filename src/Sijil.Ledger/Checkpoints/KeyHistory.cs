using System.Collections.Immutable;

namespace Sijil.Ledger.Checkpoints;

/// <summary>One change in the history of a log's key.</summary>
/// <param name="Note">As it was signed.</param>
/// <param name="Change">What it says.</param>
/// <param name="Before">The key that it replaced.</param>
/// <param name="IsVouched">True when that key signed it too; false: it was lost.</param>
public sealed record KeyStep(SignedNote Note, KeyChange Change, VerifierKey Before, bool IsVouched);

/// <summary>The keys of a log, one after the other.</summary>
/// <param name="First">The key that it began with.</param>
/// <param name="Steps">Its changes, in their order.</param>
public sealed record KeyHistory(VerifierKey First, ImmutableArray<KeyStep> Steps)
{
    /// <summary>The key in force now.</summary>
    public VerifierKey Last => Steps.IsEmpty ? First : Steps[^1].Change.After;

    /// <summary>All keys, the first first.</summary>
    public ImmutableArray<VerifierKey> Keys => [First, .. Steps.Select(s => s.Change.After)];

    /// <summary>A history from its notes.</summary>
    /// <param name="first">The key that the log began with.</param>
    /// <param name="notes">The signed changes, in their order.</param>
    /// <exception cref="FormatException">One is not right; the message says which.</exception>
    public static KeyHistory Of(VerifierKey first, IEnumerable<SignedNote> notes)
    {
        var steps = ImmutableArray.CreateBuilder<KeyStep>();
        var (before, size) = (first, 0L);
        foreach (var note in notes)
        {
            var fault = KeyChange.FaultOf(note, before, out var change, out var isVouched);
            if (fault is null && change!.At.Size < size)
            {
                fault = "it is of an earlier log than the change before it";
            }

            if (fault is not null || change!.At.Origin != first.Name)
            {
                throw new FormatException($"change {steps.Count + 1} of the key: {fault ?? "it is of another log"}");
            }

            steps.Add(new KeyStep(note, change, before, isVouched));
            (before, size) = (change.After, change.At.Size);
        }

        return new KeyHistory(first, steps.ToImmutable());
    }

    /// <summary>The key that must have signed a checkpoint of that size.</summary>
    /// <param name="size">Leaves.</param>
    /// <param name="isLater">True for a checkpoint that was signed after a change at the very same size.</param>
    public VerifierKey InForceAt(long size, bool isLater = false) =>
        Steps.LastOrDefault(s => s.Change.At.Size < size || (isLater && s.Change.At.Size == size))?.Change.After
        ?? First;

    /// <summary>Whether every change from one key on to the last was vouched for by the key before it. A key that is not of the history leads nowhere.</summary>
    public bool LeadsFrom(VerifierKey earlier)
    {
        var at = Keys.IndexOf(earlier);
        return at >= 0 && Steps.Skip(at).All(s => s.IsVouched);
    }
}
