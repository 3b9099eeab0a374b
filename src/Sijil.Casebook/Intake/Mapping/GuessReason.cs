using System.Globalization;
using Sijil.Casebook.Records;

namespace Sijil.Casebook.Intake.Mapping;

/// <summary>Says why a column was read as it was, in English and Arabic.</summary>
internal static class GuessReason
{
    public static (string English, string Arabic) Of(
        ColumnScore? given,
        HeaderReading? header,
        ColumnEvidence values,
        string? better
    )
    {
        if (values.Filled == 0)
        {
            return given is null
                ? ("empty", "فارغ")
                : ("by its header; the column is empty", "حسب عنوانه؛ العمود فارغ");
        }

        if (given is not { } score)
        {
            return NotGiven(header, better);
        }

        var (english, arabic) =
            header is { } h && h.Field != Field.Ignore
                ? ($"header \"{h.Phrase}\"", $"العنوان «{h.Phrase}»")
                : ("by its values", "حسب القيم");
        if (score.Field == Field.Id)
        {
            return values.IsSerial ? (english + "; counts the rows", arabic + "؛ يعدّ الصفوف")
                : values.IsUnique ? (english + "; every value differs", arabic + "؛ كل قيمة مختلفة")
                : (english + "; some values repeat", arabic + "؛ بعض القيم تتكرر");
        }

        if (Kind(score.Field) is not { } kind)
        {
            return (english, arabic);
        }

        var percent = Math.Floor(score.Fit * 100).ToString("0", CultureInfo.InvariantCulture);
        return (
            $"{english}; {percent}% of values read as {kind.English}",
            $"{arabic}؛ {percent}% من القيم تُقرأ {kind.Arabic}"
        );
    }

    private static (string, string) NotGiven(HeaderReading? header, string? better)
    {
        if (better is not null)
        {
            return ($"column \"{better}\" fits better", $"العمود «{better}» أنسب");
        }

        return header is { } h
            ? ($"header \"{h.Phrase}\" is not used for matching", $"العنوان «{h.Phrase}» لا يُستعمل في المطابقة")
            : ("neither header nor values are recognised", "لم يُتعرّف على العنوان ولا على القيم");
    }

    private static (string English, string Arabic)? Kind(Field field) =>
        field switch
        {
            Field.Age => ("ages", "أعماراً"),
            Field.BirthDate or Field.DeathDate => ("dates", "تواريخ"),
            Field.Sex => ("sexes", "جنساً"),
            Field.Name
            or Field.GivenName
            or Field.FatherName
            or Field.GrandfatherName
            or Field.FamilyName
            or Field.MotherName => ("names", "أسماء"),
            _ => null,
        };
}
