using System.Globalization;
using System.Text;
using Sijil.Casebook.Quality;
using Sijil.Casebook.Releases;

namespace Sijil.Web.Pages;

/// <summary>What is wrong with a release of a list, and what changed in it since the one before.</summary>
internal static class ReleasePages
{
    public static async Task Quality(Visit visit)
    {
        var found = await Task.Run(() => visit.Desk.Book.QualityOf(Asked(visit), visit.Context.RequestAborted));
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

        var found = await Task.Run(() => visit.Desk.Book.ChangesOf(Asked(visit), visit.Context.RequestAborted));
        await (
            found is var (older, newer, difference)
                ? WholePage.Answer(
                    visit,
                    Encoding.UTF8.GetBytes(ReleasePage.Html(older, newer, difference, visit.Language))
                )
                : visit.NotFound()
        );
    }

    private static long Asked(Visit visit) =>
        long.TryParse(visit.Query("release"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
