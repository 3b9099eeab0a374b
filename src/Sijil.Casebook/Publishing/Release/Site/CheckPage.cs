using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Casebook.Publishing.Report.Wording;

namespace Sijil.Casebook.Publishing.Release.Site;

/// <summary>How a stranger checks the release, with tools that we did not write.</summary>
internal static class CheckPage
{
    /// <summary>The commands for the files.</summary>
    public const string FileCommands =
        "sha256sum -c --strict --quiet tagmanifest-sha256.txt && sha256sum -c --strict --quiet manifest-sha256.txt && echo whole";

    /// <summary>The commands for the signature: the signed text, the signature and the key are taken from their files, and openssl compares.</summary>
    public const string SignatureCommands =
        "T=$(mktemp -d)\n"
        + "(printf '\\060\\052\\060\\005\\006\\003\\053\\145\\160\\003\\041\\000'; cut -d + -f 3- data/key.txt | base64 -d | tail -c 32) > $T/key.der\n"
        + "for F in data/log/checkpoint seal.txt; do\n"
        + "head -n 3 $F > $T/text\n"
        + "tail -n 1 $F | cut -d ' ' -f 3 | base64 -d | tail -c 64 > $T/signature\n"
        + "openssl pkeyutl -verify -pubin -keyform DER -inkey $T/key.der -rawin -in $T/text -sigfile $T/signature\n"
        + "done\n"
        + "grep -q \"^sha256 $(sha256sum bag-info.txt bagit.txt index.html manifest-sha256.txt | sha256sum | cut -c -64)$\" seal.txt && echo sealed";

    public static HtmlWriter Of(ReleaseContents contents) =>
        SitePage.Of(contents, "check.html", (html, words) => Write(html, words, contents));

    private static void Write(HtmlWriter html, Phrases words, ReleaseContents contents)
    {
        var language = words.Language;
        html.Element("p", SiteTexts.CheckWhat.Say(language));
        html.Element("p", SiteTexts.CheckKey.Say(language));
        Commands(html, contents.Key.ToString());
        html.Element("h2", SiteTexts.CheckFiles.Say(language));
        Commands(html, FileCommands);
        html.Element("h2", SiteTexts.CheckSignature.Say(language));
        Commands(html, SignatureCommands);
        html.Element("h2", SiteTexts.CheckValues.Say(language));
        Commands(html, "python3 data/check.py");
        html.Element("h2", SiteTexts.CheckSijil.Say(language));
        Commands(html, "sijil verify . --since EARLIER");
        html.Element("p", SiteTexts.CheckOne.Say(language));
    }

    private static void Commands(HtmlWriter html, string text) =>
        html.Element(
            "pre",
            Fragment.Text(text),
            ("dir", "ltr"),
            ("lang", "en"),
            ("tabindex", "0"),
            ("translate", "no")
        );
}
