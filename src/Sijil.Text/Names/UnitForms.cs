using System.Collections.Frozen;
using Sijil.Text.Scripts;

namespace Sijil.Text.Names;

/// <summary>What is worked out once per unit so that comparing pairs is cheap.</summary>
internal sealed class UnitForms
{
    /// <summary>The forms of all known units, made once: nine units in ten are among them.</summary>
    private static readonly FrozenDictionary<string, UnitForms> KnownForms = NameTable.Folds.ToFrozenDictionary(
        fold => fold,
        OfArabic,
        StringComparer.Ordinal
    );

    /// <summary>And of units that were met lately, of which a list has many: misspelt ones, and all Latin ones.</summary>
    private static readonly TextMemo<UnitForms> Met = new(14, forms => forms.Fold, Make);

    private const int LongestMet = 60;

    private UnitForms(
        string fold,
        NameScript script,
        string key,
        string skeleton,
        ArabicReadings readings,
        FoldSteps keySteps = FoldSteps.None
    )
    {
        Fold = fold;
        Script = script;
        Key = key;
        KeySteps = keySteps;
        Skeleton = skeleton;
        Readings = readings;
        Canonical = script == NameScript.Latin && readings.IsClear ? LamAlefKey.Of(readings.Folds[0], out _) : key;
        Style = script == NameScript.Latin ? LatinStyle.Of(key) : key;
        Known =
            script == NameScript.Arabic ? NameTable.Find(fold)
            : readings.Folds.IsEmpty ? null
            : NameTable.Find(readings.Folds[0]);
        Letters = LetterBound.SetOf(Style);
        Third = script is NameScript.Hebrew or NameScript.Cyrillic ? ThirdScriptForms.Of(fold, script) : null;
        Chunks = script == NameScript.Latin ? EmissionTable.Chunks(key) : [];
        Written = EmissionTable.Numbers(Chunks);
        Floors = script == NameScript.Latin ? CrossScriptBound.Floors(Written) : [];
        Writes = script == NameScript.Arabic ? CrossScriptBound.Writes(fold) : 0;
        Body = BodyOf(fold, script);
        FirstReading =
            script == NameScript.Latin && !readings.Folds.IsEmpty ? Of(readings.Folds[0])
            : script == NameScript.Arabic ? this
            : null;
    }

    /// <summary>By which <see cref="UnitAgreements"/> knows these forms.</summary>
    public uint Number { get; } = UnitAgreements.NextNumber();

    public string Fold { get; }

    public NameScript Script { get; }

    public string Key { get; }

    /// <summary>What making the key of an Arabic unit changed.</summary>
    public FoldSteps KeySteps { get; }

    public string Skeleton { get; }

    public string Canonical { get; }

    /// <summary>The Arabic units it may stand for, most probable first; of an Arabic unit itself alone.</summary>
    public ArabicReadings Readings { get; }

    /// <summary>The forms of the first reading; of an Arabic unit itself.</summary>
    public UnitForms? FirstReading { get; }

    /// <summary>The spelling that same-script distances are measured on.</summary>
    public string Style { get; }

    /// <summary>The existing name it is; of a Latin unit its first reading's.</summary>
    public KnownUnit? Known { get; }

    /// <summary>Which letters occur, as a bit set, to refuse hopeless pairs without measuring.</summary>
    public ulong Letters { get; }

    /// <summary>Codes of the chunks of one to three letters at each place of a Latin key.</summary>
    public int[] Chunks { get; }

    /// <summary>Of these chunks the numbers by which Arabic letters know them.</summary>
    public byte[] Written { get; }

    /// <summary>Of a Latin unit what Arabic letters cost at best beside it, for <see cref="CrossScriptBound"/>.</summary>
    public float[] Floors { get; }

    /// <summary>Of an Arabic unit with which Latin letters it is written, for <see cref="CrossScriptBound"/>.</summary>
    public uint Writes { get; }

    /// <summary>What comparing needs of a unit in Hebrew or Cyrillic script; null of others.</summary>
    public ThirdScriptForms? Third { get; }

    /// <summary>Where the unit begins behind an article or ابو: particles that come and go before a family.</summary>
    public (int Article, int Abu) Body { get; }

    public static UnitForms Of(string fold)
    {
        if (KnownForms.TryGetValue(fold, out var known))
        {
            return known;
        }

        return fold.Length > LongestMet ? Make(fold) : Met.Of(fold);
    }

    private static UnitForms Make(string fold)
    {
        var script = ScriptOf.Text(fold);
        switch (script)
        {
            case NameScript.Arabic:
                return OfArabic(fold);
            case NameScript.Latin:
                var readings = LatinSpellings.Of(fold);
                var skeleton = readings.IsClear ? Of(readings.Folds[0]).Skeleton : Skeletons.OfLatin(fold);
                return new UnitForms(fold, script, LatinFold.Squash(fold), skeleton, readings);
            case NameScript.Hebrew or NameScript.Cyrillic:
                var squashed = LatinFold.Squash(fold);
                return new UnitForms(fold, script, squashed, Skeletons.OfThirdScript(squashed), ArabicReadings.None);
            default:
                return new UnitForms(fold, script, fold, fold, ArabicReadings.None);
        }
    }

    private static UnitForms OfArabic(string fold)
    {
        var key = LamAlefKey.Of(fold, out var steps);
        return new UnitForms(
            fold,
            NameScript.Arabic,
            key,
            Skeletons.OfArabic(key),
            new ArabicReadings([fold], true),
            steps
        );
    }

    private static (int, int) BodyOf(string fold, NameScript script)
    {
        var (article, abu) = script == NameScript.Latin ? ("al", "abu") : ("ال", "ابو");
        return (
            fold.Length >= 5 && fold.StartsWith(article, StringComparison.Ordinal) ? 2 : 0,
            fold.Length >= 6 && fold.StartsWith(abu, StringComparison.Ordinal) ? 3 : 0
        );
    }
}
