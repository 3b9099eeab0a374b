using System.Collections.Immutable;
using Sijil.Synthetic.Randomness;
using Sijil.Synthetic.Writing;

namespace Sijil.Synthetic.Releases;

/// <summary>A change planted in one row.</summary>
internal readonly record struct Planted(PlantedKind Kind, string Old, string New);

/// <summary>Plants the changes of one step in one person's row.</summary>
internal sealed class StepPlanting(ReleaseStep step, PersonalIds ids)
{
    private const int DaysOfYear = 365;

    /// <summary>The row as the newer release has it, and what was planted.</summary>
    public ReleaseRow Next(ReleaseRow row, Draws draws, List<Planted> planted)
    {
        row = Named(row, draws, planted);
        if (row.Id.Length > 0 && draws.Chance(step.IdCorrected))
        {
            var id = draws.Chance(step.IdDigit) ? ids.WithOtherDigit(row.Id, draws) : ids.New(draws);
            planted.Add(new(PlantedKind.Id, row.Id, id));
            row = row with { Id = id };
        }

        if (row.Born is { } born && draws.Chance(step.BirthCorrected))
        {
            var other = OtherBirth(born, draws);
            planted.Add(new(PlantedKind.Birth, CellText.Iso(born), CellText.Iso(other)));
            row = row with { Born = other };
        }

        if (draws.Chance(step.SexCorrected))
        {
            planted.Add(new(PlantedKind.Sex, Sex(row), Sex(row with { Female = !row.Female })));
            row = row with { Female = !row.Female };
        }

        if (step.AgeShifted && draws.Chance(ReleaseStep.AgeShiftShare))
        {
            planted.Add(new(PlantedKind.AgeShift, CellText.Whole(row.Age), CellText.Whole(row.Age + 1)));
            row = row with { Age = row.Age + 1 };
        }

        return row;
    }

    /// <summary>"male" or "female".</summary>
    public static string Sex(ReleaseRow row) => row.Female ? "female" : "male";

    // One change of a name at a time: what each of two changes did could not be told apart by anyone.
    private ReleaseRow Named(ReleaseRow row, Draws draws, List<Planted> planted)
    {
        var (kind, units) = Change(row.Units, draws);
        if (units is not { } changed)
        {
            return row;
        }

        var next = row with { Units = changed };
        planted.Add(new(kind, row.Name, next.Name));
        return next;
    }

    private (PlantedKind Kind, ImmutableArray<string>? Units) Change(ImmutableArray<string> units, Draws draws)
    {
        foreach (var letter in step.LettersLost)
        {
            if (draws.Chance(ReleaseStep.LetterLossShare) && NameCorrections.LetterLost(units, letter) is { } lost)
            {
                return (PlantedKind.LetterLost, lost);
            }
        }

        var luck = draws.Unit();
        if ((luck -= step.NameLetter) < 0)
        {
            return (PlantedKind.NameLetter, NameCorrections.Letter(units, step.LettersLost, draws));
        }

        if ((luck -= step.NamePartReplaced) < 0)
        {
            return (PlantedKind.NamePartReplaced, NameCorrections.PartReplaced(units, draws));
        }

        if ((luck -= step.NamePartAddedOrDropped) < 0)
        {
            return draws.Chance(.5)
                ? (PlantedKind.NamePartAdded, NameCorrections.PartAdded(units, draws))
                : (PlantedKind.NamePartDropped, NameCorrections.PartDropped(units));
        }

        if ((luck -= step.Spelling) < 0)
        {
            return (PlantedKind.Spelling, NameCorrections.Spelling(units, draws));
        }

        // Only some names have a compound; the rate is of all names.
        return luck - step.Spaces < 0
            ? (PlantedKind.Spaces, NameCorrections.Spaces(units))
            : (PlantedKind.Spaces, null);
    }

    // Shares measured among changed dates: another day of the year 66 %, another year 5 %, day and month exchanged 2 %, else another date.
    private static DateOnly OtherBirth(DateOnly born, Draws draws)
    {
        var luck = draws.Below(100);
        if (luck < 66)
        {
            var first = new DateOnly(born.Year, 1, 1);
            var day = (born.DayOfYear - 1 + 1 + draws.Below(DaysOfYear - 1)) % DaysOfYear;
            return first.AddDays(day);
        }

        if (luck < 71)
        {
            return born.AddYears(-1 - draws.Below(3));
        }

        return luck < 73 && born.Day <= 12 && born.Day != born.Month
            ? new DateOnly(born.Year, born.Day, born.Month)
            : born.AddDays(-400 - draws.Below(1500));
    }
}
