using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace Sijil.Estimation.Captures;

/// <summary>
/// Who is on which list, as counts: for K lists the number of people of each inclusion pattern that was seen.
/// The pattern of people on no list is not in the table; it is what estimation is about. Immutable.
/// </summary>
public sealed partial class CaptureTable
{
    /// <summary>The most lists that a table can have.</summary>
    public const int MaximumLists = 20;

    /// <summary>The most people that a table can hold: 2^53, so that every count is exact as a double.</summary>
    public const long MaximumPeople = 1L << 53;

    private CaptureTable(ImmutableArray<string> lists, ImmutableArray<CaptureCell> cells, long observed)
    {
        Lists = lists;
        Cells = cells;
        Observed = observed;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToCsv())));
    }

    /// <summary>The names of the lists; the first is bit 0 of a pattern.</summary>
    public ImmutableArray<string> Lists { get; }

    /// <summary>The patterns that somebody has, ascending by pattern; every count is at least 1.</summary>
    public ImmutableArray<CaptureCell> Cells { get; }

    /// <summary>People on at least one list: documented, not estimated.</summary>
    public long Observed { get; }

    /// <summary>SHA-256 (hexadecimal, lower case) of the UTF-8 bytes of <see cref="ToCsv"/>; the order of rows in a source does not matter.</summary>
    public string Sha256 { get; }

    /// <summary>Makes a table from counts by pattern; equal patterns are summed.</summary>
    /// <param name="lists">1 to 20 different, non-empty names.</param>
    /// <param name="cells">Counts of 0 or more. Pattern 0 (on no list) must not be counted.</param>
    /// <exception cref="CaptureTableFaultException">Lists or counts are not as said.</exception>
    public static CaptureTable Create(IEnumerable<string> lists, IEnumerable<CaptureCell> cells)
    {
        var names = CheckedLists(lists);
        var counts = new SortedDictionary<uint, long>();
        long observed = 0;
        foreach (var (pattern, count) in cells)
        {
            if (count < 0)
            {
                throw new CaptureTableFaultException(
                    "negative-count",
                    $"found the count {Text(count)}; expected 0 or more"
                );
            }

            if (pattern >> names.Length != 0)
            {
                throw new CaptureTableFaultException(
                    "unknown-list",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"pattern {pattern} names a list beyond the {names.Length} lists"
                    )
                );
            }

            if (count == 0)
            {
                continue;
            }

            if (pattern == 0)
            {
                throw EmptyHistory(null);
            }

            if (count > MaximumPeople - observed)
            {
                throw TooManyPeople(null);
            }

            observed += count;
            counts[pattern] = counts.GetValueOrDefault(pattern) + count;
        }

        return new CaptureTable(names, [.. counts.Select(c => new CaptureCell(c.Key, c.Value))], observed);
    }

    /// <summary>Makes a table from one pattern per person (bit 0 = first list).</summary>
    /// <exception cref="CaptureTableFaultException">A person is on no list or on a list beyond those named.</exception>
    public static CaptureTable FromPatterns(IEnumerable<string> lists, IEnumerable<uint> people) =>
        Create(lists, people.CountBy(p => p).Select(p => new CaptureCell(p.Key, p.Value)));

    /// <summary>Makes a table from one pattern per person, written with one character per list: '1' on it, '0' not, first list first.</summary>
    /// <exception cref="CaptureTableFaultException">A pattern has another length or other characters, or a person is on no list.</exception>
    public static CaptureTable FromPatterns(IEnumerable<string> lists, IEnumerable<string> people)
    {
        var names = CheckedLists(lists);
        return FromPatterns(names, people.Select(p => PatternOf(p, names.Length)));
    }

    /// <summary>How many people have exactly this pattern.</summary>
    public long CountOf(uint pattern)
    {
        var at = Cells.BinarySearch(
            new CaptureCell(pattern, 0),
            Comparer<CaptureCell>.Create((a, b) => a.Pattern.CompareTo(b.Pattern))
        );
        return at < 0 ? 0 : Cells[at].Count;
    }

    /// <summary>How many people are on every list of the set (and perhaps on others): a margin of the table.</summary>
    /// <param name="lists">Bits of the lists; 0 gives <see cref="Observed"/>.</param>
    public long OnAll(uint lists) => Cells.Where(c => (c.Pattern & lists) == lists).Sum(c => c.Count);

    /// <summary>f1, f2, …: how many people are on exactly one list, two lists, … all lists. Index 0 is f1.</summary>
    public ImmutableArray<long> CaptureFrequencies()
    {
        var frequencies = new long[Lists.Length];
        foreach (var cell in Cells)
        {
            frequencies[BitOperations.PopCount(cell.Pattern) - 1] += cell.Count;
        }

        return [.. frequencies];
    }

    /// <summary>The same people with the lists in the ordinal order of their names: what is drawn at random must not depend on the order in which lists are given.</summary>
    public CaptureTable InOrderOfNames()
    {
        int[] order = [.. Enumerable.Range(0, Lists.Length).OrderBy(list => Lists[list], StringComparer.Ordinal)];
        return Create(
            order.Select(list => Lists[list]),
            Cells.Select(cell => new CaptureCell(Moved(cell.Pattern, order), cell.Count))
        );
    }

    private static uint Moved(uint pattern, int[] order)
    {
        var moved = 0u;
        for (var place = 0; place < order.Length; place++)
        {
            moved |= (pattern >> order[place] & 1) << place;
        }

        return moved;
    }

    /// <summary>The table as if one list had never been: people on that list alone are no longer observed.</summary>
    /// <param name="list">Index of the list, from 0.</param>
    /// <exception cref="CaptureTableFaultException">It is the only list.</exception>
    public CaptureTable Without(int list)
    {
        var low = (1u << list) - 1;
        return Create(
            Lists.RemoveAt(list),
            Cells
                .Select(c => new CaptureCell((c.Pattern & low) | ((c.Pattern >> 1) & ~low), c.Count))
                .Where(c => c.Pattern != 0)
        );
    }

    private static ImmutableArray<string> CheckedLists(IEnumerable<string> lists)
    {
        ImmutableArray<string> names = [.. lists];
        if (names.Length == 0)
        {
            throw new CaptureTableFaultException("no-lists", "found no list; expected one 0/1 column for each list");
        }

        if (names.Length > MaximumLists)
        {
            throw new CaptureTableFaultException(
                "too-many-lists",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"found {names.Length} lists; expected at most {MaximumLists}"
                )
            );
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, name) in names.Index())
        {
            if (string.IsNullOrWhiteSpace(name))
            {
                throw new CaptureTableFaultException(
                    "list-without-name",
                    "found no name; expected the name of a list",
                    column: Text(index + 1)
                );
            }

            if (!seen.Add(name))
            {
                throw new CaptureTableFaultException(
                    "duplicate-list",
                    "this header stands twice; expected each list once",
                    column: name
                );
            }
        }

        return names;
    }

    private static uint PatternOf(string text, int lists)
    {
        uint pattern = 0;
        var well = text.Length == lists;
        for (var i = 0; well && i < text.Length; i++)
        {
            well = text[i] is '0' or '1';
            pattern |= text[i] == '1' ? 1u << i : 0;
        }

        return well
            ? pattern
            : throw new CaptureTableFaultException(
                "bad-pattern",
                $"found the pattern {CaptureTableFaultException.Shown(text)}; expected {Text(lists)} characters, each 0 or 1"
            );
    }

    private static CaptureTableFaultException EmptyHistory(int? row) =>
        new(
            "people-on-no-list",
            "people on no list are counted; expected only people who are on at least one list",
            row
        );

    private static CaptureTableFaultException TooManyPeople(int? row) =>
        new("count-too-large", $"the counts add up to more than {Text(MaximumPeople)} people", row, "count");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
