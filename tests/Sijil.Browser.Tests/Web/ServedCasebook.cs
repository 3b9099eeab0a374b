using System.Globalization;
using System.Security.Cryptography;
using Sijil.Casebook;
using Sijil.Casebook.Settings;
using Sijil.Synthetic;
using Sijil.Web;

[assembly: AssemblyFixture(typeof(Sijil.Browser.Tests.Web.BuiltCasebook))]

namespace Sijil.Browser.Tests.Web;

/// <summary>A casebook of invented people, built once; each test serves a copy of its own.</summary>
public sealed class BuiltCasebook : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sijil-served-");

    public BuiltCasebook()
    {
        var lists = Path.Combine(folder.FullName, "lists");
        var generated = SyntheticLists.Generate(
            new GeneratorSettings
            {
                People = 600,
                Lists = 3,
                Seed = 5,
            }
        );
        generated.WriteTo(lists);
        var settings = new CasebookSettings { Synthetic = true };
        settings.Title["en"] = "An invented province";
        settings.Title["ar"] = "محافظة متخيَّلة";
        Casebook.Casebook.Init(Pristine, settings);
        using var book = Casebook.Casebook.Open(Pristine, TimeProvider.System, "test");
        foreach (var file in SyntheticLists.Describe(generated.Settings))
        {
            book.Add(
                new AddRequest(
                    Path.Combine(lists, file.FileName),
                    file.Source,
                    file.List,
                    file.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                )
            );
        }

        book.Build(new BuildRequest(2));
    }

    private string Pristine => Path.Combine(folder.FullName, "casebook");

    /// <summary>A copy of the casebook.</summary>
    public string Copy()
    {
        var copy = Directory
            .CreateDirectory(Path.Combine(folder.FullName, "copies", Path.GetRandomFileName()))
            .FullName;
        foreach (var file in Directory.EnumerateFiles(Pristine, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Pristine, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    /// <summary>Serves a casebook on any free port of this machine.</summary>
    public static Task<WebServer> Serve(string casebook, RandomNumberGenerator randomness) =>
        WebServer.StartAsync(
            new WebOptions(casebook, new Uri("http://127.0.0.1:0"), "مراجعة", TimeProvider.System, randomness)
        );

    public void Dispose() => folder.Delete(recursive: true);
}
