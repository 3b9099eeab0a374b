using System.Text;

namespace Sijil.Text.Names;

/// <summary>One spelling for what sounds alike in Spanish: b and v; s, z and c before e and i; ll and y; j, x and g before e and i; no h.</summary>
internal static class SpanishSound
{
    /// <summary>The sound of a folded unit.</summary>
    public static string Of(string fold)
    {
        var text = new StringBuilder(fold.Length);
        for (var i = 0; i < fold.Length; i++)
        {
            var c = fold[i];
            var next = i + 1 < fold.Length ? fold[i + 1] : '\0';
            var (sound, used) = (c, next) switch
            {
                ('c', 'h') => ('$', 2),
                ('l', 'l') => ('y', 2),
                ('q', 'u') => ('k', 2),
                ('g', 'u') when i + 2 < fold.Length && fold[i + 2] is 'e' or 'i' => ('g', 2),
                ('c', 'e' or 'i') => ('s', 1),
                ('g', 'e' or 'i') => ('j', 1),
                ('c', _) => ('k', 1),
                ('z', _) => ('s', 1),
                ('v', _) => ('b', 1),
                ('x', _) => ('j', 1),
                ('i', 'a' or 'e' or 'o') => ('y', 1),
                ('h', _) => ('\0', 1),
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
