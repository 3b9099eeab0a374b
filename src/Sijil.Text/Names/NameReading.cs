using System.Collections.Immutable;
using Sijil.Text.Scripts;

namespace Sijil.Text.Names;

/// <summary>A name's cell on its way to a <see cref="PersonName"/>: cleaned, cut into words, its kind known, titles taken off.</summary>
internal sealed class NameReading
{
    private readonly string _clean;
    private readonly FoldSteps _steps;
    private readonly List<string> _residue;
    private readonly List<string> _titles = [];

    private NameReading(string clean, FoldSteps cleaned, NameScript? script, NameOrder order)
    {
        (_clean, _steps) = (clean, cleaned);
        Script = script ?? ScriptOf.Text(_clean);
        var cut = NameWords.Of(order == NameOrder.GivenFatherFamily ? FatherInBrackets.Opened(_clean) : _clean, Script);
        _residue = cut.Residue;
        AfterComma = cut.AfterComma;
        var alias = AliasWords.At(cut.Words);
        if (alias > 0)
        {
            _residue.Add(string.Join(' ', cut.Words.Skip(alias).Select(word => word.Text)));
            cut.Words.RemoveRange(alias, cut.Words.Count - alias);
        }

        Kind = NameKindWords.Of(cut.Words, _clean, Script);
        Words = cut.Words;
        if (Kind == NameKind.Named && order != NameOrder.GivenFatherGrandfatherFamily)
        {
            var titles = TitleWords.CountLeading(Words, Script, from => Units([.. Words.Skip(from)]).Count);
            _titles.AddRange(Words.Take(titles).Select(word => word.Text));
            Words = Words[titles..];
            AfterComma -= titles;
            var wishes = TitleWords.CountTrailing(Words);
            _titles.AddRange(Words.TakeLast(wishes).Select(word => word.Text));
            Words = Words[..^wishes];
        }
    }

    public NameScript Script { get; }

    public NameKind Kind { get; }

    public List<NameWord> Words { get; }

    /// <summary>Index of the first word after a comma; negative when there is none.</summary>
    public int AfterComma { get; }

    public static NameReading Of(string raw, NameScript? script = null, NameOrder order = NameOrder.GivenFirst) =>
        new(CleanText.Of(raw, out var cleaned), cleaned, script, order);

    /// <summary>Of a text that is already clean, and what was changed.</summary>
    public static NameReading Of(string clean, FoldSteps cleaned, NameOrder order) => new(clean, cleaned, null, order);

    public List<DraftUnit> Units(List<NameWord> words) =>
        Script switch
        {
            NameScript.Arabic => RunTogether.Split(ArabicUnits.Join(words)),
            NameScript.Latin => LatinUnits.Join(words),
            NameScript.Hebrew or NameScript.Cyrillic => ThirdScriptUnits.Join(words),
            _ => [.. words.Select(word => new DraftUnit(word.Text, word.Fold))],
        };

    public PersonName ToName(string raw, ImmutableArray<NameUnit> units)
    {
        var steps = _steps;
        var fold = Script switch
        {
            NameScript.Arabic => Note(ArabicFold.FoldClean(_clean, out var folded), folded, ref steps),
            NameScript.Latin => Note(LatinFold.FoldClean(_clean, out var folded), folded, ref steps),
            NameScript.Hebrew => Note(HebrewFold.FoldClean(_clean, out var folded), folded, ref steps),
            NameScript.Cyrillic => Note(CyrillicFold.FoldClean(_clean, out var folded), folded, ref steps),
            _ => OtherFold.Of(_clean),
        };
        steps |= StepsOf(units, Script);

        // An entry without a name of its own loses nothing: its whole text is set aside.
        ImmutableArray<string> residue =
            Kind is NameKind.Named ? [.. _residue]
            : _clean.Length > 0 ? [_clean]
            : [];
        return new PersonName(raw, _clean, fold, Script, Kind, units, [.. _titles], residue, FoldStepNames.Of(steps));
    }

    /// <summary>What joining words and making keys changed.</summary>
    public static FoldSteps StepsOf(ImmutableArray<NameUnit> units, NameScript script)
    {
        var steps = FoldSteps.None;
        foreach (var unit in units)
        {
            steps |= StepsOf(unit, script);
        }

        return steps;
    }

    /// <summary>What joining the words of one unit and making its key changed.</summary>
    public static FoldSteps StepsOf(NameUnit unit, NameScript script)
    {
        var joined = unit.Text.Contains(' ', StringComparison.Ordinal) ? FoldSteps.Joined : FoldSteps.None;
        return script != NameScript.Arabic
            ? joined
            : joined | (unit.Forms.Script == NameScript.Arabic ? unit.Forms.KeySteps : KeyedOf(unit.Fold));
    }

    private static FoldSteps KeyedOf(string fold)
    {
        LamAlefKey.Of(fold, out var steps);
        return steps;
    }

    private static string Note(string fold, FoldSteps folded, ref FoldSteps steps)
    {
        steps |= folded;
        return fold;
    }
}
