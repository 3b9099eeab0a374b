using System.Collections.Immutable;
using Sijil.Text.Names;
using Sijil.Text.Scripts;

namespace Sijil.Casebook.Releases.Values;

/// <summary>Says how two names of one person differ: in writing only, in letters, in units, or altogether.</summary>
internal static class NameChange
{
    private const int MostLetters = 3;

    /// <summary>The difference of two names whose cells are not equal.</summary>
    public static ValueChange Of(PersonName old, PersonName @new)
    {
        if (old.Clean == @new.Clean)
        {
            return new(ChangeNature.WrittenOtherwise);
        }

        if (old.Fold == @new.Fold && old.Fold.Length > 0)
        {
            return new(old.Script == NameScript.Arabic ? ChangeNature.Spelling : ChangeNature.WrittenOtherwise);
        }

        if (old.Kind != NameKind.Named || @new.Kind != NameKind.Named)
        {
            return new(ChangeNature.Different);
        }

        var (a, b) = (Squashed(old), Squashed(@new));
        if (a == b)
        {
            // Units equal, texts not: spaces, or a title or note beside the name.
            return new(
                WithoutSpaces(old.Fold) == WithoutSpaces(@new.Fold)
                    ? ChangeNature.Spaces
                    : ChangeNature.WrittenOtherwise
            );
        }

        return HasSameLetters(a, b) && WithoutAllah(a) == WithoutAllah(b)
            ? new(ChangeNature.LamAlef)
            : OfContent(old, @new, a, b);
    }

    private static ValueChange OfContent(PersonName old, PersonName @new, string a, string b)
    {
        // The key is blind to lam-alef damage, under which a single lost letter would hide; and to doubled letters, which the fold shows.
        var letters = LetterSteps.Of(a, b);
        var behind = LetterSteps.Of(ArabicFold.Key(a), ArabicFold.Key(b));
        letters = letters.IsEmpty || (!behind.IsEmpty && behind.Length < letters.Length) ? behind : letters;
        if (letters is not [_] && IsOneUnitReplaced(old, @new))
        {
            return new(ChangeNature.PartReplaced);
        }

        if (letters is { Length: > 0 and <= MostLetters })
        {
            var nature =
                letters.All(step => step.To.Length == 0) ? ChangeNature.LettersLost
                : letters.All(step => step.From.Length == 0) ? ChangeNature.LettersGained
                : ChangeNature.Letters;
            return new(nature) { Letters = letters };
        }

        string[] x = [.. old.Units.Select(unit => unit.Key)];
        string[] y = [.. @new.Units.Select(unit => unit.Key)];
        return new(
            IsPartOf(x, y) ? ChangeNature.PartAdded
            : IsPartOf(y, x) ? ChangeNature.PartDropped
            : ChangeNature.Different
        );
    }

    private static string Squashed(PersonName name) => string.Concat(name.Units.Select(unit => unit.Fold));

    private static string WithoutSpaces(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    // The ligature of «الله» takes its ha along when it is turned around.
    private static string WithoutAllah(string text) => string.Concat(text.Where(c => c is not ('ا' or 'ل' or 'ه')));

    private static bool HasSameLetters(string a, string b) =>
        a.Length == b.Length && a.Order().SequenceEqual(b.Order());

    // A short unit may differ from another in few letters and still be another name: half of the letters must stay.
    private static bool IsOneUnitReplaced(PersonName old, PersonName @new)
    {
        if (old.Units.Length != @new.Units.Length)
        {
            return false;
        }

        var different = Enumerable
            .Range(0, old.Units.Length)
            .Where(i => old.Units[i].Key != @new.Units[i].Key)
            .ToArray();
        return different is [var at]
            && Fewest(old.Units[at], @new.Units[at]) * 2
                > Math.Max(old.Units[at].Fold.Length, @new.Units[at].Fold.Length);
    }

    private static int Fewest(NameUnit a, NameUnit b)
    {
        var (byFold, byKey) = (LetterSteps.Of(a.Fold, b.Fold).Length, LetterSteps.Of(a.Key, b.Key).Length);
        return Math.Min(byFold == 0 ? int.MaxValue / 2 : byFold, byKey == 0 ? int.MaxValue / 2 : byKey);
    }

    private static bool IsPartOf(string[] part, string[] whole)
    {
        var found = 0;
        foreach (var unit in whole)
        {
            found += found < part.Length && part[found] == unit ? 1 : 0;
        }

        return found == part.Length && part.Length < whole.Length && part.Length > 0;
    }
}
