using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Sijil.Casebook.Storage;
using Sijil.Ledger.Leaves;
using Sijil.Ledger.Merkle;

namespace Sijil.Casebook.Acts;

/// <summary>The casebook's ledger: acts are appended and never changed. What it writes holds when the caller's transaction is committed.</summary>
public sealed class ActLog
{
    private readonly CasebookDatabase database;
    private readonly StoredNodes nodes;

    /// <summary>The ledger in a database.</summary>
    public ActLog(CasebookDatabase database)
    {
        this.database = database;
        nodes = new StoredNodes(database);
    }

    /// <summary>Number of acts.</summary>
    public long Size
    {
        get => (long)database.Scalar("SELECT coalesce(max(idx) + 1, 0) FROM leaf")!;
    }

    /// <summary>The root over all acts.</summary>
    public TreeHash Root => MerkleTree.RootOf(nodes, Size);

    /// <summary>The root when there were so many acts.</summary>
    public TreeHash RootAt(long size) => MerkleTree.RootOf(nodes, size);

    /// <summary>That an act is in the log.</summary>
    public InclusionProof Proof(long index, long size) => InclusionProof.Of(nodes, index, size);

    /// <summary>Appends an act, with what follows from it.</summary>
    /// <param name="kind">What was done.</param>
    /// <param name="session">Who does it, when, and where randomness comes from.</param>
    /// <param name="said">Exactly the kind's open fields.</param>
    /// <param name="committed">Exactly the kind's other fields, without <c>actor</c>, which the session gives.</param>
    /// <exception cref="ArgumentException">Fields that are not the kind's, or a text that no leaf can hold.</exception>
    public Act Append(
        ActKind kind,
        ActSession session,
        IReadOnlyDictionary<string, string> said,
        IReadOnlyDictionary<string, string> committed
    )
    {
        var openings = committed
            .Append(KeyValuePair.Create("actor", session.Actor))
            .ToDictionary(
                f => f.Key,
                f => (Opening?)Opening.Draw(f.Key, f.Value, session.Randomness),
                StringComparer.Ordinal
            );
        var leaf = new Leaf
        {
            Kind = kind.Name,
            Id = session.NewId(),
            Claimed = session.Now,
            Said = said.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Committed = openings.ToImmutableSortedDictionary(
                f => f.Key,
                f => f.Value!.Commitment,
                StringComparer.Ordinal
            ),
        };
        var index = Size;
        Act act;
        try
        {
            act = Act.Of(index, leaf, openings);
        }
        catch (FormatException e)
        {
            throw new ArgumentException(e.Message, nameof(said), e);
        }

        Insert(index, leaf.ToBytes(), openings.Values);
        ActProjections.Enter(database, act);
        return act;
    }

    /// <summary>An act by its place.</summary>
    /// <exception cref="FormatException">What is stored is not what was written.</exception>
    public Act At(long index) => Range(index, index + 1).Single();

    /// <summary>All acts, in their order, each checked against its openings.</summary>
    /// <exception cref="FormatException">What is stored is not what was written; the message names the act.</exception>
    public IEnumerable<Act> All() => Range(0, long.MaxValue);

    /// <summary>The bytes of a leaf.</summary>
    public byte[] BytesAt(long index)
    {
        using var command = database.Command("SELECT bytes FROM leaf WHERE idx = $1", index);
        return (byte[])(command.ExecuteScalar() ?? throw new FormatException(Named(index, "it is missing")));
    }

    private IEnumerable<Act> Range(long first, long last) =>
        StoredActs
            .Read(database, first, last)
            .Select(row => row.Act ?? throw new FormatException(Named(row.Index, row.Fault!)));

    private void Insert(long index, byte[] bytes, IEnumerable<Opening?> openings)
    {
        var hash = TreeHash.OfLeaf(bytes);
        database.Run("INSERT INTO leaf (idx, bytes, hash) VALUES ($1, $2, $3)", index, bytes, hash.ToArray());
        foreach (var opening in openings)
        {
            database.Run(
                "INSERT INTO opening (idx, field, salt, value) VALUES ($1, $2, $3, $4)",
                index,
                opening!.Field,
                opening.Salt.ToArray(),
                opening.Value
            );
        }

        for (var level = StoredNodes.Step; (index + 1) % (1L << level) == 0; level += StoredNodes.Step)
        {
            using var node = database.Command(
                "INSERT INTO leaf_node (level, idx, hash) VALUES ($1, $2, $3)",
                level,
                index >> level,
                FoldBelow(level, index >> level).ToArray()
            );
            node.ExecuteNonQuery();
        }
    }

    private TreeHash FoldBelow(int level, long index) =>
        TreeHash.OfNode(nodes.Node(level - 1, 2 * index), nodes.Node(level - 1, (2 * index) + 1));

    private static string Named(long index, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"act {index}: {what}");
}
