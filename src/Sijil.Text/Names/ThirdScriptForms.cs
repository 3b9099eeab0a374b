using System.Collections.Immutable;
using Sijil.Text.Scripts;

namespace Sijil.Text.Names;

/// <summary>What comparing needs of a unit in Hebrew or Cyrillic script, worked out once.</summary>
/// <param name="Key">The fold with doubled letters once.</param>
/// <param name="Stem">In Cyrillic the key without the endings that tell a daughter's or a son's name from the father's, a woman's family from a man's; else the key.</param>
/// <param name="IsPatronymic">Made of the father's name («Петрович»).</param>
/// <param name="Variants">Keys of the same given name in neighbouring languages, the unit's own left out.</param>
internal sealed record ThirdScriptForms(string Key, string Stem, bool IsPatronymic, ImmutableArray<string> Variants)
{
    public static ThirdScriptForms Of(string fold, NameScript script)
    {
        var key = LatinFold.Squash(fold);
        if (script != NameScript.Cyrillic)
        {
            return new(key, key, false, []);
        }

        var isPatronymic = SlavicStems.TryPatronymic(key, out var father);
        return new(key, isPatronymic ? father : SlavicStems.OfFamily(key), isPatronymic, CyrillicNames.Variants(key));
    }
}
