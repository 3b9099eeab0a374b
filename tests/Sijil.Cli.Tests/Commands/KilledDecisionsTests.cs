using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Sijil.Cli.Tests.Commands;

/// <summary>D-01 and D-06: a process that records decisions is killed at many moments; what it had acknowledged, as another process read it, is there, once.</summary>
public sealed class KilledDecisionsTests : IDisposable
{
    private const int LinesInRun = 60;

    private readonly Scratch scratch = new();

    [Fact]
    public void Nothing_that_was_acknowledged_is_lost_or_doubled()
    {
        var kills = Environment.GetEnvironmentVariable("SIJIL_NIGHTLY") is null ? 25 : 1_000;
        var book = SmallCasebook.Make(scratch, "book");
        var acknowledged = new Dictionary<string, string>(StringComparer.Ordinal);
        var sent = new List<string>();
        for (var run = 0; run < kills; run++)
        {
            var lines = Enumerable.Range(0, LinesInRun).Select(i => Line(run, i)).ToList();
            sent.AddRange(lines.Select(l => l.Split('\t')[3]));

            // Every kill at another moment; what the one before left undone is asked for again with the same keys.
            Feed(book, lines, killAfter: 120 + (run * 37 % 400), acknowledged);
            if (run % 5 == 4)
            {
                Feed(book, lines, killAfter: null, acknowledged);
            }
        }

        for (var run = 0; run < kills; run++)
        {
            Feed(
                book,
                [
                    .. Enumerable
                        .Range(0, LinesInRun)
                        .Select(i => Line(run, i))
                        .Where(l => !acknowledged.ContainsKey(l.Split('\t')[3])),
                ],
                killAfter: null,
                acknowledged
            );
        }

        acknowledged.Keys.Order(StringComparer.Ordinal).ShouldBe(sent.Order(StringComparer.Ordinal));
        var list = Run.Of("decide", "--list", "--json", "-C", book);
        using var json = JsonDocument.Parse(list.Output);
        var ids = json.RootElement.EnumerateArray().Select(d => d.GetProperty("decision_id").GetString()!).ToList();
        ids.Order(StringComparer.Ordinal).ShouldBe(acknowledged.Values.Order(StringComparer.Ordinal));
        var check = Run.Of("fsck", book, "--quick");
        check.ExitCode.ShouldBe(0, check.Output);
    }

    public void Dispose() => scratch.Dispose();

    private static string Line(int run, int i) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"hospital/main/{1 + (i % 3)}\tcommittee/main/row-{2 + ((i + run) % 4)}\t{(i % 2 == 0 ? "same" : "different")}\tk-{run}-{i}"
        );

    private static void Feed(string book, List<string> lines, int? killAfter, Dictionary<string, string> acknowledged)
    {
        if (lines.Count == 0)
        {
            return;
        }

        using var process = ProgramProcess.Start("decide", "--lines", "-C", book);
        var errors = process.StandardError.ReadToEndAsync();
        var reading = Task.Run(() => Acknowledgements(process));
        try
        {
            foreach (var line in lines)
            {
                process.StandardInput.WriteLine(line);
            }

            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // Killed already.
        }

        if (killAfter is { } milliseconds && !process.WaitForExit(milliseconds))
        {
            process.Kill();
        }

        process.WaitForExit();
        foreach (var (key, id) in reading.GetAwaiter().GetResult())
        {
            if (acknowledged.TryGetValue(key, out var known))
            {
                id.ShouldBe(known, key);
            }

            acknowledged[key] = id;
        }

        if (killAfter is null)
        {
            process.ExitCode.ShouldBe(0, errors.GetAwaiter().GetResult());
        }
    }

    private static List<(string Key, string Id)> Acknowledgements(Process process)
    {
        var read = new List<(string, string)>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            // A line that the kill cut short is no acknowledgement.
            if (line.Split('\t') is [var key, { Length: 32 } id])
            {
                read.Add((key, id));
            }
        }

        return read;
    }
}
