using System.Globalization;
using System.Text;
using Sijil.Casebook.Quality;
using Sijil.Casebook.Releases;
using Sijil.Ledger;

namespace Sijil.Web.Pages;

/// <summary>What is wrong with a release of a list, and what changed in it since the one before.</summary>
internal static class ReleasePages
{
    public static async Task Quality(Visit visit)
    {
        var (asked, aborted) = (Asked(visit), visit.Context.RequestAborted);
        var found = await visit.Desk.Long.Get(
            Of("quality", visit),
            () => visit.Desk.Book.QualityOf(asked, aborted),
            aborted
        );
        await (
            found is var (file, report)
                ? WholePage.Answer(visit, Encoding.UTF8.GetBytes(QualityPage.Html(file, report, visit.Language)))
                : visit.NotFound()
        );
    }

    public static async Task Changes(Visit visit)
    {
        if (await visit.IsWithheld())
        {
            return;
        }

        var (asked, aborted) = (Asked(visit), visit.Context.RequestAborted);
        var found = await visit.Desk.Long.Get(
            Of("changes", visit),
            () => visit.Desk.Book.ChangesOf(asked, aborted),
            aborted
        );
        await (
            found is var (older, newer, difference)
                ? WholePage.Answer(
                    visit,
                    Encoding.UTF8.GetBytes(ReleasePage.Html(older, newer, difference, visit.Language))
                )
                : visit.NotFound()
        );
    }

    // What these pages follow from: the releases and their days, the mappings, and today where a release has no day.
    private static string Of(string page, Visit visit)
    {
        using var view = visit.Desk.View();
        return string.Join(
            '\n',
            [
                page,
                Asked(visit).ToString(CultureInfo.InvariantCulture),
                FileFingerprint.Sha256(visit.Desk.Book.Folder.SettingsFile),
                visit.Desk.Today,
                .. view.Releases.Select(r => FormattableString.Invariant($"{r.ReleaseId} {r.AsOf}")),
            ]
        );
    }

    private static long Asked(Visit visit) =>
        long.TryParse(visit.Query("release"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
