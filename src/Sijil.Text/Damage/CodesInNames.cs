using System.Buffers;
using Sijil.Text.Names;
using Sijil.Text.Scripts;

namespace Sijil.Text.Damage;

/// <summary>Ward and row codes, numbers and bracketed remarks within a name.</summary>
internal static class CodesInNames
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("0123456789()[]{}<>");

    /// <summary>The name without them, and what was taken out; null where there are none.</summary>
    /// <param name="text">A clean text.</param>
    public static (string Name, string Codes)? Repair(string text)
    {
        var script = ScriptOf.Text(text);
        if (!text.AsSpan().ContainsAny(Signs) && !(script == NameScript.Arabic && text.Any(char.IsAsciiLetter)))
        {
            return null;
        }

        var cut = NameWords.Of(text, script);
        return cut.Residue.Count == 0
            ? null
            : (
                string.Join(' ', cut.Words.Select(word => word.Text).Where(word => word.Any(char.IsLetter))),
                string.Join("; ", cut.Residue)
            );
    }
}
