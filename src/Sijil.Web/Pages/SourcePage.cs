using Sijil.Casebook;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Casebook.Settings;

namespace Sijil.Web.Pages;

/// <summary>What a list covers and who compiles it: a form, filled with what was said before.</summary>
internal static class SourcePage
{
    private const int MostText = 2_000;

    public static async Task Show(Visit visit)
    {
        var (source, list) = (visit.Query("source"), visit.Query("list"));
        if (!visit.Desk.Settings.Lists.Exists(l => l.Source == source && l.List == list))
        {
            await visit.NotFound();
            return;
        }

        var (compiler, about) = visit.Desk.Book.DescriptionOf(source, list);
        await visit.Html(
            Shell.Of(visit, SourceTexts.Title, "/lists", html => Write(visit, html, source, list, compiler, about))
        );
    }

    public static async Task Save(Visit visit)
    {
        var (source, list) = (visit.Form["source"].ToString(), visit.Form["list"].ToString());
        visit.Desk.Book.Describe(
            new DescribeRequest(
                source,
                list,
                new SourceSettings
                {
                    Source = source,
                    CompiledBy = Text(visit, "compiled_by"),
                    Contact = Text(visit, "contact"),
                    Languages = Entries(visit, "source_languages"),
                    Licence = Text(visit, "source_licence"),
                },
                new ListAbout
                {
                    From = Text(visit, "from"),
                    To = Text(visit, "to"),
                    Places = Entries(visit, "places"),
                    Victims = Text(visit, "victims"),
                    Harms = visit.Form["harms"].OfType<string>().ToList() is { Count: > 0 } harms ? harms : null,
                    Inclusion = Text(visit, "inclusion"),
                    Languages = Entries(visit, "languages"),
                    Licence = Text(visit, "licence"),
                },
                visit.Session.Actor
            )
        );
        await visit.GoTo("/lists");
    }

    private static void Write(
        Visit visit,
        HtmlWriter html,
        string source,
        string list,
        SourceSettings? compiler,
        ListAbout? about
    )
    {
        html.Element("p", Fragment.Data(source + "/" + list))
            .Element("p", visit.Say(SourceTexts.What), ("class", "note"));
        Shell.Form(html, visit, "/source", " class=\"fields\"");
        Shell.Hidden(html, "source", source);
        Shell.Hidden(html, "list", list);
        html.Open("fieldset").Element("legend", visit.Say(SourceTexts.Covers));
        Input("from", SourceTexts.From, about?.From);
        Input("to", SourceTexts.To, about?.To);
        Area("places", SourceTexts.Places, Joined(about?.Places));
        Choice(visit, html, about?.Victims);
        Boxes(visit, html, about?.Harms ?? []);
        Area("inclusion", SourceTexts.Inclusion, about?.Inclusion);
        Input("languages", SourceTexts.Languages, Commas(about?.Languages));
        Input("licence", SourceTexts.Licence, about?.Licence);
        html.Close("fieldset").Open("fieldset").Element("legend", visit.Say(SourceTexts.Compiler));
        Input("compiled_by", SourceTexts.CompiledBy, compiler?.CompiledBy);
        Input("contact", SourceTexts.Contact, compiler?.Contact);
        Input("source_languages", SourceTexts.Languages, Commas(compiler?.Languages));
        Input("source_licence", SourceTexts.Licence, compiler?.Licence);
        html.Close("fieldset").Element("button", visit.Say(SourceTexts.Save), ("class", "primary")).Close("form");

        void Input(string name, SiteText label, string? value)
        {
            html.Open("label").Add(visit.Say(label)).Raw(" ");
            html.Open("input", ("name", name), ("value", value ?? ""), ("dir", "auto"), ("maxlength", "2000"));
            html.Close("label");
        }

        void Area(string name, SiteText label, string? value)
        {
            html.Open("label").Add(visit.Say(label)).Raw(" ");
            html.Open("textarea", ("name", name), ("rows", "3"), ("dir", "auto")).Add(Fragment.Text(value ?? ""));
            html.Close("textarea").Close("label");
        }
    }

    private static void Choice(Visit visit, HtmlWriter html, string? chosen)
    {
        html.Open("label").Add(visit.Say(SourceTexts.Victims)).Raw(" ").Open("select", ("name", "victims"));
        Option("", WebTexts.Unstated);
        foreach (var (word, text) in SourceTexts.VictimWords)
        {
            Option(word, text);
        }

        html.Close("select").Close("label");

        void Option(string value, SiteText text) =>
            html.Raw($"<option value=\"{value}\"{((chosen ?? "") == value ? " selected" : "")}>")
                .Add(visit.Say(text))
                .Raw("</option>");
    }

    private static void Boxes(Visit visit, HtmlWriter html, IReadOnlyCollection<string> chosen)
    {
        html.Open("fieldset").Element("legend", visit.Say(SourceTexts.Harms));
        foreach (var (word, text) in SourceTexts.HarmWords)
        {
            var isChecked = chosen.Contains(word, StringComparer.Ordinal) ? " checked" : "";
            html.Open("label")
                .Raw($"<input type=\"checkbox\" name=\"harms\" value=\"{word}\"{isChecked}> ")
                .Add(visit.Say(text))
                .Close("label");
        }

        html.Close("fieldset");
    }

    private static string? Text(Visit visit, string name)
    {
        var text = visit.Form[name].ToString().ReplaceLineEndings("\n").Trim();
        return text.Length switch
        {
            0 => null,
            > MostText => throw new InputFaultException($"{name} has at most {MostText} characters"),
            _ => text,
        };
    }

    // One entry a line, or with commas of either script between them.
    private static List<string>? Entries(Visit visit, string name) =>
        Text(visit, name)
            ?.Split(['\n', ',', '،'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            is { Length: > 0 } entries
            ? [.. entries]
            : null;

    private static string? Commas(List<string>? entries) => entries is null ? null : string.Join(", ", entries);

    private static string? Joined(List<string>? entries) => entries is null ? null : string.Join('\n', entries);
}
