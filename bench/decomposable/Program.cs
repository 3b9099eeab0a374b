using System.Diagnostics;
using System.Globalization;
using Sijil.Decomposable.Benchmark;
using Sijil.Estimation.Captures;
using Sijil.Estimation.Decomposable;

if (args.Length is < 1 or > 3)
{
    Console.Error.WriteLine("Usage: Sijil.Decomposable.Benchmark FOLDER [TABLE [search | walk]]");
    Console.Error.WriteLine(
        "Averages over decomposable graphs for the tables in FOLDER; with TABLE only for that one, with the memory of the process."
    );
    return 2;
}

if (args.Length >= 2)
{
    Single(Path.Combine(args[0], args[1] + ".csv"), SettingsOf(args));
    return 0;
}

Console.WriteLine(
    "| table | mean (difference) | sd | median [95 %] | top graph | weight | without saturated | beyond grid, the same without | ms |"
);
Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
foreach (var expected in Case.All)
{
    var table = CaptureTable.Parse(File.ReadAllText(Path.Combine(args[0], expected.Name + ".csv")));
    var average = GraphAveraging.Of(table, threads: 1);
    var elapsed = Enumerable.Range(0, 15).Select(_ => Milliseconds(table)).Order().ElementAt(7);
    var (lower, upper) = average.Posterior.Interval(0.95);
    var quantiles =
        average.Posterior.Median == expected.Median && lower == expected.Lower && upper == expected.Upper
            ? "same"
            : $"expected {expected.Median} [{expected.Lower}-{expected.Upper}]";
    var top = average.Graphs[0];
    var (low, high) = average.WithoutSaturated.Interval(0.95);
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {expected.Name} | {average.Posterior.Mean:F4} ({average.Posterior.Mean - expected.Mean:0.0e+0}) | {average.Posterior.StandardDeviation:F2} ({average.Posterior.StandardDeviation - expected.Deviation:0.0e+0}) | {average.Posterior.Median} [{lower}-{upper}] {quantiles} | {top.Graph.Name()}{(top.Graph.Name() == expected.Top ? "" : " expected " + expected.Top)} | {top.Weight:F4} ({top.Weight - expected.Weight:0.0e+0}) | {average.WithoutSaturated.Median} [{low}-{high}] | {average.Posterior.End.ShareBeyond:P2}, {average.WithoutSaturated.End.ShareBeyond:P2} | {elapsed:F1} |"
        )
    );
}

return 0;

static GraphAverageSettings SettingsOf(string[] args) =>
    args.Length < 3 ? new()
    : args[2] == "walk" ? new() { ListsEnumerated = 2, Walk = new(Seed: 1, Always: true) }
    : new() { Walk = null, ListsEnumerated = 2 };

static void Single(string path, GraphAverageSettings settings)
{
    var table = CaptureTable.Parse(File.ReadAllText(path));
    var clock = Stopwatch.StartNew();
    var average = GraphAveraging.Of(table, settings);
    var elapsed = clock.Elapsed.TotalSeconds;
    var (lower, upper) = average.WithoutSaturated.Interval(0.95);
    using var process = Process.GetCurrentProcess();
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{table.Lists.Length} lists, {table.Observed} people, {average.Graphs.Length} graphs: without saturated {average.WithoutSaturated.Median} [{lower}-{upper}], top {average.Graphs[0].Graph.Name()} {average.Graphs[0].Weight:F3}, {Found(average)}; {elapsed:F2} s, {process.PeakWorkingSet64 / 1048576.0:F0} MB"
        )
    );
}

static string Found(GraphAverage average) =>
    (
        average.Search is { } search
            ? $"searched, {search.Scored} scored, {(search.WindowExhausted ? "window exhausted" : "stopped")}"
            : "enumerated"
    )
    + (
        average.Walk is { } walk
            ? $", walked, chain means {string.Join(' ', walk.MeanByChain.Select(m => m.ToString("F0", CultureInfo.InvariantCulture)))}"
            : ""
    );

static double Milliseconds(CaptureTable table)
{
    var clock = Stopwatch.StartNew();
    GraphAveraging.Of(table, threads: 1);
    return clock.Elapsed.TotalMilliseconds;
}
