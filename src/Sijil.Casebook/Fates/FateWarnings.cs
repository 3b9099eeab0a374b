using System.Globalization;
using Sijil.Casebook.Publishing.Report;
using Sijil.Casebook.Records;

namespace Sijil.Casebook.Fates;

/// <summary>What a reader must know where lists state more than one fate.</summary>
internal static class FateWarnings
{
    public static IEnumerable<ReportWarning> Of(RecordBook book, FateTotals totals)
    {
        if (totals.Others > 0)
        {
            var count = Number(totals.Others);
            yield return new ReportWarning(
                "others-than-killed",
                $"{count} people were last known missing, detained, released, found alive or injured. They are documented and counted apart; the overlap of lists and the estimate are of people killed and leave them out.",
                $"آخر ما عُرف عن هذا العدد من الأشخاص أنهم مفقودون أو معتقلون أو مفرج عنهم أو أحياء أو جرحى: {count}. هم موثَّقون ومعدودون على حدة، وتداخل القوائم والتقدير يخصّان من قُتلوا ولا يشملانهم."
            );
        }

        if (totals.Differ > 0)
        {
            var count = Number(totals.Differ);
            yield return new ReportWarning(
                "fates-differ",
                $"Of {count} people lists end with different fates; fates.csv and each person's page show the history.",
                $"تختلف القوائم في آخر مصير هذا العدد من الأشخاص: {count}. يظهر التسلسل في fates.csv وفي صفحة كل شخص."
            );
        }

        var unread = book.Records.Count(r =>
            r.Record.Status is { Length: > 0 } status
            && FateWords.Read(status) == Fate.Unknown
            && StatedTexts.Of(status) == StatedText.Stated
            && !FateWords.IsUnknown(status)
        );
        if (unread > 0)
        {
            yield return new ReportWarning(
                "status-not-understood",
                $"{Number(unread)} records word their status in a way that is not understood; it stands in records.csv and their fate counts as unknown.",
                $"هذا العدد من القيود يصف الحالة بألفاظ غير مفهومة: {Number(unread)}. هي في records.csv، ومصير أصحابها معدود مجهولاً."
            );
        }
    }

    private static string Number(int count) => count.ToString("#,##0", CultureInfo.InvariantCulture);
}
