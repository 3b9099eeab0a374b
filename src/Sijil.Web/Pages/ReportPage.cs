namespace Sijil.Web.Pages;

/// <summary>The built report as it is.</summary>
internal static class ReportPage
{
    public static async Task Show(Visit visit)
    {
        var path = visit.Desk.Book.Folder.OutFile("report.html");
        if (!File.Exists(path))
        {
            await visit.Fault(404, WebTexts.NoRegister.In(visit.Language));
            return;
        }

        await WholePage.Answer(visit, await File.ReadAllBytesAsync(path, visit.Context.RequestAborted));
    }
}
