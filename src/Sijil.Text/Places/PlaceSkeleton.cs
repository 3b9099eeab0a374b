using Sijil.Text.Names;

namespace Sijil.Text.Places;

/// <summary>Place text as a consonant skeleton in which Arabic and Latin spellings meet.</summary>
public static class PlaceSkeleton
{
    /// <summary>
    /// The skeleton of each part of a <see cref="PlaceKey"/>, parts kept apart by one space: «نبع حلفوش», "Nab Halfush" and "Nabaa Halfouche" share
    /// one. Different places may share one too, far more rarely than names do, because places are longer.
    /// </summary>
    /// <param name="key">A key made by <see cref="PlaceKey.Of"/>.</param>
    public static string Of(string key) => string.Join(' ', key.Split(' ').Select(Part).Where(part => part.Length > 0));

    private static string Part(string part) =>
        part.Any(letter => letter is >= '\u0600' and <= '\u06FF') ? Skeletons.OfArabic(part) : Skeletons.OfLatin(part);
}
