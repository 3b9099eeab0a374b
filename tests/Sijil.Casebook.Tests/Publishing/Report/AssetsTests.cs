using System.Reflection;
using System.Security.Cryptography;
using Sijil.Casebook.Publishing.Report;

namespace Sijil.Casebook.Tests.Publishing.Report;

/// <summary>What came from npm is what was reviewed: changing one of these files must change this list too.</summary>
public sealed class AssetsTests
{
    private static readonly string[] Reviewed =
    [
        "d4df714c8108cddecd6340d2dc292f8cf3ae70bf1977df06620b6c6ec302ceb1  LICENCES.txt",
        "6010e7fd0dce5d527583951750728cbe3c895efbd16aa0f809ab8c824878c9d8  ibm-plex-sans-arabic-arabic-400-normal.woff2",
        "16734a5adb27b0f363e566cbbeacec480da0dc0baa19c8f0053251c2e2bc0eac  ibm-plex-sans-arabic-arabic-600-normal.woff2",
        "3b646991d30055a93a4ecc499713d4347953a74a947ecab435ab72070cbdab0e  ibm-plex-sans-latin-400-normal.woff2",
        "8960851d691c054ed38e259bdcf1a6190d157b4203ed5bb32c632a863fb8ec2f  ibm-plex-sans-latin-600-normal.woff2",
        "c93d2a12aaa280f68b9ab7b726ff8dfedda67c99ef9abed047c1847a1cc6d583  ibm-plex-sans-latin-ext-400-normal.woff2",
        "0cefc9b889f4dc4ff1b958edae5ace24b0e9876fea79558013aa3bf840d8da91  noto-naskh-arabic-arabic-600-normal.woff2",
        "f2b7e1cf1d277b7608231868135648f8ad8e2b58d8e97ca088bee15dc357bee7  source-serif-4-latin-600-normal.woff2",
        "2eda79d6b9fffbd0ca83a9ce93e3f2f015dcbc091177cab34b89e711170fd9fb  vega-interpreter.js",
        "4f35867b8d0403eb7911ed57e474ae699df6fff1597831e5e098555fe6f06014  vega-lite.min.js",
        "8f6a3587cf8d4f42c7e08120e3eb05d067e746d554e39d2dcf52acc0bd5ba28f  vega.min.js",
    ];

    [Fact]
    public void Vendored_files_are_the_reviewed_ones()
    {
        var assembly = typeof(ReportWriter).Assembly;
        var found = assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith("Sijil.Report.Assets.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => $"{Hash(assembly, name)}  {name["Sijil.Report.Assets.".Length..]}")
            .ToArray();
        found.ShouldBe(Reviewed);
    }

    [Fact]
    public void No_script_can_end_its_own_element()
    {
        foreach (var script in PageAssets.Scripts())
        {
            script.ShouldNotContain("</script", Case.Insensitive);
            script.ShouldNotContain("<!--");
        }
        PageAssets.Style().ShouldNotContain("</style", Case.Insensitive);
    }

    [Fact]
    public void The_style_sheet_knows_no_left_and_no_right()
    {
        var style = PageAssets.Style();
        foreach (
            var physical in new[]
            {
                "left",
                "right",
                "margin-top",
                "margin-bottom",
                "padding-top",
                "padding-bottom",
                "letter-spacing",
                "box-shadow",
            }
        )
        {
            style.Replace("from left to right", "", StringComparison.Ordinal).ShouldNotContain(physical);
        }
    }

    private static string Hash(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
