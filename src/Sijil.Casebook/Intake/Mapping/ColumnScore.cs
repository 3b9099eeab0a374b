using Sijil.Casebook.Records;

namespace Sijil.Casebook.Intake.Mapping;

/// <summary>How well a column would do as a field, and on what evidence.</summary>
internal readonly record struct ColumnScore(int Column, Field Field, double Score, double Fit)
{
    private const double HeaderShare = 0.7;
    private const double Unfit = 0.35;
    private const double LeastFit = 0.3;

    /// <summary>The scores of a column for every field that its header or its values speak for.</summary>
    public static IEnumerable<ColumnScore> Of(int column, HeaderReading? header, ColumnEvidence values)
    {
        var trusted = header is { Strength: >= 0.5 };
        if (header is { Field: not Field.Ignore } known)
        {
            var score = FromHeader(column, known, values);
            trusted &= score.Fit >= LeastFit;
            yield return score;
        }

        if (!trusted && values.Filled > 0)
        {
            foreach (var (field, score) in FromValues(values))
            {
                yield return new(column, field, score, FitOf(field, values) ?? 0);
            }
        }
    }

    /// <summary>The share of filled cells that read as the field, or null where any text will do.</summary>
    public static double? FitOf(Field field, ColumnEvidence values) =>
        field switch
        {
            Field.Age => values.Ages,
            Field.BirthDate or Field.DeathDate or >= Field.MissingDate => values.Dates,
            Field.Sex => values.Sexes,
            Field.Name
            or Field.GivenName
            or Field.FatherName
            or Field.GrandfatherName
            or Field.FamilyName
            or Field.MotherName => values.Names,
            _ => null,
        };

    private static ColumnScore FromHeader(int column, HeaderReading header, ColumnEvidence values)
    {
        if (header.Field == Field.Id && header.Strength <= HeaderVocabulary.Serial)
        {
            return new(column, Field.Id, values.IsUnique || values.IsSerial ? HeaderVocabulary.Serial : 0, 1);
        }

        var fit = FitOf(header.Field, values);
        if (values.Filled == 0 || fit is null)
        {
            return new(column, header.Field, header.Strength * (values.Filled == 0 ? 0.6 : 0.9), fit ?? 1);
        }

        var score =
            fit < LeastFit
                ? header.Strength * Unfit
                : header.Strength * (HeaderShare + ((1 - HeaderShare) * fit.Value));
        return new(column, header.Field, score + NameBonus(header.Field, values), fit.Value);
    }

    // Of two whole-name columns the one in the original script is better, then the one with more units.
    private static double NameBonus(Field field, ColumnEvidence values) =>
        field == Field.Name ? (0.04 * values.Arabic) + (0.002 * Math.Min(5, values.MeanWords)) : 0;

    private static IEnumerable<(Field Field, double Score)> FromValues(ColumnEvidence values)
    {
        if (values.Sexes >= 0.9 && values.Distinct <= 8)
        {
            yield return (Field.Sex, 0.5 * values.Sexes);
        }

        if (values.Ages >= 0.9 && values.Distinct > 5 && !values.IsSerial && values.Codes < 0.1)
        {
            yield return (Field.Age, 0.45 * values.Ages);
        }

        if (values.Dates >= 0.8 && values.Ages < 0.5 && values.Codes < 0.5)
        {
            yield return (values.YearSpan > 20 ? Field.BirthDate : Field.DeathDate, 0.45 * values.Dates);
        }

        if (values.Names >= 0.8 && values.MeanWords >= 2 && values.Distinct * 2 > values.Filled)
        {
            yield return (Field.Name, (0.45 * values.Names) + NameBonus(Field.Name, values));
        }

        if (values.Codes >= 0.9 && values.IsUnique && !values.IsSerial)
        {
            yield return (Field.Id, 0.4);
        }
    }
}
