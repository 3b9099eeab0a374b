using System.Collections.Immutable;
using System.Globalization;
using Sijil.Linkage.Explaining;
using Sijil.Linkage.Explaining.Words;

namespace Sijil.Linkage.Identities;

/// <summary>A change report in sentences.</summary>
public static class ChangeReportSentences
{
    /// <summary>The report on one line: "3 merged, 1 split, 214 new, 0 lost, 120 gained records". New, lost, merged and split are always told.</summary>
    /// <param name="report">The report.</param>
    public static string Line(ChangeReport report)
    {
        var parts = new List<string>
        {
            Told(report.Count(PersonChangeKind.Merged), "merged"),
            Told(report.Count(PersonChangeKind.Split), "split"),
            Told(report.Count(PersonChangeKind.Added), "new"),
            Told(report.Count(PersonChangeKind.Withdrawn), "lost"),
        };
        foreach (
            var (count, word) in ((int, string)[])
                [
                    (report.Count(PersonChangeKind.Divided), "divided"),
                    (report.Count(PersonChangeKind.Reinstated), "back"),
                    (report.Gaining, "gained records"),
                    (report.Losing, "lost records"),
                ]
        )
        {
            if (count > 0)
            {
                parts.Add(Told(count, word));
            }
        }

        return string.Join(", ", parts);
    }

    /// <summary>One sentence for each thing that happened, its code the name of what happened; one of code "none" when nothing did.</summary>
    /// <param name="report">The report.</param>
    /// <param name="words">The language.</param>
    public static ImmutableArray<ExplanationSentence> Of(ChangeReport report, ExplanationWords words)
    {
        (string Code, int Count)[] counts =
        [
            .. (
                (PersonChangeKind[])
                    [
                        PersonChangeKind.Added,
                        PersonChangeKind.Merged,
                        PersonChangeKind.Split,
                        PersonChangeKind.Divided,
                        PersonChangeKind.Reinstated,
                        PersonChangeKind.Withdrawn,
                    ]
            ).Select(kind => (kind.ToString(), report.Count(kind))),
            ("Gaining", report.Gaining),
            ("Losing", report.Losing),
        ];
        var phrases = words.Language == "ar" ? ChangePhrases.Arabic : ChangePhrases.English;
        ImmutableArray<ExplanationSentence> sentences =
        [
            .. counts
                .Where(told => told.Count > 0)
                .Select(told => new ExplanationSentence(
                    told.Code.ToLowerInvariant(),
                    null,
                    phrases[$"{told.Code}.{PluralForm.Of(words.Language, told.Count)}"]
                        .Replace("{0}", words.Embed(NumberText.Whole(told.Count, words)), StringComparison.Ordinal)
                )),
        ];
        return sentences.IsEmpty ? [new("none", null, phrases["none"])] : sentences;
    }

    private static string Told(int count, string word) =>
        count.ToString("#,0", CultureInfo.InvariantCulture) + " " + word;
}
