using System.Text;

namespace Sijil.Text.Names;

/// <summary>One spelling for the styles in which the same sounds are written: ch and sh, ou and u, dj and j, q and k, e and a, o and u.</summary>
internal static class LatinStyle
{
    /// <summary>The style key of a squashed Latin unit.</summary>
    public static string Of(string key)
    {
        var text = new StringBuilder(key.Length);
        for (var i = 0; i < key.Length; i++)
        {
            var c = key[i];
            var next = i + 1 < key.Length ? key[i + 1] : '\0';
            var (sound, used) = (c, next) switch
            {
                ('s', 'c') when i + 2 < key.Length && key[i + 2] == 'h' => ('$', 3),
                ('s', 'h') or ('c', 'h') => ('$', 2),
                ('d', 'j') => ('j', 2),
                ('c', 'k') or ('c', 'q') => ('k', 2),
                ('p', 'h') => ('f', 2),
                ('t', 'h') => ('t', 2),
                ('d', 'h') => ('d', 2),
                ('g', 'h') => ('G', 2),
                ('k', 'h') => ('K', 2),
                ('o', 'u') or ('o', 'o') => ('u', 2),
                ('e', 'e') => ('i', 2),
                ('c', 'e' or 'i' or 'y') => ('s', 1),
                ('c' or 'q', _) => ('k', 1),
                ('o' or 'w', _) => ('u', 1),
                ('v', _) => ('u', 1),
                // French writes -ane, -ine and -oune where nothing is spoken after the n.
                ('e', '\0') when i >= 3 && key[i - 1] == 'n' => ('\0', 1),
                ('e', _) => ('a', 1),
                ('y', _) => ('i', 1),
                ('h', '\0') when i > 0 && key[i - 1] is 'a' or 'e' => ('\0', 1),
                _ => (c, 1),
            };
            if (sound != '\0' && (text.Length == 0 || text[^1] != sound))
            {
                text.Append(sound);
            }

            i += used - 1;
        }

        return text.ToString();
    }
}
