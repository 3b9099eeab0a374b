using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>Running the job: how far it is, stopping it, and the former results standing until the new ones are whole.</summary>
internal static class BuildPage
{
    public static Task Show(Visit visit) =>
        visit.Html(
            Shell.Of(
                visit,
                WebTexts.Build,
                "/build",
                html =>
                {
                    Standing(visit, html);
                    if (!visit.Desk.Job.IsRunning)
                    {
                        html.Element("p", visit.Say(WebTexts.BuildWhat));
                        Shell
                            .Form(html, visit, "/build")
                            .Element("button", visit.Say(WebTexts.Build), ("class", "primary"))
                            .Close("form");
                    }
                },
                Refresh(visit)
            )
        );

    public static Task Start(Visit visit)
    {
        visit.Desk.StartBuild(visit.Session.Actor);
        return visit.GoTo("/build");
    }

    public static Task Stop(Visit visit)
    {
        visit.Desk.StopBuild();
        return visit.GoTo("/build");
    }

    /// <summary>While a build runs the page asks again by itself, with or without JavaScript.</summary>
    public static string Refresh(Visit visit) => visit.Desk.Job.IsRunning ? AskAgain : "";

    /// <summary>In a head: the page asks again in two seconds.</summary>
    public const string AskAgain = "<meta http-equiv=\"refresh\" content=\"2\">\n";

    /// <summary>How the build stands, when there is something to say.</summary>
    public static void Standing(Visit visit, HtmlWriter html)
    {
        var job = visit.Desk.Job;
        if (job.IsRunning)
        {
            html.Element("p", visit.Say(WebTexts.Running));
            var step = job.Last is { } last ? (int)last.Step : 0;
            var done = (step + (job.Last?.Share ?? 0)) / WebTexts.Steps.Length;
            html.Open("p").Add(visit.Say(WebTexts.Steps[step])).Raw(" ");
            html.Raw(
                    $"<progress max=\"1\" value=\"{done.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)}\"></progress>"
                )
                .Close("p");
            Shell.Form(html, visit, "/build/stop").Element("button", visit.Say(WebTexts.Stop)).Close("form");
        }
        else if (job.Fault is { } fault)
        {
            html.Element("p", FaultWords.Say(visit, fault), ("class", "warn"));
        }
        else if (job.WasStopped)
        {
            html.Element("p", visit.Say(WebTexts.Stopped), ("class", "note"));
        }
        else if (visit.Desk.Book.IsStale())
        {
            html.Open("p", ("class", "warn")).Add(visit.Say(WebTexts.Stale)).Raw(" ");
            html.Add(Facts.Link("/build", visit.Say(WebTexts.Build))).Close("p");
        }
        else if (job.IsDone)
        {
            html.Element("p", visit.Say(WebTexts.BuildDone), ("class", "note"));
        }
    }
}
