using Sijil.Casebook.Records;
using Sijil.Text.Dates;
using Sijil.Text.Names;
using Sijil.Text.Places;
using Sijil.Text.Values;

namespace Sijil.Casebook.Releases.Values;

/// <summary>Compares the cells of one column of one person, by what the column holds.</summary>
internal static class CellComparison
{
    /// <summary>How the two cells differ; null when they do not.</summary>
    public static ValueChange? Of(ColumnChange column, SourceRecord old, SourceRecord @new)
    {
        var (a, b) = (old.Cells[column.Old!.Value].Trim(), @new.Cells[column.New!.Value].Trim());
        if (a == b)
        {
            return null;
        }

        var (isStated, isStatedNow) = (StatedTexts.Of(a) == StatedText.Stated, StatedTexts.Of(b) == StatedText.Stated);
        return (isStated, isStatedNow) switch
        {
            (false, false) => new(ChangeNature.WrittenOtherwise),
            (false, true) => new(ChangeNature.NowStated),
            (true, false) => new(ChangeNature.NoLongerStated),
            _ => OfStated(column.Field, a, b, old, @new),
        };
    }

    private static ValueChange OfStated(Field field, string a, string b, SourceRecord old, SourceRecord @new) =>
        field switch
        {
            Field.Id => OfIds(CellDigits.ToAscii(a), CellDigits.ToAscii(b)),
            >= Field.Name and <= Field.MotherName => NameChange.Of(NameOf(field, a, old), NameOf(field, b, @new)),
            Field.Sex => SexReader.Read(a) is { } x && x == SexReader.Read(b) || old.Sex == @new.Sex && IsSex(old.Sex)
                ? new(ChangeNature.WrittenOtherwise)
                : new(ChangeNature.Different),
            Field.Age => (old.Age ?? AgeReader.Read(a).Value) is { } x && (@new.Age ?? AgeReader.Read(b).Value) is { } y
                ? DateChange.Of(x, y)
                : OfTexts(a, b),
            Field.BirthDate => OfDates(old.Birth, @new.Birth, a, b),
            Field.DeathDate => OfDates(old.Death, @new.Death, a, b),
            Field.Place or Field.Origin => PlaceKey.Of(a) == PlaceKey.Of(b)
                ? new(ChangeNature.WrittenOtherwise)
                : new(ChangeNature.Different),
            _ => OfTexts(a, b),
        };

    private static PersonName NameOf(Field field, string cell, SourceRecord record) =>
        field == Field.Name && record.Name.Raw.AsSpan().Trim().SequenceEqual(cell) ? record.Name
        : field == Field.MotherName && record.MotherName is { } mother ? mother
        : PersonName.Parse(cell);

    private static bool IsSex(Sex sex) => sex is Sex.Male or Sex.Female;

    private static ValueChange OfDates(UncertainDate? old, UncertainDate? @new, string a, string b) =>
        (old ?? Read(a)) is { } x && (@new ?? Read(b)) is { } y ? DateChange.Of(x, y) : OfTexts(a, b);

    private static UncertainDate? Read(string cell) => DateReader.Read(cell, DateOrder.Unknown).Value;

    private static ValueChange OfIds(string a, string b) =>
        a == b ? new(ChangeNature.WrittenOtherwise)
        : LetterSteps.Of(a, b).Length == 1 ? new(ChangeNature.Digit)
        : new(ChangeNature.Different);

    private static ValueChange OfTexts(string a, string b) =>
        new(WordFold.Fold(a) == WordFold.Fold(b) ? ChangeNature.WrittenOtherwise : ChangeNature.Different);
}
