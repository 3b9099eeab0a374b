using System.Text;

namespace Sijil.Casebook.Quality;

/// <summary>What the readers note of a file, in Arabic. Their numbers stay as they are.</summary>
public static class ReaderNotes
{
    // With # for each number; what is not here is shown as it is.
    private static readonly Dictionary<string, string> Arabic = new(StringComparer.Ordinal)
    {
        ["# title row above the header"] = "فوق الترويسة صف عناوين واحد (#)",
        ["# title rows above the header"] = "صفوف عناوين فوق الترويسة: #",
        ["no header row was found; columns are numbered"] = "لم توجد ترويسة؛ رُقّمت الأعمدة",
        ["header over # rows, joined"] = "الترويسة على # من الصفوف، ضُمّت",
        ["# repeated header row skipped"] = "ترويسة مكررة تُجووزت: #",
        ["# repeated header rows skipped"] = "ترويسات مكررة تُجووزت: #",
        ["# empty row skipped"] = "صفوف فارغة تُجووزت: #",
        ["# empty rows skipped"] = "صفوف فارغة تُجووزت: #",
        ["# cell with a stray quotation mark"] = "خلايا فيها علامة اقتباس في غير موضعها: #",
        ["# cells with stray quotation marks"] = "خلايا فيها علامة اقتباس في غير موضعها: #",
        ["# hidden row read like the others, the first is row #"] = "صفوف مخفية قُرئت كغيرها: #، أولها الصف #",
        ["# hidden rows read like the others, the first is row #"] = "صفوف مخفية قُرئت كغيرها: #، أولها الصف #",
        ["# running head or foot left out"] = "رؤوس صفحات وذيولها تُركت: #",
        ["# running heads and feet left out"] = "رؤوس صفحات وذيولها تُركت: #",
        ["# row is wider than the header's # columns, the first is row #"] =
            "صفوف أعرض من أعمدة الترويسة: # (الأعمدة #، أولها الصف #)",
        ["# rows are wider than the header's # columns, the first is row #"] =
            "صفوف أعرض من أعمدة الترويسة: # (الأعمدة #، أولها الصف #)",
        ["rows are numbered by page and place on the page: # is row # of page #"] =
            "تُرقّم الصفوف بالصفحة والموضع فيها: # هو الصف # من الصفحة #",
        ["letters stood in the order in which they are seen; words were turned round"] =
            "كانت الحروف بترتيب رؤيتها فقُلبت الكلمات",
        ["lam-alef was told from alef-lam by the width of # words, and by known names in # more"] =
            "مُيّزت «لا» من «ال» بعرض # من الكلمات، وبأسماء معروفة في # غيرها",
        ["JSON lines: one object a line"] = "أسطر JSON: كائن في كل سطر",
    };

    /// <summary>A note in a language.</summary>
    /// <param name="language">"ar" or "en".</param>
    /// <param name="note">As a reader wrote it.</param>
    /// <returns>The note itself in English, and where nothing else is known.</returns>
    public static string In(string language, string note)
    {
        ArgumentNullException.ThrowIfNull(note);
        if (language != "ar")
        {
            return note;
        }

        var (form, numbers) = Parted(note);
        return Arabic.TryGetValue(form, out var said) && said.Count(c => c == '#') == numbers.Count
            ? Filled(said, numbers)
            : note;
    }

    private static (string Form, List<string> Numbers) Parted(string note)
    {
        var (form, numbers) = (new StringBuilder(), new List<string>());
        for (var i = 0; i < note.Length; i++)
        {
            if (!char.IsAsciiDigit(note[i]))
            {
                form.Append(note[i]);
                continue;
            }

            var from = i;
            while (i + 1 < note.Length && IsOfNumber(note, i + 1))
            {
                i++;
            }

            numbers.Add(note[from..(i + 1)]);
            form.Append('#');
        }

        return (form.ToString(), numbers);
    }

    // A comma belongs to a number where a digit follows: "1,204 rows".
    private static bool IsOfNumber(string note, int at) =>
        char.IsAsciiDigit(note[at]) || (note[at] == ',' && at + 1 < note.Length && char.IsAsciiDigit(note[at + 1]));

    private static string Filled(string said, List<string> numbers)
    {
        var (text, next) = (new StringBuilder(), 0);
        foreach (var c in said)
        {
            text.Append(c == '#' ? numbers[next++] : c.ToString());
        }

        return text.ToString();
    }
}
