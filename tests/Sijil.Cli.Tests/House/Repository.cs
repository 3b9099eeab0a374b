using System.Runtime.CompilerServices;

namespace Sijil.Cli.Tests.House;

/// <summary>Where the sources lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(ThisFile());

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    private static string ThisFile([CallerFilePath] string path = "") => path;

    // With deterministic builds the compiler maps source paths to /_/, so the test's own folder is the fallback.
    private static string Find(string file)
    {
        foreach (var start in (string[])[Path.GetDirectoryName(file) ?? "", AppContext.BaseDirectory])
        {
            for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
            {
                if (File.Exists(Path.Combine(at.FullName, "Sijil.slnx")))
                {
                    return at.FullName;
                }
            }
        }

        throw new InvalidOperationException("Sijil.slnx was not found above the test");
    }
}
