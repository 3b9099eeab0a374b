using System.Reflection;
using System.Text;

namespace Sijil.Casebook.Publishing.Report;

/// <summary>The files that the report carries inside itself: fonts, plotting libraries, its own style and scripts.</summary>
internal static class PageAssets
{
    private const string Latin =
        "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-200A,U+2010-2015,U+2018-2027,U+202F-205F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215";
    private const string LatinExtended =
        "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0";
    private const string Arabic =
        "U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,U+200C-200E,U+FB50-FDFF,U+FE70-FEFC";

    private static readonly (string Family, int Weight, string File, string Range)[] Fonts =
    [
        ("IBM Plex Sans", 400, "ibm-plex-sans-latin-400-normal.woff2", Latin),
        ("IBM Plex Sans", 400, "ibm-plex-sans-latin-ext-400-normal.woff2", LatinExtended),
        ("IBM Plex Sans", 600, "ibm-plex-sans-latin-600-normal.woff2", Latin),
        ("IBM Plex Sans Arabic", 400, "ibm-plex-sans-arabic-arabic-400-normal.woff2", Arabic),
        ("IBM Plex Sans Arabic", 600, "ibm-plex-sans-arabic-arabic-600-normal.woff2", Arabic),
        ("Source Serif 4", 600, "source-serif-4-latin-600-normal.woff2", Latin),
        ("Noto Naskh Arabic", 600, "noto-naskh-arabic-arabic-600-normal.woff2", Arabic),
    ];

    private static readonly string[] PageScripts =
    [
        "text.js",
        "drawing.js",
        "overlap.js",
        "deaths.js",
        "ages.js",
        "complete.js",
        "weights.js",
        "models.js",
        "saving.js",
        "page.js",
    ];

    /// <summary>The fonts as style rules, each inside its rule.</summary>
    public static string FontFaces()
    {
        var css = new StringBuilder();
        foreach (var (family, weight, file, range) in Fonts)
        {
            css.Append("@font-face{font-family:\"")
                .Append(family)
                .Append("\";font-style:normal;font-display:block;font-weight:");
            css.Append(weight == 400 ? "400" : "600").Append(";unicode-range:").Append(range);
            css.Append(";src:url(data:font/woff2;base64,").Append(Convert.ToBase64String(Bytes("Assets." + file)));
            css.Append(") format(\"woff2\")}\n");
        }
        return css.ToString();
    }

    /// <summary>The style sheet.</summary>
    public static string Style() => Text("Page.report.css");

    /// <summary>The scripts in the order in which they must run; each becomes one script element.</summary>
    public static string[] Scripts() =>
        [
            Text("Assets.vega.min.js"),
            Text("Assets.vega-lite.min.js"),
            Text("Assets.vega-interpreter.js"),
            "'use strict';\n" + string.Concat(PageScripts.Select(name => Text("Page." + name))),
        ];

    /// <summary>The licences of everything that is not the project's own.</summary>
    public static string Licences() => Text("Assets.LICENCES.txt");

    private static string Text(string name) =>
        Encoding.UTF8.GetString(Bytes(name)).Replace("\r\n", "\n", StringComparison.Ordinal);

    private static byte[] Bytes(string name)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream("Sijil.Report." + name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
