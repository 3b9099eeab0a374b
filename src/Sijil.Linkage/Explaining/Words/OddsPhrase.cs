namespace Sijil.Linkage.Explaining.Words;

/// <summary>Evidence in words: "8 times as likely for one person as for two".</summary>
internal static class OddsPhrase
{
    /// <summary>What evidence says of one person against two, without a full stop.</summary>
    public static string Of(MatchWeight weight, ExplanationWords words)
    {
        var odds = RoundedOdds.Of(weight);
        var side = odds.IsFor ? "for" : "against";
        return odds.Strength switch
        {
            OddsStrength.Neither => words.Say("odds.neither"),
            OddsStrength.Slightly => words.Say($"odds.slightly.{side}"),
            _ => words.Say($"odds.times.{side}", ("times", Times(odds, words))),
        };
    }

    /// <summary>"about 250 times".</summary>
    public static string Times(RoundedOdds odds, ExplanationWords words)
    {
        if (odds.Times >= RoundedOdds.Most)
        {
            return words.Say("times.most");
        }

        var times = odds.Times switch
        {
            1.5 => words.Say("times.one-and-a-half"),
            2.5 => words.Say("times.two-and-a-half"),
            >= 1e6 => Millions(odds.Times / 1e6, words),
            _ => words.Count("times", (long)odds.Times),
        };
        return odds.IsAbout ? words.Say("about", ("times", times)) : times;
    }

    private static string Millions(double millions, ExplanationWords words) =>
        words.Say(
            millions == Math.Floor(millions) ? words.PluralKey("times.million", (long)millions) : "times.million.other",
            ("number", words.Embed(NumberText.Fraction(millions, words)))
        );
}
