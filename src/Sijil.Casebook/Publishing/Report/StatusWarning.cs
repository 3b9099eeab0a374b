using Sijil.Casebook.Records;

namespace Sijil.Casebook.Publishing.Report;

/// <summary>Says when the lists' people do not all share one fate: this version counts every record alike.</summary>
internal static class StatusWarning
{
    public static IEnumerable<ReportWarning> Of(RecordBook book)
    {
        var lists = book
            .Lists.Where(l =>
                l.Reading.Records.Accepted.Select(r => r.Status?.Trim())
                    .Where(s => !string.IsNullOrEmpty(s))
                    .Distinct(StringComparer.Ordinal)
                    .Skip(1)
                    .Any()
            )
            .Select(l => l.Settings.Key)
            .ToList();
        if (lists.Count > 0)
        {
            var named = string.Join(", ", lists);
            yield return new ReportWarning(
                "several-statuses",
                $"These lists state more than one status (killed, injured, missing …): {named}. This version counts every record alike; the figures are of all of them together.",
                $"تذكر هذه القوائم أكثر من حالة واحدة (قتيل، جريح، مفقود…): {named}. يعدّ هذا الإصدار كل القيود بالطريقة نفسها، فالأرقام تشملها جميعاً."
            );
        }
    }
}
