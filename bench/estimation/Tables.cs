using Sijil.Estimation.Captures;
using Sijil.Estimation.Random;

namespace Sijil.Estimation.Benchmark;

/// <summary>Tables from files, and simulated ones of known truth.</summary>
internal static class Tables
{
    /// <summary>The designs: classes of people with their size and their chance to be on each list.</summary>
    internal static readonly (string Name, (int Size, double[] Chances)[] Classes)[] Designs =
    [
        ("A: 4 lists, one class", [(2000, [.30, .25, .20, .15])]),
        ("C: 3 sparse lists, one class", [(3000, [.12, .10, .08])]),
        ("B: 5 lists, two classes", [(1800, [.033, .033, .099, .132, .033]), (200, [.66, .825, .759, .99, .693])]),
        // The design of B with the first class 2.59 times as likely to be listed, which gives the published mean of 1,326 people seen.
        (
            "D: 5 lists, two classes, higher",
            [(1800, [.08547, .08547, .25641, .34188, .08547]), (200, [.66, .825, .759, .99, .693])]
        ),
    ];

    internal static CaptureTable Read(string folder, string name) =>
        CaptureTable.Parse(File.ReadAllText(Path.Combine(folder, name + ".csv")));

    internal static CaptureTable Simulated((int Size, double[] Chances)[] classes, RandomStream random)
    {
        var lists = classes[0].Chances.Length;
        var people = new List<uint>();
        foreach (var (size, chances) in classes)
        {
            for (var person = 0; person < size; person++)
            {
                uint pattern = 0;
                for (var list = 0; list < lists; list++)
                {
                    pattern |= random.Uniform() < chances[list] ? 1u << list : 0;
                }

                if (pattern != 0)
                {
                    people.Add(pattern);
                }
            }
        }

        return CaptureTable.FromPatterns(Enumerable.Range(0, lists).Select(list => $"L{list}"), people);
    }
}
