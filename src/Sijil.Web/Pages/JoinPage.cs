using Microsoft.AspNetCore.Http;
using Sijil.Casebook.Accounts;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>Somebody comes with an invitation and sets up a passkey or a password.</summary>
internal static class JoinPage
{
    public static Task Show(Visit visit) => Show(visit, visit.Query("invitation"), StatusCodes.Status200OK, null);

    public static async Task WithPasskey(Visit visit)
    {
        var invitation = visit.Form["invitation"].ToString();
        if (Invited(visit, invitation) is not { } account)
        {
            await Gone(visit);
            return;
        }

        if (
            await visit.Team.EndMaking(
                account,
                visit.Form["ceremony"].ToString(),
                visit.Form["credential"].ToString(),
                AccountPage.NameOf(visit),
                visit.Context
            ) && visit.Team.Secrets.UseInvitation(invitation)
        )
        {
            await SignInPage.Enter(visit, account, EntryWay.Invitation);
            return;
        }

        await Show(visit, invitation, StatusCodes.Status422UnprocessableEntity, TeamTexts.WrongPasskey);
    }

    public static async Task WithPassword(Visit visit)
    {
        var invitation = visit.Form["invitation"].ToString();
        if (Invited(visit, invitation) is not { } account)
        {
            await Gone(visit);
            return;
        }

        if (Ways.Fault(visit, account) is { } wrong)
        {
            await Show(visit, invitation, StatusCodes.Status422UnprocessableEntity, wrong);
            return;
        }

        if (!visit.Team.Secrets.UseInvitation(invitation))
        {
            await Gone(visit);
            return;
        }

        visit.Team.SetPassword(account, visit.Form["password"].ToString());
        await SignInPage.Enter(visit, account, EntryWay.Invitation);
    }

    private static async Task Show(Visit visit, string invitation, int status, SiteText? wrong)
    {
        if (Invited(visit, invitation) is not { } account)
        {
            await Gone(visit);
            return;
        }

        var (options, key) = await visit.Team.BeginMaking(account, visit.Context);
        await visit.Html(
            Shell.Of(
                visit,
                TeamTexts.Join,
                "",
                html =>
                {
                    html.Element("p", Fragment.Data(account.Name), ("class", "who"));
                    html.Element("p", visit.Say(TeamTexts.JoinWhat));
                    Ways.Wrong(visit, html, wrong);
                    Shell.OpenForm(html, "/join/passkey", Ways.Create(options) + " class=\"stacked\"");
                    Shell.Hidden(html, "invitation", invitation);
                    AccountPage.DeviceName(visit, html);
                    Ways.Passkey(visit, html, key, TeamTexts.MakePasskey);
                    html.Close("form");
                    Shell.OpenForm(html, "/join/password", " class=\"stacked\"");
                    Shell.Hidden(html, "invitation", invitation);
                    Ways.NewPassword(visit, html);
                    html.Close("form");
                }
            ),
            status
        );
    }

    private static Account? Invited(Visit visit, string invitation) =>
        visit.Team.Secrets.Invited(invitation) is { } id && visit.Team.Find(id) is { IsActive: true } account
            ? account
            : null;

    private static Task Gone(Visit visit) =>
        visit.Fault(StatusCodes.Status410Gone, TeamTexts.InvitationGone.In(visit.Language));
}
