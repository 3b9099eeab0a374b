using System.Runtime.InteropServices;

namespace Sijil.Casebook.Browsing.Search;

/// <summary>How the facets are kept in a file and read back.</summary>
internal sealed partial class PeopleFacets
{
    /// <summary>Writes everything that <see cref="Read"/> needs.</summary>
    public void WriteTo(BinaryWriter to)
    {
        foreach (var facet in All)
        {
            to.Write(texts[(int)facet].Count);
            foreach (var (value, number) in numbers[(int)facet].OrderBy(n => n.Value))
            {
                to.Write(value);
                to.Write(texts[(int)facet][number]);
            }

            to.Write(MemoryMarshal.AsBytes(Of(facet)));
        }

        to.Write(lists.Count);
        lists.ForEach(to.Write);
        foreach (var set in listSets)
        {
            to.Write(set.Length);
            to.Write(MemoryMarshal.AsBytes(set.AsSpan()));
        }
    }

    /// <summary>Reads what <see cref="WriteTo"/> wrote.</summary>
    /// <exception cref="InvalidDataException">A number is out of its range.</exception>
    public static PeopleFacets Read(BinaryReader from, int people)
    {
        var facets = new PeopleFacets();
        foreach (var facet in All)
        {
            var count = IndexFile.Number(from, MostValues + 1);
            for (var number = 0; number < count; number++)
            {
                facets.numbers[(int)facet].Add(from.ReadString(), (ushort)number);
                facets.texts[(int)facet].Add(from.ReadString());
            }

            var each = IndexFile.Numbers<ushort>(from, people);
            IndexFile.Check(Array.TrueForAll(each, v => v < count));
            facets.values[(int)facet].AddRange(each);
        }

        var most = IndexFile.Number(from, MostValues);
        for (var list = 0; list < most; list++)
        {
            facets.lists.Add(from.ReadString());
        }

        for (var set = 0; set < facets.Count(Facet.List); set++)
        {
            var members = IndexFile.Numbers<ushort>(from, IndexFile.Number(from, most));
            IndexFile.Check(Array.TrueForAll(members, m => m < most));
            facets.listSets.Add([.. members]);
        }

        return facets;
    }
}
