using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sijil.Casebook.Acts;
using Sijil.Ledger.Time;

namespace Sijil.Casebook;

/// <summary>A time stamp that was attached.</summary>
/// <param name="Acts">Number of acts that it covers.</param>
/// <param name="Stamped">What it says.</param>
public sealed record AttachedStamp(long Acts, StampedTime Stamped);

public sealed partial class Casebook
{
    /// <summary>A request for a time stamp over the last checkpoint, to be taken to an authority whenever there is a network. Only a hash leaves the casebook.</summary>
    /// <exception cref="InputFaultException">Nothing is signed yet.</exception>
    public byte[] RequestStamp()
    {
        lock (gate)
        {
            var (size, note) = LogSeal.All(database) is [.., var last]
                ? last
                : throw new InputFaultException("a signed checkpoint was expected", file: folder.Database);
            var request = TimeStamp.Request(note, session.Randomness);
            database.Run("INSERT INTO stamp (size, request) VALUES ($1, $2)", size, request);
            return request;
        }
    }

    /// <summary>Attaches an authority's answer to a request of this casebook, after checking signature, binding, chain, time and purpose.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="roots">Certificates of the roots that are trusted.</param>
    /// <param name="policy">The policy that is expected, or null: any.</param>
    /// <exception cref="InputFaultException">It answers none of the requests, or does not hold.</exception>
    public AttachedStamp AttachStamp(byte[] response, ImmutableArray<X509Certificate2> roots, string? policy = null) =>
        Recorded(() =>
        {
            var why = "no request of this casebook waits for an answer";
            foreach (var (size, request) in WaitingStamps())
            {
                try
                {
                    var token = TimeStamp.Token(request, response);
                    var note = LogSeal.All(database).First(n => n.Size == size).Note;
                    var stamped = TimeStamp.Check(token, note, roots, policy);
                    database.Run("UPDATE stamp SET token = $3 WHERE size = $1 AND request = $2", size, request, token);
                    log.Append(
                        ActKind.Stamped,
                        session,
                        Fields(("size", Number(size)), ("sha256", Convert.ToHexStringLower(SHA256.HashData(token)))),
                        Fields()
                    );
                    return new AttachedStamp(size, stamped);
                }
                catch (TimeStampException e)
                {
                    why = e.Message;
                }
            }

            throw new InputFaultException(why);
        });

    private List<(long Size, byte[] Request)> WaitingStamps()
    {
        using var reader = database.Query("SELECT size, request FROM stamp WHERE token IS NULL ORDER BY size DESC");
        var waiting = new List<(long, byte[])>();
        while (reader.Read())
        {
            waiting.Add((reader.GetInt64(0), (byte[])reader[1]));
        }

        return waiting;
    }

    // Every token that an act names is there and unaltered.
    private void CheckStamps(IReadOnlyList<Act> acts, Checks.Findings findings)
    {
        using var reader = database.Query("SELECT token FROM stamp WHERE token IS NOT NULL");
        var kept = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            kept.Add(Convert.ToHexStringLower(SHA256.HashData((byte[])reader[0])));
        }

        var named = acts.Where(a => a.Kind == ActKind.Stamped).Select(a => a.Said("sha256")).ToList();
        foreach (var missing in named.Where(n => !kept.Contains(n)))
        {
            findings.Fault($"time stamp {missing}: it is missing or was altered");
        }

        if (named.Count > 0)
        {
            findings.Looked($"{named.Count} time stamps are those that the ledger names");
        }
    }
}
