namespace Sijil.Ledger.Tests;

/// <summary>A folder of a test's own, removed at its end.</summary>
public abstract class Scratch : IDisposable
{
    protected string Root { get; } = Directory.CreateTempSubdirectory("sijil-ledger-").FullName;

    protected string PathOf(string name) => Path.Combine(Root, name);

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(Root, recursive: true);
        GC.SuppressFinalize(this);
    }
}
