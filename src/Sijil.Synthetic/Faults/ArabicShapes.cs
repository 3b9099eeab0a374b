using System.Text;

namespace Sijil.Synthetic.Faults;

/// <summary>Arabic letters as the shapes in which they are printed (Unicode's presentation forms B), in the order of reading.</summary>
internal static class ArabicShapes
{
    // Each letter with its isolated shape and how many shapes it has: four join on both sides, two only the letter before.
    private const string Four = "بتثجحخسشصضطظعغفقكلمنهيئ";
    private const string Two = "اأإآدذرزوؤةى";
    private const string FourFirst =
        "\uFE8F\uFE95\uFE99\uFE9D\uFEA1\uFEA5\uFEB1\uFEB5\uFEB9\uFEBD\uFEC1\uFEC5\uFEC9\uFECD\uFED1\uFED5\uFED9\uFEDD\uFEE1\uFEE5\uFEE9\uFEF1\uFE89";
    private const string TwoFirst = "\uFE8D\uFE83\uFE87\uFE81\uFEA9\uFEAB\uFEAD\uFEAF\uFEED\uFE85\uFE93\uFEEF";
    private const string AfterLam = "اأإآ";
    private const string LamAlef = "\uFEFB\uFEF7\uFEF9\uFEF5";

    /// <summary>The text in shapes; what has none stays.</summary>
    public static string Of(string text)
    {
        var shaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var joinsBefore = i > 0 && Four.Contains(text[i - 1], StringComparison.Ordinal);
            var ligature =
                text[i] == 'ل' && i + 1 < text.Length ? AfterLam.IndexOf(text[i + 1], StringComparison.Ordinal) : -1;
            if (ligature >= 0)
            {
                shaped.Append((char)(LamAlef[ligature] + (joinsBefore ? 1 : 0)));
                i++;
                continue;
            }

            var joinsAfter = i + 1 < text.Length && (Four + Two).Contains(text[i + 1], StringComparison.Ordinal);
            shaped.Append(Of(text[i], joinsBefore, joinsAfter));
        }

        return shaped.ToString();
    }

    // The shapes of a letter follow one another: isolated, final, initial, medial.
    private static char Of(char letter, bool joinsBefore, bool joinsAfter)
    {
        if (Two.IndexOf(letter, StringComparison.Ordinal) is >= 0 and { } two)
        {
            return (char)(TwoFirst[two] + (joinsBefore ? 1 : 0));
        }

        return Four.IndexOf(letter, StringComparison.Ordinal) is >= 0 and { } four
                ? (char)(FourFirst[four] + (joinsAfter ? 2 : 0) + (joinsBefore ? 1 : 0))
            : letter == 'ء' ? '\uFE80'
            : letter;
    }
}
