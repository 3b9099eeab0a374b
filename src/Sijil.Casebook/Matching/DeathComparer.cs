using NodaTime;
using Sijil.Linkage.Comparing;

namespace Sijil.Casebook.Matching;

/// <summary>Compares dates of death by the days between them; a month or more of doubt says little, a year of doubt nothing.</summary>
internal sealed class DeathComparer : Comparer
{
    private readonly (int From, int To)?[] spans;

    public DeathComparer(IReadOnlyList<LinkableRecord> records)
        : base([VictimComparisons.Death]) =>
        spans = [
            .. records.Select(record =>
                record.Death is { } death ? (Days(death.Earliest), Days(death.Latest)) : ((int, int)?)null
            ),
        ];

    /// <inheritdoc/>
    public override void Compare(int left, int right, Span<byte> levels) =>
        levels[0] = spans[left] is { } a && spans[right] is { } b ? Level(a, b) : (byte)0;

    private static byte Level((int From, int To) a, (int From, int To) b)
    {
        var gap = Math.Max(0, Math.Max(a.From - b.To, b.From - a.To));
        var doubt = Math.Max(a.To - a.From, b.To - b.From);
        return gap switch
        {
            > 31 => 1,
            _ when doubt > 92 => 0,
            _ when gap > 7 || doubt > 7 => 2,
            > 3 => 3,
            > 0 => 4,
            _ => doubt > 0 ? (byte)4 : (byte)5,
        };
    }

    private static int Days(LocalDate date) => Period.DaysBetween(new LocalDate(2000, 1, 1), date);
}
