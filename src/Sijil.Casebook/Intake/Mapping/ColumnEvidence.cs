using Sijil.Casebook.Intake.Shape;
using Sijil.Casebook.Records;
using Sijil.Text.Dates;
using Sijil.Text.Values;

namespace Sijil.Casebook.Intake.Mapping;

/// <summary>What a column's values look like. Shares are of the filled cells, 0 to 1; kinds are judged on at most 500 of them, evenly spread.</summary>
internal sealed record ColumnEvidence
{
    private const int Judged = 500;

    // The order of day and month is a matter of nine in ten: more cells than these cannot change it, and cost seconds.
    private const int JudgedForOrder = 50_000;

    public int Filled { get; private init; }
    public double Ages { get; private init; }
    public double Dates { get; private init; }
    public double Sexes { get; private init; }
    public double Names { get; private init; }
    public double Arabic { get; private init; }
    public double Codes { get; private init; }
    public double MeanWords { get; private init; }

    /// <summary>Distinct values among the filled cells.</summary>
    public int Distinct { get; private init; }

    /// <summary>Whether the values count the rows: whole numbers, each one more than the last.</summary>
    public bool IsSerial { get; private init; }

    /// <summary>Years between the earliest and the latest date, the outermost twentieths left out.</summary>
    public int YearSpan { get; private init; }

    public DateOrder DateOrder { get; private init; }

    /// <summary>Every filled cell differs from all others and nearly all cells are filled.</summary>
    public bool IsUnique { get; private init; }

    /// <summary>Looks at a column.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">0-based column.</param>
    /// <param name="distinct">Emptied and used; one for all columns, because that of a million names takes many megabytes.</param>
    public static ColumnEvidence Of(SourceTable table, int column, HashSet<ulong> distinct)
    {
        var filled = FilledPlaces(table, column, distinct);
        var sample = Sample(table, column, filled, Judged);
        var order = sample.Exists(HasDigit)
            ? DateOrderInference.Of(Sample(table, column, filled, JudgedForOrder))
            : DateOrder.Unknown;
        var dates = sample
            .Where(HasDigit)
            .Select(cell => DateReader.Read(cell, order).Value)
            .OfType<UncertainDate>()
            .ToList();
        var sexes = SexColumn.Of(sample);
        double share = Math.Max(1, sample.Count);
        return new()
        {
            Filled = filled.Count,
            Distinct = distinct.Count,
            IsUnique = filled.Count > 0 && distinct.Count == filled.Count && filled.Count * 10 >= table.Rows.Count * 9,
            IsSerial = SerialColumn.Is(table, column),
            DateOrder = order,
            Dates = dates.Count / share,
            YearSpan = Span(dates),
            Ages = sample.Count(cell => AgeReader.Read(cell).HasValue) / share,
            Sexes = sample.Count(cell => sexes.Read(cell) is Sex.Male or Sex.Female) / share,
            Names = sample.Count(IsNameLike) / share,
            Arabic = sample.Count(cell => cell.Any(c => c is >= '\u0621' and <= '\u06D3')) / share,
            Codes = sample.Count(IsCode) / share,
            MeanWords = sample.Sum(Words) / share,
        };
    }

    private static bool HasDigit(string cell) => cell.Any(char.IsDigit);

    // The places of the cells that state something, and the hash of each different one.
    private static List<int> FilledPlaces(SourceTable table, int column, HashSet<ulong> distinct)
    {
        distinct.Clear();
        var filled = new List<int>(table.Rows.Count);
        var buffer = new char[PackedColumn.LongestPacked];
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var cell = table.Cell(row, column, buffer);
            if (cell.IsEmpty)
            {
                continue;
            }

            var hash = TextHash.Of(cell);
            if (distinct.Contains(hash) || StatedTexts.Of(table.Cell(row, column)) != StatedText.NotStated)
            {
                filled.Add(row);
                distinct.Add(hash);
            }
        }

        return filled;
    }

    private static List<string> Sample(SourceTable table, int column, List<int> filled, int most)
    {
        var stride = Math.Max(1, filled.Count / most);
        var sample = new List<string>();
        for (var i = 0; i < filled.Count; i += stride)
        {
            sample.Add(table.Cell(filled[i], column));
        }

        return sample;
    }

    private static int Span(List<UncertainDate> dates)
    {
        var years = dates.Select(d => d.Earliest.Year).Order().ToList();
        return years.Count == 0 ? 0 : years[years.Count - 1 - (years.Count / 20)] - years[years.Count / 20];
    }

    private static bool IsNameLike(string cell)
    {
        var letters = 0;
        foreach (var c in cell)
        {
            if (char.IsDigit(c))
            {
                return false;
            }

            letters += char.IsLetter(c) ? 1 : 0;
        }

        return letters >= 2 && letters * 4 >= cell.Length * 3 && cell.Length <= 80 && Words(cell) <= 9;
    }

    // Five or more digits or Latin letters, at least one digit, no space: what identifiers look like.
    private static bool IsCode(string cell)
    {
        var text = CellDigits.ToAscii(cell).Trim();
        return text.Length is >= 5 and <= 40
            && text.Any(char.IsAsciiDigit)
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            && !DateReader.Read(text, DateOrder.Unknown).HasValue;
    }

    private static int Words(string cell)
    {
        var (words, inside) = (0, false);
        foreach (var c in cell)
        {
            var space = char.IsWhiteSpace(c);
            words += !space && !inside ? 1 : 0;
            inside = !space;
        }

        return words;
    }
}
