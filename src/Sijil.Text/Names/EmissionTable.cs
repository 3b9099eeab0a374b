using System.Globalization;
using Sijil.Text.Scripts;

namespace Sijil.Text.Names;

/// <summary>
/// The cost of writing an Arabic letter as a chunk of up to three Latin letters: 0.6 × min(4, −ln(P(chunk|letter) / max P)),
/// with P learned by expectation maximisation from public pairs of names. Letters are those of the orthographic fold, so each
/// takes the best of the letters that fold to it.
/// </summary>
internal static class EmissionTable
{
    private const int Alphabet = 27;
    private const int Codes = Alphabet * Alphabet * Alphabet;
    private const double Worst = 4;

    private static readonly float[]?[] ByCode = Build();

    // The chunks that some letter writes are few of all that could be: by their own numbers, costs stay in the processor's cache.
    private static readonly int[] Written =
    [
        -1,
        .. Enumerable
            .Range(0, Codes)
            .Where(code => Array.Exists(ByCode, row => row is not null && row[code] < Impossible)),
    ];
    private static readonly byte[] NumberOfCode = BuildNumbers();
    private static readonly float[]?[] Costs =
    [
        .. ByCode.Select(row =>
            row is null ? null : Written.Select(code => code < 0 ? Impossible : row[code]).ToArray()
        ),
    ];
    private static readonly uint[] LettersWritten = [.. ByCode.Select(LettersIn)];

    /// <summary>No Arabic letter writes such a chunk.</summary>
    public const float Impossible = float.PositiveInfinity;

    /// <summary>Codes of the chunks of one, two and three letters that begin at each place: three entries a place, −1 past the end.</summary>
    public static int[] Chunks(string latin)
    {
        var chunks = new int[latin.Length * 3];
        for (var i = 0; i < latin.Length; i++)
        {
            var code = 0;
            for (var length = 1; length <= 3; length++)
            {
                var inside = i + length <= latin.Length && code >= 0;
                code = inside ? Append(code, latin[i + length - 1]) : -1;
                chunks[(i * 3) + length - 1] = code;
            }
        }

        return chunks;
    }

    /// <summary>Numbers of the chunks that some Arabic letter writes, 0 for all other chunks.</summary>
    /// <param name="chunks">Codes of chunks.</param>
    public static byte[] Numbers(int[] chunks) => [.. chunks.Select(code => code < 0 ? (byte)0 : NumberOfCode[code])];

    /// <summary>The Latin letters, as bits from a, that occur in what a letter writes.</summary>
    public static uint LettersOf(char letter) =>
        letter is >= '\u0600' and < '\u0700' ? LettersWritten[letter - '\u0600'] : 0;

    /// <summary>The costs of one letter by the number of the chunk; null for a letter without emissions.</summary>
    public static float[]? Of(char letter) => letter is >= '\u0600' and < '\u0700' ? Costs[letter - '\u0600'] : null;

    private static int Append(int code, char c) => c is >= 'a' and <= 'z' ? (code * Alphabet) + (c - 'a') + 1 : -1;

    private static int Code(string chunk)
    {
        var code = 0;
        foreach (var c in chunk)
        {
            code = Append(code, c);
            if (code < 0)
            {
                return -1;
            }
        }

        return chunk.Length <= 3 ? code : -1;
    }

    private static byte[] BuildNumbers()
    {
        var numbers = new byte[Codes];
        for (var number = 1; number < Written.Length; number++)
        {
            numbers[Written[number]] = checked((byte)number);
        }

        return numbers;
    }

    private static uint LettersIn(float[]? row)
    {
        var letters = 0u;
        for (var code = 0; code < row?.Length; code++)
        {
            for (var rest = row[code] < Impossible ? code : 0; rest > 0; rest /= Alphabet)
            {
                letters |= rest % Alphabet == 0 ? 0 : 1u << ((rest % Alphabet) - 1);
            }
        }

        return letters;
    }

    private static float[]?[] Build()
    {
        var costs = new float[]?[0x100];
        var rows = EmbeddedTable
            .Rows("arabic-latin-emissions.csv")
            .Where(row => row[0].Length == 1 && ArabicLetters.IsLetter(row[0][0]))
            .Select(row => (Letter: row[0][0], Chunk: row[1], P: double.Parse(row[2], CultureInfo.InvariantCulture)))
            // Rare rows are accidents of the alignment ("bd" for ain, "ll" for ba), not spellings.
            .Where(row => row.P >= 0.01);
        foreach (var letter in rows.GroupBy(row => row.Letter))
        {
            var best = letter.Max(row => row.P);
            foreach (var (_, chunk, p) in letter)
            {
                Lower(
                    costs,
                    ArabicLetters.Fold(letter.Key).To,
                    Code(chunk),
                    0.6 * Math.Min(Worst, -Math.Log(p / best))
                );
            }
        }

        // Ta marbuta before a second noun is spoken and written t («هبة الله», Hebatallah); single words hardly show it.
        Lower(costs, 'ه', Code("t"), 0.6);
        // Kurmanji.
        Lower(costs, 'خ', Code("x"), 0.6);
        return costs;
    }

    private static void Lower(float[]?[] costs, char letter, int code, double cost)
    {
        if (code < 0)
        {
            return;
        }

        ref var row = ref costs[letter - '\u0600'];
        if (row is null)
        {
            row = new float[Codes];
            Array.Fill(row, Impossible);
        }

        row[code] = Math.Min(row[code], (float)cost);
    }
}
