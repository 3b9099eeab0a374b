using FsCheck;
using FsCheck.Fluent;

namespace Sijil.Linkage.Tests.Comparing.Kernels;

/// <summary>Pairs of texts that find mistakes: few different units, so that repeats are frequent, of all lengths around the widths of words and vectors.</summary>
internal static class TextPairs
{
    private static readonly string[] Alphabets =
    [
        "ab",
        "abc",
        "abcdefgh",
        "\0a\uFFFF",
        "محمدعليحسن",
        "\uD83D\uDE00\uD83D\uDE01",
    ];

    public static Arbitrary<(string Left, string Right)> Any { get; } =
        Gen.Elements(Alphabets)
            .SelectMany(alphabet =>
                from left in Text(alphabet)
                from right in Gen.OneOf(Text(alphabet), Edited(left, alphabet))
                select (left, right)
            )
            .ToArbitrary();

    /// <summary>Seeded pairs, some independent, some one text and an edited copy.</summary>
    public static IEnumerable<(string Left, string Right)> Seeded(ulong seed, int count, int longest)
    {
        var random = new SplitMix64(seed);
        for (var pair = 0; pair < count; pair++)
        {
            var alphabet = Alphabets[random.Below(Alphabets.Length)];
            var left = Text(ref random, alphabet, random.Below(longest + 1));
            var right =
                random.Below(2) == 0
                    ? Text(ref random, alphabet, random.Below(longest + 1))
                    : Edited(ref random, left, alphabet);
            yield return (left, right);
        }
    }

    private static Gen<string> Text(string alphabet) =>
        Gen.Elements(alphabet.ToCharArray()).ArrayOf().Select(units => new string(units));

    private static Gen<string> Edited(string text, string alphabet) =>
        Gen.Choose(0, int.MaxValue)
            .Select(seed =>
            {
                var random = new SplitMix64((ulong)seed);
                return Edited(ref random, text, alphabet);
            });

    private static string Text(ref SplitMix64 random, string alphabet, int length)
    {
        var units = new char[length];
        for (var index = 0; index < length; index++)
        {
            units[index] = alphabet[random.Below(alphabet.Length)];
        }

        return new string(units);
    }

    private static string Edited(ref SplitMix64 random, string text, string alphabet)
    {
        var units = text.ToList();
        for (var edits = random.Below(6); edits > 0; edits--)
        {
            var place = random.Below(units.Count + 1);
            switch (random.Below(4))
            {
                case 0:
                    units.Insert(place, alphabet[random.Below(alphabet.Length)]);
                    break;
                case 1 when place < units.Count:
                    units.RemoveAt(place);
                    break;
                case 2 when place < units.Count:
                    units[place] = alphabet[random.Below(alphabet.Length)];
                    break;
                case 3 when place + 1 < units.Count:
                    (units[place], units[place + 1]) = (units[place + 1], units[place]);
                    break;
            }
        }

        return new string([.. units]);
    }
}
