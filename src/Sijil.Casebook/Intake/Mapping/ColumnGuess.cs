using Sijil.Casebook.Intake.Mapping;
using Sijil.Casebook.Intake.Shape;
using Sijil.Casebook.Records;
using Sijil.Text.Names;

namespace Sijil.Casebook.Intake;

/// <summary>Guesses what each column of a list holds, from its header's words (six languages) and from its values.</summary>
public static class ColumnGuess
{
    private const double Least = 0.25;

    // Each column that is looked at needs room for all of its texts.
    private const int AtOnce = 2;

    /// <summary>The guess, with a reason for every column. Each field is given to the one column that fits best; a tie goes to the leftmost.</summary>
    /// <param name="table">A table as read.</param>
    /// <returns>One entry per column of the table, in its order. It may lack a name column: then a person has to say.</returns>
    public static ListMapping Of(SourceTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var width = table.Columns.Length;
        var headers = new HeaderReading?[width];
        var values = new ColumnEvidence[width];
        var scores = new List<ColumnScore>();
        Parallel.For(
            0,
            width,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            () => new HashSet<ulong>(),
            (i, _, distinct) =>
            {
                values[i] = ColumnEvidence.Of(table, i, distinct);
                return distinct;
            },
            _ => { }
        );
        for (var i = 0; i < width; i++)
        {
            headers[i] = HeaderWords.Read(table.Columns[i].Header);
            scores.AddRange(ColumnScore.Of(i, headers[i], values[i]));
        }

        var given = Assign(scores, width);
        NameParts.Settle(given, values);
        return new(
            [
                .. table.Columns.Select(c =>
                    Mapped(c, given[c.Index], headers[c.Index], values[c.Index], scores, given, table)
                ),
            ],
            Order(given, headers)
        );
    }

    private static ColumnScore?[] Assign(List<ColumnScore> scores, int width)
    {
        var given = new ColumnScore?[width];
        var taken = new HashSet<Field>();
        foreach (
            var score in scores
                .Where(s => s.Score >= Least)
                .OrderByDescending(s => s.Score)
                .ThenBy(s => s.Column)
                .ThenBy(s => s.Field)
        )
        {
            if (given[score.Column] is null && taken.Add(score.Field))
            {
                given[score.Column] = score;
            }
        }

        return given;
    }

    private static MappedColumn Mapped(
        SourceColumn column,
        ColumnScore? given,
        HeaderReading? header,
        ColumnEvidence values,
        List<ColumnScore> scores,
        ColumnScore?[] all,
        SourceTable table
    )
    {
        var better = given is null ? Better(column.Index, scores, all) : null;
        var (english, arabic) = GuessReason.Of(given, header, values, better is { } b ? table.Columns[b].Header : null);
        return new(column.Index, column.Header, given?.Field ?? Field.Ignore)
        {
            DateOrder = given?.Field is Field.BirthDate or Field.DeathDate or >= Field.MissingDate
                ? values.DateOrder
                : default,
            Reason = english,
            ReasonArabic = arabic,
            Confidence = Math.Clamp(given?.Score ?? 0, 0, 1),
        };
    }

    private static int? Better(int column, List<ColumnScore> scores, ColumnScore?[] all)
    {
        foreach (var score in scores)
        {
            if (score.Column == column && score.Score >= Least)
            {
                var winner = Array.FindIndex(all, g => g?.Field == score.Field);
                if (winner >= 0)
                {
                    return winner;
                }
            }
        }

        return null;
    }

    // "Nom et prénom", "Apellidos y nombres": the header itself says that the family stands first.
    private static NameOrder Order(ColumnScore?[] given, HeaderReading?[] headers)
    {
        var name = Array.FindIndex(given, g => g?.Field == Field.Name);
        return name >= 0 && headers[name]?.Phrase is { } phrase && FamilyFirst.Contains(phrase, StringComparer.Ordinal)
            ? NameOrder.FamilyFirst
            : NameOrder.GivenFirst;
    }

    private static readonly string[] FamilyFirst = [.. HeaderVocabulary.FamilyFirst.Split('|').Select(HeaderText.Fold)];
}
