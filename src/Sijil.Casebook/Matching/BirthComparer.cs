using NodaTime;
using Sijil.Linkage.Comparing;
using Sijil.Text.Dates;
using Sijil.Text.Names;

namespace Sijil.Casebook.Matching;

/// <summary>Compares births: day against day where both state one, else the stretches of time in which either was born.</summary>
internal sealed class BirthComparer(IReadOnlyList<LinkableRecord> records, BirthYears births)
    : Comparer([VictimComparisons.Birth, VictimComparisons.Age])
{
    private const double WidestYears = 6;

    /// <inheritdoc/>
    public override void Compare(int left, int right, Span<byte> levels)
    {
        var (a, b) = (records[left], records[right]);
        levels[0] = IsDay(a.Birth) && IsDay(b.Birth) ? DayLevel(a, b) : (byte)0;
        levels[1] = levels[0] == 0 ? AgeLevel(left, right) : (byte)0;
    }

    private static bool IsDay(UncertainDate? date) => date is { Precision: DatePrecision.Day, IsPlaceholder: false };

    private static byte DayLevel(LinkableRecord a, LinkableRecord b)
    {
        var (left, right) = (a.Birth!, b.Birth!);
        var (x, y) = (left.Earliest, right.Earliest);
        if (x == y)
        {
            return AreNamedAlike(a.Name.Units[0], b.Name.Units[0]) ? (byte)7 : (byte)5;
        }

        if (
            left.Alternative == y
            || right.Alternative == x
            || (x.Year == y.Year && x.Month == y.Day && x.Day == y.Month)
        )
        {
            return 6;
        }

        return Math.Abs(x.Year - y.Year) switch
        {
            0 => 4,
            1 => 3,
            <= 5 => 2,
            _ => 1,
        };
    }

    private static bool AreNamedAlike(NameUnit a, NameUnit b) =>
        a.AgreementWith(b) is not (NameAgreement.Different or NameAgreement.Distant);

    private byte AgeLevel(int left, int right)
    {
        var (a, b) = (records[left].Age, records[right].Age);
        if (a is not null && b is not null)
        {
            return Level(
                Math.Max(a.MinYears - b.MaxYears, b.MinYears - a.MaxYears),
                Math.Max(a.MaxYears - a.MinYears, b.MaxYears - b.MinYears)
            );
        }

        return births.Of(left) is { } x && births.Of(right) is { } y
            ? Level(Math.Max(x.From - y.To, y.From - x.To), Math.Max(x.To - x.From, y.To - y.From))
            : (byte)0;
    }

    private static byte Level(double gap, double width) =>
        gap switch
        {
            <= 0.5 => width > WidestYears ? (byte)0 : (byte)5,
            <= 1.5 => 4,
            <= 2.5 => 3,
            <= 5.5 => 2,
            _ => 1,
        };
}
