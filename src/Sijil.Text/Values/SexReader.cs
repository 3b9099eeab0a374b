using System.Collections.Frozen;

namespace Sijil.Text.Values;

/// <summary>Reads the sex that a list states, in the words and letters of Arabic, English, French, Spanish, Turkish, Kurdish, Persian, Hebrew, Russian and Ukrainian lists.</summary>
public static class SexReader
{
    private const int LongestCell = 60;

    private static readonly FrozenDictionary<string, Sex> Words = Table(
        (
            Sex.Male,
            "m male males man men boy boys mr masculine masc ذكر ذكور الذكر ذ مذكر رجل ولد صبي شاب فتى homme h garcon masculin masculino hombre varon nino erkek e bay oglan adam ner mer kur zilam مرد پسر مذکر نێر پیاو کوڕ זכר м муж мужской мужчина чоловік чоловіча хлопець"
        ),
        (
            Sex.Female,
            "f fem female females woman women girl girls mrs ms feminine انثى أنثى انثي إناث اناث الأنثى أ ا ث مؤنث امرأة إمرأة امراه مرأة بنت فتاة طفلة شابة سيدة صبية femme fille feminin femenino femenina mujer nina kadin k kiz bayan me jin kec زن دختر مؤنث مێ ژن کچ נקבה ж жен женский женщина жінка жіноча дівчина"
        ),
        (Sex.Unknown, "u unk unknown")
    );

    private static readonly FrozenSet<string> BesideIt =
        "adult adults child children baby infant minor civilian sex gender بالغ بالغة راشد طفل اطفال قاصر رضيع مدني مدنية الجنس adulte enfant adulto adulta"
            .Split(' ')
            .Select(WordFold.Words)
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The sex stated: <see cref="Sex.NotStated"/> for an empty cell, <see cref="Sex.Unknown"/> where the list says so, null
    /// where there is text that cannot be read as a sex. The single letter M is read as male; in columns where it means
    /// "mujer" or "mê" use <see cref="SexColumn"/>.
    /// </summary>
    /// <param name="raw">Any text.</param>
    public static Sex? Read(string raw)
    {
        if (NotStatedWords.IsNotStated(raw))
        {
            return Sex.NotStated;
        }

        if (NotStatedWords.IsUnknown(raw))
        {
            return Sex.Unknown;
        }

        if (raw.AsSpan().Trim().Length > LongestCell)
        {
            return null;
        }

        Sex? found = null;
        foreach (var word in WordFold.Words(raw).Split(' '))
        {
            if (Words.TryGetValue(word, out var sex))
            {
                if (found is not null && found != sex)
                {
                    return null;
                }

                found = sex;
            }
            else if (!BesideIt.Contains(word))
            {
                return null;
            }
        }

        return found;
    }

    private static FrozenDictionary<string, Sex> Table(params (Sex Sex, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (Word: WordFold.Words(word), row.Sex)))
            .DistinctBy(entry => entry.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(entry => entry.Word, entry => entry.Sex, StringComparer.Ordinal);
}
