using System.Text;

namespace Sijil.Cli.Tests;

/// <summary>A folder of a test's own, removed at its end.</summary>
public sealed class Scratch : IDisposable
{
    public Scratch() => Root = Directory.CreateTempSubdirectory("sijil-").FullName;

    public string Root { get; }

    public string PathOf(string name) => Path.Combine(Root, name);

    public string Write(string name, string text, Encoding? encoding = null)
    {
        File.WriteAllText(PathOf(name), text, encoding ?? new UTF8Encoding(false));
        return PathOf(name);
    }

    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(name), bytes);
        return PathOf(name);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
