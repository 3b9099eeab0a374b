using System.Globalization;
using Microsoft.Extensions.Primitives;
using Sijil.Casebook.Review;
using Sijil.Web.Access;

namespace Sijil.Web.Pages;

/// <summary>How somebody looks at pairs: those that nobody has decided, those that others decided and that are to be looked at again, or one that others disagree on.</summary>
/// <param name="IsSecond">The second look at a sample: always blind.</param>
/// <param name="IsAdjudicating">To settle what reviewers decided differently: sees everything.</param>
/// <param name="Percent">Share of the decided pairs that is looked at again.</param>
/// <param name="IsBlind">Weights and other people's answers are hidden.</param>
internal sealed record ReviewWay(bool IsSecond, bool IsAdjudicating, int Percent, bool IsBlind)
{
    /// <summary>Shares that can be chosen.</summary>
    public static readonly int[] Shares = [5, 10, 25, 100];

    private const int UsualShare = 10;
    private const string Second = "second";
    private const string Adjudicate = "adjudicate";

    /// <summary>As the address or the form says.</summary>
    public static ReviewWay Of(Session session, StringValues way, StringValues percent)
    {
        var (isSecond, isAdjudicating) = (way == Second, way == Adjudicate);
        var share = int.TryParse(percent, NumberStyles.None, CultureInfo.InvariantCulture, out var said)
            ? said
            : UsualShare;
        return new ReviewWay(
            isSecond,
            isAdjudicating,
            Shares.Contains(share) ? share : UsualShare,
            isSecond || (session.IsBlind && !isAdjudicating)
        );
    }

    /// <summary>The word in addresses and forms.</summary>
    public string Word =>
        IsSecond ? Second
        : IsAdjudicating ? Adjudicate
        : "";

    /// <summary>In which part one decides this way.</summary>
    public ReviewRole Role => IsAdjudicating ? ReviewRole.Adjudicator : ReviewRole.Reviewer;

    /// <summary>Where the next pair is.</summary>
    public string Next =>
        IsSecond ? string.Create(CultureInfo.InvariantCulture, $"/review?way={Second}&share={Percent}")
        : IsAdjudicating ? "/agreement"
        : "/review";
}
