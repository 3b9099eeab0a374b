using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sijil.Casebook.Publishing.Report;
using Sijil.Casebook.Publishing.Report.Markup;
using Sijil.Ledger;

namespace Sijil.Casebook.Publishing.Release.Site;

/// <summary>Writes the release's pages: English and Arabic in each, no network, readable without JavaScript but for the search.</summary>
internal static class SiteWriter
{
    private const int PeopleInShard = 5_000;

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(string folder, ReleaseContents contents)
    {
        var assets = Path.Combine(folder, "assets");
        Directory.CreateDirectory(assets);
        DurableFile.Write(
            Path.Combine(assets, "site.css"),
            Encoding.UTF8.GetBytes(PageAssets.FontFaces() + PageAssets.Style() + Asset("site.css"))
        );
        DurableFile.Write(Path.Combine(assets, "site.js"), Encoding.UTF8.GetBytes(Asset("site.js")));
        DurableFile.Write(Path.Combine(assets, "LICENCES.txt"), Encoding.UTF8.GetBytes(PageAssets.Licences()));
        DurableFile.Write(Path.Combine(folder, "check.py"), Encoding.UTF8.GetBytes(Asset("check.py")));
        var shards = WritePeople(Path.Combine(folder, "assets"), contents);
        Save(folder, "index.html", StartPage.Of(contents));
        Save(folder, "people.html", PeoplePage.Of(contents, shards));
        Save(folder, "corrections.html", CorrectionsPage.Of(contents));
        Save(folder, "check.html", CheckPage.Of(contents));
    }

    /// <summary>The page beside <c>data/</c>, which only leads on.</summary>
    public static byte[] Start() =>
        Encoding.UTF8.GetBytes(
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"refresh\" content=\"0; url=data/index.html\">\n"
                + "<title>Sijil</title>\n</head>\n<body>\n<p><a href=\"data/index.html\">The register · السجل</a></p>\n</body>\n</html>\n"
        );

    private static List<string> WritePeople(string folder, ReleaseContents contents)
    {
        var names = new List<string>();
        var people = PublicTables.Last(contents.Entries).Where(e => e.Standing == PublicStanding.Published);
        foreach (var shard in people.Chunk(PeopleInShard))
        {
            var name = FormattableString.Invariant($"people-{names.Count + 1:000}.js");
            var rows = shard.Select(p => (string[])[p.Id, .. contents.Fields.Select(f => p.Value(f) ?? "")]);
            DurableFile.Write(
                Path.Combine(folder, name),
                Encoding.UTF8.GetBytes(
                    "sijilPeople([\n"
                        + string.Join(",\n", rows.Select(r => JsonSerializer.Serialize(r, Json)))
                        + "\n]);\n"
                )
            );
            names.Add("assets/" + name);
        }

        return names;
    }

    private static void Save(string folder, string name, HtmlWriter html) =>
        DurableFile.Write(Path.Combine(folder, name), Encoding.UTF8.GetBytes(html.ToString()));

    private static string Asset(string name)
    {
        using var stream =
            typeof(SiteWriter).Assembly.GetManifestResourceStream("Sijil.Release." + name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
