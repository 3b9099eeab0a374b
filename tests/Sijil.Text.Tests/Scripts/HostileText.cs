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

    public static readonly Arbitrary<string> Any = Gen.Elements(Pieces)
        .Or(Gen.Choose(0, 0xFFFF).Select(code => ((char)code).ToString()))
        .Or(Gen.Choose(0x600, 0x6FF).Select(code => ((char)code).ToString()))
        .Or(Gen.Choose(0xFB50, 0xFEFF).Select(code => ((char)code).ToString()))
        .ListOf()
        .Select(string.Concat)
        .ToArbitrary();
}
