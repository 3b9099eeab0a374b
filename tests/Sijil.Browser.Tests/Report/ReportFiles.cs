using System.Collections.Immutable;
using Microsoft.Playwright;
using Sijil.Casebook.Publishing.Report;
using Sijil.Casebook.Tests.Publishing.Report;

namespace Sijil.Browser.Tests.Report;

/// <summary>The sample reports as files, as a reader would hold them.</summary>
internal static class ReportFiles
{
    private static readonly Lazy<ImmutableSortedDictionary<string, string>> Files = new(Write);

    /// <summary>The addresses' languages.</summary>
    public static readonly string[] Languages = ["en", "ar"];

    /// <summary>Names of all samples.</summary>
    public static IEnumerable<string> Names => SampleReports.All.Select(sample => sample.Name);

    /// <summary>The file: address of a sample.</summary>
    public static string Address(string name) => new Uri(Files.Value[name]).AbsoluteUri;

    /// <summary>Opens a sample in a language and waits until its pictures are drawn.</summary>
    public static async Task Show(this IPage page, string name, string language)
    {
        await page.GotoAsync($"{Address(name)}#{language}");
        await page.Drawn(language);
    }

    /// <summary>Waits until the pictures of a language are drawn.</summary>
    public static async Task Drawn(this IPage page, string language) =>
        await page.WaitForFunctionAsync(
            "language => document.documentElement.dataset.ready?.startsWith(language)",
            language
        );

    private static ImmutableSortedDictionary<string, string> Write()
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "reports")).FullName;
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, data) in SampleReports.All)
        {
            var path = Path.Combine(folder, name + ".html");
            using (var file = File.Create(path))
            {
                ReportWriter.Write(data, file);
            }
            files.Add(name, path);
        }
        return files.ToImmutable();
    }
}
