using Sijil.Text.Names;

namespace Sijil.Text.Scripts;

/// <summary>Which script a text is written in.</summary>
public static class ScriptOf
{
    /// <summary>The script of the majority of the letters; <see cref="NameScript.Other"/> when none has more than half.</summary>
    public static NameScript Text(string clean)
    {
        int arabic = 0,
            latin = 0,
            hebrew = 0,
            cyrillic = 0,
            other = 0;
        foreach (var c in clean)
        {
            if (ArabicLetters.IsLetter(c))
            {
                arabic++;
            }
            else if (LatinLetters.IsLetter(c))
            {
                latin++;
            }
            else if (HebrewFold.IsLetter(c))
            {
                hebrew++;
            }
            else if (CyrillicFold.IsLetter(c))
            {
                cyrillic++;
            }
            else if (char.IsLetter(c) || char.IsSurrogate(c))
            {
                other++;
            }
        }

        var third = hebrew + cyrillic + other;
        var all = arabic + latin + third;
        return all == 0 ? NameScript.None
            : arabic * 2 > all ? NameScript.Arabic
            : latin * 2 > all ? NameScript.Latin
            // As much of both, or a third script beside them: the Arabic original is the evidence.
            : arabic > 0 && third == 0 ? NameScript.Arabic
            : hebrew * 2 > all ? NameScript.Hebrew
            : cyrillic * 2 > all ? NameScript.Cyrillic
            : NameScript.Other;
    }
}
