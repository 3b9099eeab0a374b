using System.Globalization;
using Sijil.Casebook.Acts;
using Sijil.Ledger.Merkle;

namespace Sijil.Casebook;

public sealed partial class Casebook
{
    /// <summary>Everything that was done, in its order.</summary>
    /// <exception cref="FormatException">The ledger was altered; the message names the act.</exception>
    public IEnumerable<Act> Acts => log.All();

    /// <summary>Number of acts on record.</summary>
    public long ActCount => log.Size;

    /// <summary>That an act is among the first so many.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such act.</exception>
    public InclusionProof ProofOf(long act, long size) => log.Proof(act, size);

    // Acts and what follows from them, in one transaction, sealed; they hold when this returns.
    private T Enter<T>(Func<T> work)
    {
        using var transaction = database.Begin();
        var result = work();
        LogSeal.Seal(database, log, signer);
        transaction.Commit();
        return result;
    }

    private static Dictionary<string, string> Fields(params (string Field, string Value)[] fields) =>
        fields.ToDictionary(f => f.Field, f => f.Value, StringComparer.Ordinal);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
