using System.Collections.Immutable;
using Sijil.Casebook.Acts;

namespace Sijil.Casebook;

/// <summary>What an erasure takes away.</summary>
/// <param name="Act">The act that has the values.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Fields">Which of its values go.</param>
public sealed record Erasure(long Act, string Kind, ImmutableArray<string> Fields);

public sealed partial class Casebook
{
    /// <summary>Values that can be erased: they say who and why, and no result depends on them.</summary>
    public static ImmutableArray<string> ErasableFields { get; } = ["actor", "file_name", "party", "reason"];

    /// <summary>What erasing would take away. Nothing is changed.</summary>
    /// <exception cref="InputFaultException">There is no such act, or it has no such value, or the value must stay, or is gone already.</exception>
    public Erasure PreviewErasure(long act, IReadOnlyCollection<string> fields)
    {
        lock (gate)
        {
            if (act < 0 || act >= log.Size)
            {
                throw new InputFaultException($"an act from 0 to {log.Size - 1} was expected", found: Number(act));
            }

            var found = log.At(act);
            var wanted = fields.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
            if (wanted.IsEmpty)
            {
                throw new InputFaultException("the name of at least one value was expected");
            }

            foreach (var field in wanted)
            {
                if (
                    !ErasableFields.Contains(field, StringComparer.Ordinal)
                    || !found.Opened.TryGetValue(field, out var value)
                )
                {
                    var possible = ErasableFields.Where(found.Opened.ContainsKey);
                    throw new InputFaultException(
                        "one of " + string.Join(", ", possible) + " was expected",
                        found: field
                    );
                }

                if (value is null)
                {
                    throw new InputFaultException($"the {field} of act {act} was erased before");
                }
            }

            return new Erasure(act, found.Kind.Name, wanted);
        }
    }

    /// <summary>
    /// Erases values of an act for good: text and salt go from the database's file, the act and its commitment stay, and another act says that they were erased and why. Copies
    /// made before (backups, bundles, exports) are not reached.
    /// </summary>
    /// <param name="erasure">From <see cref="PreviewErasure"/>.</param>
    /// <param name="reason">Why; stays on record.</param>
    /// <exception cref="InputFaultException">As for the preview, or no reason is given.</exception>
    public void Erase(Erasure erasure, string reason)
    {
        if (reason.Trim().Length == 0)
        {
            throw new InputFaultException("a reason was expected: the erasure stays on record, with it");
        }

        Recorded(() =>
        {
            PreviewErasure(erasure.Act, erasure.Fields);
            foreach (var field in erasure.Fields)
            {
                database.Run(
                    "UPDATE opening SET salt = NULL, value = NULL WHERE idx = $1 AND field = $2",
                    erasure.Act,
                    field
                );
            }

            return log.Append(
                ActKind.Erased,
                session,
                Fields(("act", Number(erasure.Act)), ("fields", string.Join(' ', erasure.Fields))),
                Fields(("reason", reason))
            );
        });

        // The write-ahead log still has the pages as they were.
        lock (gate)
        {
            database.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }
}
