using Sijil.Casebook;
using Sijil.Casebook.Accounts;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>Who has an account, and what each may do.</summary>
internal static class AccountsPage
{
    public static Task Show(Visit visit) => Show(visit, null);

    public static Task Add(Visit visit)
    {
        var account = visit.Desk.Book.AddAccount(visit.Form["name"].ToString(), RolesIn(visit), visit.Session.Actor);
        visit.Team.Reread();
        return Show(visit, LinkFor(visit, account));
    }

    public static Task Change(Visit visit)
    {
        var account = Named(visit);
        var changed = visit.Desk.Book.ChangeAccount(
            account.Id,
            visit.Form["do"] == "save" ? RolesIn(visit) : account.Roles,
            visit.Form["do"].ToString() switch
            {
                "close" => false,
                "open" => true,
                _ => account.IsActive,
            },
            visit.Session.Actor
        );
        visit.Team.Reread();
        if (!changed.IsActive)
        {
            visit.Sessions.CloseAll(account.Id);
        }

        return visit.GoTo("/accounts");
    }

    /// <summary>For who lost passkey and password: what let them in ends, and a new link is made.</summary>
    public static Task Invite(Visit visit)
    {
        var account = Named(visit);
        visit.Team.Secrets.Forget(account.Id);
        visit.Sessions.CloseAll(account.Id, but: visit.Session);
        return Show(visit, LinkFor(visit, account));
    }

    /// <summary>Roles in words.</summary>
    public static Fragment RolesOf(Visit visit, Roles roles) =>
        Fragment.Text(
            string.Join(
                " · ",
                RoleWords
                    .All.Where(r => roles.HasFlag(r.Role))
                    .Select(r => TeamTexts.Of(r.Role).In(visit.Language))
                    .DefaultIfEmpty(TeamTexts.ReadsOnly.In(visit.Language))
            )
        );

    private static Task Show(Visit visit, Uri? invitation) =>
        visit.Html(
            Shell.Of(
                visit,
                TeamTexts.Accounts,
                "",
                html =>
                {
                    if (invitation is not null)
                    {
                        html.Open("div", ("class", "note"), ("role", "status"));
                        html.Element("p", visit.Say(TeamTexts.InvitationFor));
                        html.Element("p", Fragment.Code(invitation.ToString())).Close("div");
                    }

                    html.Element("p", visit.Say(TeamTexts.NamesStay));
                    foreach (var account in visit.Team.All)
                    {
                        Write(visit, html, account);
                    }

                    html.Open("section").Element("h2", visit.Say(TeamTexts.AddAccount));
                    Shell.Form(html, visit, "/accounts/add", " class=\"stacked\"");
                    html.Open("label").Add(visit.Say(TeamTexts.Name)).Raw(" ");
                    html.Open(
                            "input",
                            ("name", "name"),
                            ("required", "required"),
                            ("maxlength", "100"),
                            ("dir", "auto"),
                            ("autocomplete", "off")
                        )
                        .Close("label");
                    Boxes(visit, html, Roles.None);
                    html.Element("button", visit.Say(TeamTexts.Add), ("class", "primary"));
                    html.Close("form").Close("section");
                }
            )
        );

    private static void Write(Visit visit, HtmlWriter html, Account account)
    {
        html.Open("section", ("class", "account")).Element("h2", Fragment.Data(account.Name));
        html.Open("p", ("class", "note"))
            .Add(visit.Say(account.IsActive ? TeamTexts.Active : TeamTexts.Closed))
            .Raw(" · ")
            .Add(visit.Say(TeamTexts.Sessions))
            .Raw(": ")
            .Add(visit.Words.Number(visit.Sessions.CountOf(account.Id)))
            .Close("p");
        Shell.Form(html, visit, "/accounts/change", " class=\"stacked\"");
        Shell.Hidden(html, "account", account.Id);
        Boxes(visit, html, account.Roles);
        html.Open("p", ("class", "choices"));
        html.Element("button", visit.Say(TeamTexts.Save), ("name", "do"), ("value", "save"));
        html.Element(
            "button",
            visit.Say(account.IsActive ? TeamTexts.CloseAccount : TeamTexts.OpenAccount),
            ("name", "do"),
            ("value", account.IsActive ? "close" : "open")
        );
        html.Close("p").Close("form");
        if (account.IsActive)
        {
            Shell.Form(html, visit, "/accounts/invite", " class=\"choices\"");
            Shell.Hidden(html, "account", account.Id);
            html.Element("button", visit.Say(TeamTexts.InviteAgain)).Raw(" ");
            html.Element("span", visit.Say(TeamTexts.InviteAgainWhat), ("class", "note")).Close("form");
        }

        html.Close("section");
    }

    private static void Boxes(Visit visit, HtmlWriter html, Roles roles)
    {
        html.Open("fieldset").Element("legend", visit.Say(TeamTexts.RolesText));
        foreach (var (role, word) in RoleWords.All)
        {
            html.Open("label").Raw($"<input type=\"checkbox\" name=\"role\" value=\"{word}\"");
            html.Raw(roles.HasFlag(role) ? " checked> " : "> ").Add(visit.Say(TeamTexts.Of(role))).Close("label");
        }

        html.Close("fieldset");
    }

    private static Roles RolesIn(Visit visit) => RoleWords.Parse(string.Join(' ', visit.Form["role"].ToArray()));

    private static Account Named(Visit visit) =>
        visit.Team.Find(visit.Form["account"].ToString())
        ?? throw new InputFaultException("there is no account of that id");

    private static Uri LinkFor(Visit visit, Account account) =>
        new(visit.Desk.Origin, "/join?invitation=" + visit.Desk.NewInvitation(account));
}
