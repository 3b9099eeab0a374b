using System.Collections.Immutable;
using Sijil.Linkage.Clustering;

namespace Sijil.Casebook.Tables;

/// <summary>Writes <c>clusters.csv</c>: every record and its person, sorted by record id. A person is called after the ordinally first of its records.</summary>
internal static class ClustersFile
{
    /// <param name="stream">The file.</param>
    /// <param name="ids">The record ids.</param>
    /// <param name="order">The records in ordinal order of their ids.</param>
    /// <param name="clusters">The clusters.</param>
    public static void Write(Stream stream, ImmutableArray<string> ids, int[] order, ClusterResult clusters)
    {
        var csv = new CsvBytes(stream);
        csv.Put("record_id,person_id");
        csv.EndRow();
        var firstOf = new int[ids.Length];
        Array.Fill(firstOf, -1);
        foreach (var record in order)
        {
            ref var first = ref firstOf[clusters.ClusterOf[record]];
            first = first < 0 ? record : first;
            csv.Put(CsvBytes.Quoted(ids[record]));
            csv.Comma();
            csv.Put(CsvBytes.Quoted(ids[first]));
            csv.EndRow();
        }

        csv.Flush();
    }
}
