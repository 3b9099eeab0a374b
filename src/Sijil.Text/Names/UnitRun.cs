using System.Collections.Immutable;
using Sijil.Text.Scripts;

namespace Sijil.Text.Names;

/// <summary>The units that a run of words makes which no other word of the name can join; remembered with their places in the chain.</summary>
internal sealed class UnitRun
{
    /// <summary>Longer runs are worked out anew each time.</summary>
    private const int LongestMet = 60;

    private const char First = '^';
    private const char Last = '$';
    private const char Inside = ' ';

    private static readonly TextMemo<UnitRun> Met = new(13, run => run._key, key => new UnitRun(key));

    private static readonly NameWord ArabicBeside = new("محمد", "محمد");
    private static readonly NameWord LatinBeside = new("ali", "ali");

    private readonly string _key;

    private UnitRun(string key)
        : this(key, WordsOf(key[2..]), key[0] == First, key[1] == Last) { }

    private UnitRun(string key, OrderlyWord[] words, bool isFirst, bool isLast)
    {
        _key = key;
        var script = words[0].Script;
        Units =
        [
            .. Join([.. words.SelectMany(word => word.Words)], script, isFirst, isLast)
                .Select(unit => new SharedUnit(unit, script)),
        ];
    }

    /// <summary>In the order written.</summary>
    public ImmutableArray<SharedUnit> Units { get; }

    /// <summary>The units of one word that stays alone.</summary>
    public static UnitRun Of(OrderlyWord word) => new("", [word], isFirst: false, isLast: false);

    /// <summary>The units of words with single spaces between them.</summary>
    /// <param name="text">Orderly words of one script.</param>
    /// <param name="isFirst">Nothing stands before them.</param>
    /// <param name="isLast">Nothing stands behind them.</param>
    public static UnitRun Of(ReadOnlySpan<char> text, bool isFirst, bool isLast)
    {
        Span<char> key = stackalloc char[LongestMet + 2];
        if (text.Length > LongestMet)
        {
            key = new char[text.Length + 2];
        }

        key[0] = isFirst ? First : Inside;
        key[1] = isLast ? Last : Inside;
        text.CopyTo(key[2..]);
        key = key[..(text.Length + 2)];
        return text.Length > LongestMet ? new UnitRun(key.ToString()) : Met.Of(key);
    }

    private static OrderlyWord[] WordsOf(string text) => [.. text.Split(' ').Select(word => OrderlyWord.Of(word))];

    private static List<DraftUnit> Join(List<NameWord> words, NameScript script, bool isFirst, bool isLast)
    {
        // A word that joins none stands for those which stand around.
        var beside = script == NameScript.Arabic ? ArabicBeside : LatinBeside;
        List<NameWord> between = [beside, .. words, beside];
        between = between[(isFirst ? 1 : 0)..^(isLast ? 1 : 0)];
        var units = script == NameScript.Arabic ? ArabicUnits.JoinWhole(between) : LatinUnits.Join(between);
        return units[(isFirst ? 0 : 1)..^(isLast ? 0 : 1)];
    }
}

/// <summary>A unit that many names share.</summary>
internal sealed class SharedUnit
{
    private readonly NameUnit?[] _byRole = new NameUnit?[(int)NameRole.Other + 1];

    public SharedUnit(DraftUnit draft, NameScript script)
    {
        Draft = draft;
        Steps = NameReading.StepsOf(Of(NameRole.Given), script);
        IsRunTogether = script == NameScript.Arabic && RunTogether.IsRunTogether(draft);
    }

    public DraftUnit Draft { get; }

    /// <summary>What joining its words and making its key changed.</summary>
    public FoldSteps Steps { get; }

    /// <summary>It is parted where the name is short.</summary>
    public bool IsRunTogether { get; }

    /// <summary>The unit in a place of the chain. Two threads at once make two that are equal.</summary>
    public NameUnit Of(NameRole role) => _byRole[(int)role] ??= NameUnit.Of(Draft, role);
}
