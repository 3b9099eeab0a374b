namespace Sijil.Casebook.Releases.Pairing;

/// <summary>
/// What an equal or another id says of two rows, as log2 of m/u (Fellegi and Sunter 1969): m is counted on people who are found again by
/// name and date of birth alone, so that a list that numbers its people anew teaches that its ids say nothing.
/// </summary>
internal sealed record IdEvidence(double Kept, double EqualBits, double OtherBits)
{
    private const int FewestPairs = 30;
    private const double KeptWhenUnknown = 0.9;
    private const double PeopleWhoSayAsMuch = 4;
    private const int DigitsOfNoRowNumber = 6;
    private const double ReusedLongIds = 0.001;
    private const double MostBits = 14;
    private const double LeastBits = -6;
    private const int MostRows = 3;
    private const double LeastKept = 0.2;

    private readonly HashSet<string> fillers = new(StringComparer.Ordinal);

    /// <summary>Whether ids are carried from release to release at all.</summary>
    public bool IsCarried => Kept >= LeastKept;

    public static IdEvidence Of(IReadOnlyList<ComparedRecord> older, IReadOnlyList<ComparedRecord> newer)
    {
        var (both, equal) = Counted(older, newer, record => record.NameAndBirth);
        if (
            both < FewestPairs
            && Counted(older, newer, record => record.NameAndFacts) is var facts
            && facts.Both > both
        )
        {
            (both, equal) = facts;
        }

        // What is known before anybody is counted weighs as much as four people, which keeps the share away from 0 and 1.
        var kept = (equal + (KeptWhenUnknown * PeopleWhoSayAsMuch)) / (both + PeopleWhoSayAsMuch);
        var chance = Chance(newer);
        var evidence = new IdEvidence(
            kept,
            kept < LeastKept ? 0 : Math.Clamp(Math.Log2(kept / chance), 0, MostBits),
            kept < LeastKept ? 0 : Math.Clamp(Math.Log2((1 - kept) / (1 - chance)), LeastBits, 0)
        );
        evidence.NoteFillers(older);
        evidence.NoteFillers(newer);
        return evidence;
    }

    /// <summary>The id, where it is one: a text that stands in more than three rows is a filler.</summary>
    public string? IdOf(ComparedRecord record) => record.Id is { } id && !fillers.Contains(id) ? id : null;

    /// <summary>Bits for or against the two rows being one person.</summary>
    public double Bits(ComparedRecord old, ComparedRecord @new) =>
        IdOf(old) is { } a && IdOf(@new) is { } b ? (a == b ? EqualBits : OtherBits) : 0;

    // Row numbers of two files agree by chance in one of as many pairs as there are rows; long numbers only where one was given to somebody else.
    private static double Chance(IReadOnlyList<ComparedRecord> records)
    {
        var lengths = records.Select(record => record.Id?.Length ?? 0).Where(length => length > 0).Order().ToArray();
        var byRow = 1.0 / Math.Max(2, records.Count);
        return lengths.Length > 0 && lengths[lengths.Length / 2] >= DigitsOfNoRowNumber
            ? Math.Min(byRow, ReusedLongIds)
            : byRow;
    }

    private static (int Both, int Equal) Counted(
        IReadOnlyList<ComparedRecord> older,
        IReadOnlyList<ComparedRecord> newer,
        Func<ComparedRecord, string?> key
    )
    {
        var (both, equal) = (0, 0);
        foreach (
            var (old, @new) in KeyJoin.Unique(
                Enumerable.Range(0, older.Count),
                i => key(older[i]),
                Enumerable.Range(0, newer.Count),
                i => key(newer[i])
            )
        )
        {
            if (older[old].Id is { } a && newer[@new].Id is { } b)
            {
                both++;
                equal += a == b ? 1 : 0;
            }
        }

        return (both, equal);
    }

    private void NoteFillers(IReadOnlyList<ComparedRecord> records)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            if (record.Id is { } id)
            {
                uses[id] = uses.GetValueOrDefault(id) + 1;
            }
        }

        fillers.UnionWith(uses.Where(use => use.Value > MostRows).Select(use => use.Key));
    }
}
