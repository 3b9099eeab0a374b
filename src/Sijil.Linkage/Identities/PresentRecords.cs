namespace Sijil.Linkage.Identities;

/// <summary>The records of a run by their numbers in the book, and their clusters by numbers from 0.</summary>
internal sealed class PresentRecords
{
    private PresentRecords(int[] record, int[] cluster, int clusters, int[] clusterOfRecord, int[] firstRecord)
    {
        (Record, Cluster, Clusters) = (record, cluster, clusters);
        (ClusterOfRecord, FirstRecord) = (clusterOfRecord, firstRecord);
    }

    /// <summary>For each record of the caller its number in the book.</summary>
    public int[] Record { get; }

    /// <summary>For each record of the caller its cluster.</summary>
    public int[] Cluster { get; }

    /// <summary>Number of clusters.</summary>
    public int Clusters { get; }

    /// <summary>For each record of the book its cluster; −1: it is not there.</summary>
    public int[] ClusterOfRecord { get; }

    /// <summary>For each cluster its ordinally first record.</summary>
    public int[] FirstRecord { get; }

    /// <summary>Adds the records that were never seen to the book.</summary>
    /// <exception cref="ArgumentException">An id is empty, has white space at an end, or stands twice.</exception>
    public static PresentRecords In(IdentityBook book, ReadOnlySpan<string> recordIds, ReadOnlySpan<int> clusterOf)
    {
        var record = new int[recordIds.Length];
        var cluster = new int[recordIds.Length];
        book.Expect(Math.Max(book.Records.Length, recordIds.Length));
        for (var index = 0; index < record.Length; index++)
        {
            var id = recordIds[index];
            if (id.Length == 0 || char.IsWhiteSpace(id[0]) || char.IsWhiteSpace(id[^1]))
            {
                throw new ArgumentException(
                    FormattableString.Invariant(
                        $"Record {index} (from 0) has an id that is empty or has white space at an end."
                    ),
                    nameof(recordIds)
                );
            }

            record[index] = book.Record(id);
        }

        var clusters = Evaluating.DenseNumbers.Of(clusterOf, cluster);
        var clusterOfRecord = new int[book.Records.Length];
        Array.Fill(clusterOfRecord, -1);
        var first = new int[clusters];
        Array.Fill(first, -1);
        for (var index = 0; index < record.Length; index++)
        {
            if (clusterOfRecord[record[index]] >= 0)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"The id of record {index} (from 0) stands twice."),
                    nameof(recordIds)
                );
            }

            clusterOfRecord[record[index]] = cluster[index];
            ref var lowest = ref first[cluster[index]];
            if (lowest < 0 || string.CompareOrdinal(book.RecordName(record[index]), book.RecordName(lowest)) < 0)
            {
                lowest = record[index];
            }
        }

        return new PresentRecords(record, cluster, clusters, clusterOfRecord, first);
    }
}
