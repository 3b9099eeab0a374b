using NodaTime;
using Sijil.Casebook.Intake;
using Sijil.Casebook.Quality.Kinds;
using Sijil.Casebook.Records;
using Sijil.Text.Dates;
using Sijil.Text.Values;

namespace Sijil.Casebook.Quality;

/// <summary>Whether birth, age and death of one row can all be true.</summary>
internal sealed class LifeCheck
{
    private const int Oldest = 120;

    // An age may be the difference of the years, or be counted for a day some months off.
    private const int Tolerance = 1;

    private readonly QualityOptions _options;
    private readonly FindingDraft? _order;
    private readonly FindingDraft? _early;
    private readonly FindingDraft? _misfit;
    private int _both;
    private int _births;
    private int _three;

    /// <summary>Prepares the findings of the columns that the list has.</summary>
    public LifeCheck(ListMapping mapping, FindingList findings, QualityOptions options)
    {
        _options = options;
        var (birth, death, age) = (mapping[Field.BirthDate], mapping[Field.DeathDate], mapping[Field.Age]);
        _early = birth is null ? null : findings.OfColumn(DateKinds.BirthTooEarly, birth.Index, 0);
        if (birth is not null && death is not null)
        {
            _order = findings.OfColumn(DateKinds.DeathBeforeBirth, death.Index, 0);
            _misfit = age is null ? null : findings.OfColumn(AgeKinds.Misfit, age.Index, 0);
        }
    }

    /// <summary>Checks a row.</summary>
    public void Add(SourceRecord record)
    {
        if (record.Birth is not { Alternative: null } birth || ZeroDates.Is(birth))
        {
            return;
        }

        _births++;
        var death = record.Death is { Alternative: null } known && !ZeroDates.Is(known) ? known : null;
        if (YearsBetween(birth.Latest, death?.Earliest ?? _options.AsOf) > Oldest)
        {
            _early?.Add(record.Row, birth.Raw);
        }

        if (death is null)
        {
            return;
        }

        _both++;
        if (birth.Earliest > death.Latest)
        {
            _order?.Add(record.Row, death.Raw);
        }
        else if (record.Age is { } age)
        {
            _three++;
            if (!Fits(age, birth, death))
            {
                _misfit?.Add(record.Row, age.Raw);
            }
        }
    }

    /// <summary>Says out of how many rows each finding is.</summary>
    public void Finish()
    {
        _early?.OutOf = _births;
        _order?.OutOf = _both;
        _misfit?.OutOf = _three;
    }

    private static bool Fits(AgeValue age, UncertainDate birth, UncertainDate death)
    {
        var (least, most) = (YearsBetween(birth.Latest, death.Earliest), YearsBetween(birth.Earliest, death.Latest));
        return age.MaxYears >= least - Tolerance && age.MinYears < most + Tolerance + 1;
    }

    private static int YearsBetween(LocalDate from, LocalDate to)
    {
        var years = to.Year - from.Year;
        return (to.Month, to.Day).CompareTo((from.Month, from.Day)) < 0 ? years - 1 : years;
    }
}
