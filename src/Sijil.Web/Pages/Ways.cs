using Sijil.Casebook.Accounts;
using Sijil.Casebook.Publishing.Release.Site;
using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Web.Access;

namespace Sijil.Web.Pages;

/// <summary>The parts of the forms by which somebody shows who they are.</summary>
internal static class Ways
{
    /// <summary>Marks a form in which the browser asks for a passkey that is there.</summary>
    public static string Get(string options) =>
        " data-passkey=\"get\" data-options=\"" + Fragment.Escape(options) + "\"";

    /// <summary>Marks a form in which the browser makes a passkey.</summary>
    public static string Create(string options) =>
        " data-passkey=\"create\" data-options=\"" + Fragment.Escape(options) + "\"";

    /// <summary>What a passkey's form holds. Its button sleeps until the browser shows that it can.</summary>
    public static void Passkey(Visit visit, HtmlWriter html, string key, SiteText text)
    {
        Shell.Hidden(html, "ceremony", key);
        Shell.Hidden(html, "credential", "");
        html.Open("button", ("class", "primary"), ("disabled", "disabled")).Add(visit.Say(text)).Close("button");
        html.Raw("<noscript>").Element("p", visit.Say(TeamTexts.NeedsScript), ("class", "note")).Raw("</noscript>");
    }

    /// <summary>A field for a password.</summary>
    public static void Password(Visit visit, HtmlWriter html, SiteText label, string name, string autocomplete)
    {
        html.Open("label").Add(visit.Say(label)).Raw(" ");
        html.Open(
                "input",
                ("type", "password"),
                ("name", name),
                ("required", "required"),
                ("maxlength", "200"),
                ("autocomplete", autocomplete),
                ("dir", "ltr")
            )
            .Close("label");
    }

    /// <summary>Two fields for a new password.</summary>
    public static void NewPassword(Visit visit, HtmlWriter html)
    {
        Password(visit, html, TeamTexts.NewPassword, "password", "new-password");
        Password(visit, html, TeamTexts.Again, "again", "new-password");
        html.Element("button", visit.Say(TeamTexts.SetPassword));
    }

    /// <summary>What is wrong with a new password as it was sent; null: nothing.</summary>
    public static SiteText? Fault(Visit visit, Account account)
    {
        var password = visit.Form["password"].ToString();
        return PasswordRules.Fault(password, account.Name) is { } fault ? TeamTexts.Of(fault)
            : password != visit.Form["again"].ToString()
                ? new SiteText("The two are not the same.", "الكلمتان غير متطابقتين.")
            : null;
    }

    /// <summary>Seconds to wait before another password is looked at.</summary>
    public static int Waiting(Visit visit, string name) =>
        (int)
            Math.Ceiling(
                Math.Max(
                    visit.Team.ByName.Wait(KeyOf(name)).TotalSeconds,
                    visit.Team.ByAddress.Wait(AddressOf(visit)).TotalSeconds
                )
            );

    /// <summary>Whose name and password these are; what is wrong counts.</summary>
    public static Account? Check(Visit visit, string name, string password)
    {
        if (password.Length <= PasswordRules.Longest && visit.Team.Check(name, password) is { } account)
        {
            visit.Team.ByName.Passed(KeyOf(name));
            return account;
        }

        visit.Team.ByName.Failed(KeyOf(name));
        visit.Team.ByAddress.Failed(AddressOf(visit));
        return null;
    }

    /// <summary>What went wrong, above a form.</summary>
    public static void Wrong(Visit visit, HtmlWriter html, SiteText? wrong, int wait = 0)
    {
        if (wrong is null)
        {
            return;
        }

        html.Open("p", ("class", "warn"), ("role", "alert")).Add(visit.Say(wrong));
        if (wait > 0)
        {
            html.Raw(" ").Add(visit.Words.Number(wait)).Raw(" ").Add(visit.Say(TeamTexts.Seconds));
        }

        html.Close("p");
    }

    private static string KeyOf(string name) => name.Trim().ToUpperInvariant();

    private static string AddressOf(Visit visit) => visit.Context.Connection.RemoteIpAddress?.ToString() ?? "";
}
