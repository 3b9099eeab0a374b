using System.Globalization;
using Microsoft.AspNetCore.Http;
using Sijil.Casebook.Accounts;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;

namespace Sijil.Web.Pages;

/// <summary>One's own account: passkeys, password, sessions, and when somebody came in with it.</summary>
internal static class AccountPage
{
    private const int Entries = 20;
    private const int LongestDevice = 60;

    public static Task Show(Visit visit) => Show(visit, StatusCodes.Status200OK, null);

    public static async Task AddPasskey(Visit visit)
    {
        var isMade = await visit.Team.EndMaking(
            visit.Account!,
            visit.Form["ceremony"].ToString(),
            visit.Form["credential"].ToString(),
            NameOf(visit),
            visit.Context
        );
        await (
            isMade
                ? visit.GoTo("/account")
                : Show(visit, StatusCodes.Status422UnprocessableEntity, TeamTexts.WrongPasskey)
        );
    }

    public static Task RemovePasskey(Visit visit)
    {
        var (secrets, account) = (visit.Team.Secrets, visit.Account!);
        if (secrets.PasswordOf(account.Id) is null && secrets.PasskeysOf(account.Id).Count < 2)
        {
            return Show(visit, StatusCodes.Status409Conflict, TeamTexts.LastWay);
        }

        var wanted = visit.Form["passkey"].ToString();
        if (secrets.PasskeysOf(account.Id).FirstOrDefault(p => KeyOf(p) == wanted) is { } passkey)
        {
            secrets.Remove(account.Id, passkey.Id);
        }

        return visit.GoTo("/account");
    }

    public static Task ChangePassword(Visit visit)
    {
        if (Ways.Fault(visit, visit.Account!) is { } wrong)
        {
            return Show(visit, StatusCodes.Status422UnprocessableEntity, wrong);
        }

        visit.Team.SetPassword(visit.Account!, visit.Form["password"].ToString());
        visit.Sessions.CloseAll(visit.Account!.Id, but: visit.Session);
        return visit.GoTo("/account");
    }

    public static Task CloseOthers(Visit visit)
    {
        visit.Sessions.CloseAll(visit.Account!.Id, but: visit.Session);
        return visit.GoTo("/account");
    }

    /// <summary>A field for what a passkey's device is called.</summary>
    public static void DeviceName(Visit visit, HtmlWriter html)
    {
        html.Open("label").Add(visit.Say(TeamTexts.PasskeyName)).Raw(" ");
        html.Open("input", ("name", "device"), ("maxlength", "60"), ("autocomplete", "off"), ("dir", "auto"))
            .Close("label");
    }

    /// <summary>What it was called.</summary>
    public static string NameOf(Visit visit)
    {
        var name = new string([.. visit.Form["device"].ToString().Trim().Where(c => !char.IsControl(c))]);
        return name.Length > LongestDevice ? name[..LongestDevice] : name;
    }

    private static async Task Show(Visit visit, int status, SiteText? wrong)
    {
        var account = visit.Account!;
        var (options, key) = await visit.Team.BeginMaking(account, visit.Context);
        await visit.Html(
            Shell.Of(
                visit,
                TeamTexts.Mine,
                "",
                html =>
                {
                    Ways.Wrong(visit, html, wrong);
                    html.Element("p", Fragment.Data(account.Name), ("class", "who"));
                    html.Element("p", AccountsPage.RolesOf(visit, account.Roles), ("class", "note"));
                    WritePasskeys(visit, html, account);
                    Shell.Form(html, visit, "/account/passkey", Ways.Create(options) + " class=\"stacked\"");
                    DeviceName(visit, html);
                    Ways.Passkey(visit, html, key, TeamTexts.MakePasskey);
                    html.Close("form").Open("section").Element("h2", visit.Say(TeamTexts.Password));
                    Shell.Form(html, visit, "/account/password", " class=\"stacked\"");
                    Ways.NewPassword(visit, html);
                    html.Close("form").Close("section");
                    WriteEntries(visit, html, account);
                }
            ),
            status
        );
    }

    private static void WritePasskeys(Visit visit, HtmlWriter html, Account account)
    {
        html.Open("section").Element("h2", visit.Say(TeamTexts.Passkeys));
        var passkeys = visit.Team.Secrets.PasskeysOf(account.Id);
        if (passkeys.Count == 0)
        {
            html.Element("p", visit.Say(TeamTexts.None));
        }

        foreach (var passkey in passkeys)
        {
            Shell.Form(html, visit, "/account/passkey/remove", " class=\"choices\"");
            Shell.Hidden(html, "passkey", KeyOf(passkey));
            html.Add(Fragment.Data(passkey.Name.Length > 0 ? passkey.Name : "—")).Raw(" · ");
            html.Add(visit.Say(TeamTexts.MadeAt)).Raw(" ").Add(Day(passkey.CreatedAt)).Raw(" ");
            html.Element("button", visit.Say(TeamTexts.Remove)).Close("form");
        }

        html.Close("section");
    }

    private static void WriteEntries(Visit visit, HtmlWriter html, Account account)
    {
        html.Open("section").Element("h2", visit.Say(TeamTexts.Entries));
        html.Element("p", visit.Say(TeamTexts.EntriesWhy), ("class", "note"));
        var table = new HtmlTable(
            visit.Say(TeamTexts.Entries),
            new Column(visit.Say(TeamTexts.At), Numeric: false),
            new Column(visit.Say(TeamTexts.How), Numeric: false)
        );
        foreach (var (at, way) in visit.Team.Secrets.EntriesOf(account.Id, Entries))
        {
            table.Row(
                Fragment.Code(
                    at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
                    keepTogether: true
                ),
                visit.Say(TeamTexts.Of(way))
            );
        }

        table.WriteTo(html, visit.Say(TeamTexts.Entries));
        Shell.Form(html, visit, "/account/sessions", " class=\"choices\"");
        html.Add(visit.Say(TeamTexts.OtherSessions)).Raw(": ");
        html.Add(visit.Words.Number(visit.Sessions.CountOf(account.Id) - 1)).Raw(" ");
        html.Element("button", visit.Say(TeamTexts.CloseOthers)).Close("form").Close("section");
    }

    private static string KeyOf(Passkey passkey) => Convert.ToHexStringLower(passkey.Id);

    private static Fragment Day(DateTimeOffset at) =>
        Fragment.Code(at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), keepTogether: true);
}
