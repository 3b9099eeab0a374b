using Sijil.Synthetic.Randomness;

namespace Sijil.Synthetic.Names;

/// <summary>Slips in Latin spellings.</summary>
internal static class LatinNoise
{
    private static readonly string[] Alike =
    [
        "ae",
        "ei",
        "ou",
        "iy",
        "bp",
        "dt",
        "gj",
        "ckq",
        "sz",
        "mn",
        "vf",
        "lr",
        "hn",
    ];

    /// <summary>One slip: another letter (40 %), one left out (25 %), a vowel added (20 %), two exchanged (15 %).</summary>
    public static string Slip(string unit, Draws draws) => LetterSlip.Apply(unit, Alike, "aeiou", draws);
}
