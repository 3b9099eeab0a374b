using Sijil.Casebook.Storage;
using Sijil.Ledger.Merkle;

namespace Sijil.Casebook.Acts;

/// <summary>The hashes of a ledger's tree, read from the database: at most 255 rows for each.</summary>
internal sealed class StoredNodes(CasebookDatabase database) : INodes
{
    /// <summary>Every so many levels of the tree are stored.</summary>
    public const int Step = 8;

    /// <inheritdoc/>
    public TreeHash Node(int level, long index)
    {
        var stored = level / Step * Step;
        var width = 1L << (level - stored);
        using var command =
            stored == 0
                ? database.Command(
                    "SELECT hash FROM leaf WHERE idx >= $1 AND idx < $2 ORDER BY idx",
                    index * width,
                    (index + 1) * width
                )
                : database.Command(
                    "SELECT hash FROM leaf_node WHERE level = $3 AND idx >= $1 AND idx < $2 ORDER BY idx",
                    index * width,
                    (index + 1) * width,
                    stored
                );
        using var reader = command.ExecuteReader();
        var hashes = new List<TreeHash>((int)width);
        while (reader.Read())
        {
            hashes.Add(new TreeHash((byte[])reader[0]));
        }

        return hashes.Count == width
            ? Fold(hashes)
            : throw new FormatException("hashes of the ledger's tree are missing");
    }

    /// <summary>The hash over a power of two of neighbours.</summary>
    public static TreeHash Fold(IReadOnlyList<TreeHash> hashes)
    {
        var level = hashes.ToArray();
        for (var count = level.Length; count > 1; count /= 2)
        {
            for (var i = 0; i < count / 2; i++)
            {
                level[i] = TreeHash.OfNode(level[2 * i], level[(2 * i) + 1]);
            }
        }

        return level[0];
    }
}
