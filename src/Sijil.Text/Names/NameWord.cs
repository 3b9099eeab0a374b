using Sijil.Text.Scripts;

namespace Sijil.Text.Names;

/// <summary>A word of a name as it stands in the clean text, with its fold. What joining asks of it is worked out once, when first asked.</summary>
internal sealed class NameWord(string text, string fold)
{
    private static readonly KnownUnit Unknown = new(0, 0, 0);

    private string? key;
    private KnownUnit? known;
    private ArabicWordUse use;

    public string Text { get; } = text;

    public string Fold { get; } = fold;

    /// <summary>The fold with the lam-alef repair and doubled letters reduced.</summary>
    public string Key => key ??= LamAlefKey.Of(Fold, out _);

    /// <summary>The existing name that it is by itself, or null.</summary>
    public KnownUnit? Known
    {
        get
        {
            var found = known ??= NameTable.Find(Fold) ?? Unknown;
            return ReferenceEquals(found, Unknown) ? null : found;
        }
    }

    /// <summary>How Arabic names use it.</summary>
    public ArabicWordUse Use => use == ArabicWordUse.NotAsked ? use = ArabicUnits.UseOf(this) : use;
}

/// <summary>What an Arabic word does to its neighbours.</summary>
[Flags]
internal enum ArabicWordUse : byte
{
    /// <summary>Not worked out yet.</summary>
    NotAsked = 0,

    /// <summary>Worked out.</summary>
    Asked = 1,

    /// <summary>Makes one unit with the word behind it («ابو», «ال»).</summary>
    Kinship = 2,

    /// <summary>Stands between two names and belongs to none («بن»).</summary>
    Glue = 4,

    /// <summary>Makes one unit with any word before it («الدين»).</summary>
    Suffix = 8,

    /// <summary>May be the end of one of the fixed double names.</summary>
    EndsDouble = 16,
}

/// <summary>Words that were joined to one unit.</summary>
/// <param name="Text">As in the clean text, words separated by one space.</param>
/// <param name="Fold">Fold without spaces and without glue words.</param>
internal readonly record struct DraftUnit(string Text, string Fold);
