using FsCheck;
using FsCheck.Fluent;

namespace Sijil.Text.Tests.Scripts;

/// <summary>Texts as no one should write them: any code unit, and far more of what breaks text handling than chance would give.</summary>
internal static class HostileText
{
    private static readonly string[] Pieces =
    [
        "\uD800",
        "\uDC00",
        "\U0001F600",
        "\uFEFF",
        "\u200F",
        "\u202E",
        "\u2066",
        "\u200C",
        "\u0640",
        "\u0654",
        "\u0653",
        "\u064F",
        "\u0301",
        "\u0327",
        "\uFEFB",
        "\uFDF2",
        "\uFDFA",
        "\uFC5E",
        "\uFE70",
        "\uFFFD",
        "\0",
        " ",
        "\u00A0",
        "ا",
        "ل",
        "ه",
        "هللا",
        "اهلل",
        "ئا",
        "ى",
        "عبد",
        "ابو",
        "بن",
        "الدين",
        "محمد",
        "م.",
        "(",
        ")",
        "«",
        ",",
        "،",
        "/",
        "-",
        "'",
        "٣",
        "7",
        "UNB8",
        "abd",
        "al",
        "Abdul",
        "bin",
        "eddine",
        "Şükrü",
        "İ",
        "of",
        "son",
        "Иван",
        "מ",
        "名",
    ];

    /// <summary>The same kinds of pieces without shrinking, fast enough for a million texts; the seed and the number make the text.</summary>
    public static string Numbered(ulong seed, int number, int longest) => Numbered(seed, number, longest, Pieces);

    /// <summary>The same with pieces of the caller's in place of those of names.</summary>
    public static string Numbered(ulong seed, int number, int longest, string[] pieces)
    {
        // Pieces of the caller's are not drowned in arbitrary characters.
        var kinds = pieces == Pieces ? 8 : 40;
        var state = unchecked(seed + ((ulong)number * 0x9E3779B97F4A7C15));
        var text = new System.Text.StringBuilder();
        for (var left = Next(ref state, longest + 1); left > 0; left--)
        {
            switch (Next(ref state, kinds))
            {
                case 0:
                    text.Append((char)Next(ref state, 0x10000));
                    break;
                case 1:
                    text.Append((char)(0x600 + Next(ref state, 0x100)));
                    break;
                case 2:
                    text.Append((char)(0xFB50 + Next(ref state, 0x3B0)));
                    break;
                default:
                    text.Append(pieces[Next(ref state, pieces.Length)]);
                    break;
            }
        }

        return text.ToString();
    }

    // SplitMix64 (Steele, Lea and Flood 2014); the slight bias of the remainder does not matter here.
    private static int Next(ref ulong state, int below)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return (int)((z ^ (z >> 31)) % (ulong)below);
        }
    }

    public static readonly Arbitrary<string> Any = Gen.Elements(Pieces)
        .Or(Gen.Choose(0, 0xFFFF).Select(code => ((char)code).ToString()))
        .Or(Gen.Choose(0x600, 0x6FF).Select(code => ((char)code).ToString()))
        .Or(Gen.Choose(0xFB50, 0xFEFF).Select(code => ((char)code).ToString()))
        .ListOf()
        .Select(string.Concat)
        .ToArbitrary();
}
