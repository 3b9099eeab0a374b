using System.Collections.Immutable;
using System.Globalization;
using Sijil.Synthetic.Randomness;
using Sijil.Synthetic.Releases;
using Sijil.Synthetic.Writing;

namespace Sijil.Synthetic.Faults;

/// <summary>Birth, age and death of one row as written, with what is wrong in them.</summary>
internal sealed record Life(string Birth, string Age, string Death)
{
    /// <summary>Columns and codes.</summary>
    public ImmutableArray<(string Column, string Code)> Faults { get; init; } = [];
}

/// <summary>What goes wrong with birth, age and death: at most one thing in a row, so that each can be told.</summary>
internal static class LifeFaults
{
    private const string Birth = "birth_date";
    private const string Age = "age";
    private const string Death = "death_date";
    private const int DaysOfYear = 365;
    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    /// <summary>Birth as year-month-day, death as day/month/year, the age in years.</summary>
    public static Life Of(ReleaseRow row, Draws draws)
    {
        DateOnly? died =
            row.Born is not { } known || draws.Chance(FaultRates.DeathMissing)
                ? null
                : known.AddYears(row.Age).AddDays(1 + draws.Below(DaysOfYear - 2));
        var life = new Life(CellText.Iso(row.Born), WrittenAge(row.Age, draws), Written(died));
        if (row.Born is not { } born || died is not { } death)
        {
            return life;
        }

        return OfBirth(life, born, death, draws)
            ?? OfAge(life, row.Age, draws)
            ?? OfDeath(life, born, death, draws)
            ?? life;
    }

    /// <summary>Faults that are told from what stands there in the end: a filler day cannot be told from the day itself.</summary>
    public static IEnumerable<(string Column, string Code)> OfDays(Life life)
    {
        if (life.Birth.EndsWith("-01-01", StringComparison.Ordinal))
        {
            yield return (Birth, "date-placeholder-new-year");
        }

        var parts = life.Death.Split('/');
        if (parts.Length == 3 && (parts[0] == "15" || (parts[1] == "15" && parts[2].Length == 4)))
        {
            yield return (Death, "date-placeholder-mid-month");
        }
    }

    private static Life? OfBirth(Life life, DateOnly born, DateOnly death, Draws draws)
    {
        var luck = draws.Unit();
        bool Next(double rate) => (luck -= rate) < 0;
        Life With(string text, params ImmutableArray<(string, string)> faults) =>
            life with
            {
                Birth = text,
                Faults = faults,
            };
        return Next(FaultRates.NewYear) ? With(CellText.Iso(new DateOnly(born.Year, 1, 1)))
            : Next(FaultRates.Seldom) ? With("0000-00-00", (Birth, "date-zero"))
            : Next(FaultRates.Seldom)
                ? With(FormattableString.Invariant($"{born.Year}-02-31"), (Birth, "date-no-such-day"))
            : Next(FaultRates.Seldom) ? With("2503-04-11", (Birth, "date-no-such-year"))
            : Next(FaultRates.Seldom)
                ? With(
                    CellText.Iso(born.AddYears(-Math.Min(125, born.Year - 1801))),
                    (Birth, "birth-too-early"),
                    (Age, "age-birth-death-differ")
                )
            : Next(FaultRates.Seldom) ? With(CellText.Iso(death.AddDays(9)), (Death, "death-before-birth"))
            : Next(FaultRates.Seldom) ? With("soon after the flood", (Birth, "date-unreadable"))
            : null;
    }

    private static Life? OfAge(Life life, int age, Draws draws)
    {
        var luck = draws.Unit();
        bool Next(double rate) => (luck -= rate) < 0;
        Life With(string text, params ImmutableArray<string> codes) =>
            life with
            {
                Age = text,
                Faults = [.. codes.Select(code => (Age, code))],
            };
        return Next(FaultRates.AgeFiller) ? With(draws.Chance(.7) ? "-1" : "999", "age-placeholder")
            : Next(FaultRates.Seldom) ? With(CellText.Whole(-2 - draws.Below(5)), "age-negative")
            : Next(FaultRates.Seldom) ? With(CellText.Whole(140 + draws.Below(60)), "age-over-120")
            : Next(FaultRates.Seldom) ? With("grown", "age-unreadable")
            : Next(FaultRates.AgeOff) ? With(CellText.Whole(age + 3 + draws.Below(7)), "age-birth-death-differ")
            : null;
    }

    private static Life? OfDeath(Life life, DateOnly born, DateOnly death, Draws draws)
    {
        var luck = draws.Unit();
        bool Next(double rate) => (luck -= rate) < 0;
        Life With(string text, params ImmutableArray<(string, string)> faults) =>
            life with
            {
                Death = text,
                Faults = faults,
            };
        var middle = new DateOnly(death.Year, death.Month, 15);
        return Next(FaultRates.MidMonth)
            ? middle > born
                ? With(Written(middle))
                : null
            : Next(FaultRates.OtherOrder)
                ? death.Day > 12
                    ? With(Swapped(death), (Death, "date-other-order"))
                    : new DateOnly(death.Year, death.Day, death.Month) > born
                        ? With(Swapped(death))
                        : null
                : Next(FaultRates.DayNumber)
                    ? With(CellText.Whole(death.DayNumber - SerialZero.DayNumber), (Death, "date-day-number"))
                    : Next(FaultRates.Seldom)
                        ? With(
                            Written(new(2012, death.Month, 7)),
                            (Death, "date-future"),
                            (Age, "age-birth-death-differ")
                        )
                        : Next(FaultRates.Seldom)
                            ? With("31/02/2005", (Death, "date-no-such-day"))
                            : Next(FaultRates.Entry)
                                ? With(death.ToString("MM/yyyy", CultureInfo.InvariantCulture), (Death, "date-coarse"))
                                : null;
    }

    // Ages are also written in Arabic digits, and those of infants in months: neither is a fault.
    private static string WrittenAge(int age, Draws draws)
    {
        var text = CellText.Whole(age);
        return age == 0 && draws.Chance(.1) ? "7 months"
            : draws.Chance(.02) ? string.Concat(text.Select(digit => (char)(digit - '0' + '٠')))
            : text;
    }

    private static string Written(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";

    private static string Swapped(DateOnly day) => day.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture);
}
