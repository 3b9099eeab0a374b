using System.Globalization;
using Sijil.Casebook.Review;

namespace Sijil.Casebook.Publishing.Report;

/// <summary>Says which decisions wait for somebody: those that people made differently, and those whose records have changed or are gone.</summary>
internal static class DecisionWarning
{
    private static readonly (DecisionState State, string Code, string English, string Arabic)[] Texts =
    [
        (
            DecisionState.Disagreement,
            "decisions-disagree",
            "Decisions on pairs that people decided differently; nothing follows from them until somebody adjudicates",
            "قرارات على أزواج اختلف فيها الناس، ولا يترتب عليها شيء حتى يفصل فيها أحد"
        ),
        (
            DecisionState.RecordChanged,
            "decided-records-changed",
            "Decisions that are obeyed although a record says something else now than when it was looked at",
            "قرارات معمول بها مع أن أحد السجلين تغيّر منذ النظر فيه"
        ),
        (
            DecisionState.RecordGone,
            "decided-records-gone",
            "Decisions on records that are not in the current releases; they are kept and count again when the record is back",
            "قرارات على سجلات ليست في الإصدارات الحالية، وهي محفوظة وتعود إلى العمل حين يعود السجل"
        ),
    ];

    public static IEnumerable<ReportWarning> Of(StandingDecisions standing)
    {
        foreach (var (state, code, english, arabic) in Texts)
        {
            var count = standing.Uses.Count(u => u.State == state);
            if (count > 0)
            {
                var number = count.ToString(CultureInfo.InvariantCulture);
                yield return new ReportWarning(
                    code,
                    $"{english}: {number} (decisions.csv).",
                    $"{arabic}: {number} (decisions.csv)."
                );
            }
        }
    }
}
