using System.Collections.Concurrent;

namespace Sijil.Synthetic.Tests;

/// <summary>Sets that several tests look at, generated once.</summary>
internal static class Generated
{
    private static readonly ConcurrentDictionary<GeneratorSettings, Lazy<SyntheticLists>> Sets = new();

    public static SyntheticLists With(GeneratorSettings settings) =>
        Sets.GetOrAdd(settings, s => new Lazy<SyntheticLists>(() => SyntheticLists.Generate(s))).Value;

    public static SyntheticLists Default(ulong seed = 2026, string scenario = "H1", int lists = 4) =>
        With(
            new()
            {
                Seed = seed,
                Scenario = scenario,
                Lists = lists,
            }
        );
}

/// <summary>A folder that is gone after the test.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("sijil-synthetic-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
