using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Sijil.Casebook;
using Sijil.Casebook.Review;
using Sijil.Casebook.Settings;

// I-10: a casebook with so many decisions on record: how fast they are entered, how long the whole check takes, how long one proof. Ratios count, not seconds.
var wanted = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 100_000;
const int Batch = 5_000;
var folder = Directory.CreateTempSubdirectory("sijil-bench-");
try
{
    var path = Path.Combine(folder.FullName, "book");
    Casebook.Init(path, new CasebookSettings());
    using var randomness = RandomNumberGenerator.Create();
    using var book = Casebook.Open(path, TimeProvider.System, "bench", randomness);
    foreach (var source in (string[])["a", "b"])
    {
        var file = Path.Combine(folder.FullName, source + ".csv");
        File.WriteAllText(
            file,
            "id,name\n" + string.Concat(Enumerable.Range(0, 2_000).Select(i => $"{i},{source} {i}\n"))
        );
        book.Add(new AddRequest(file, source, "main"));
    }

    var clock = Stopwatch.StartNew();
    for (var done = 0; done < wanted; done += Batch)
    {
        book.Import([
            .. Enumerable
                .Range(done, Math.Min(Batch, wanted - done))
                .Select(i => new ForeignDecision(
                    i + 2,
                    i.ToString("x32", CultureInfo.InvariantCulture),
                    new DecisionRequest($"a/main/{i % 2_000}", $"b/main/{i / 2_000 % 2_000}", Verdict.Different),
                    "2024-05-01T12:00:00Z",
                    IsWithdrawn: false
                )),
        ]);
    }

    var append = clock.Elapsed;
    clock.Restart();
    var report = book.Check(new CheckRequest(Environment.ProcessorCount, IsQuick: true));
    var check = clock.Elapsed;
    clock.Restart();
    const int Proofs = 100;
    var size = book.ActCount;
    for (var i = 0; i < Proofs; i++)
    {
        book.ProofOf(i * (size / Proofs), size);
    }

    var proof = clock.Elapsed / Proofs;
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{wanted} decisions in batches of {Batch}: {wanted / append.TotalSeconds:0} a second; check {check.TotalSeconds:0.0} s, {(report.Holds ? "holds" : report.Faults[0])}; one proof {proof.TotalMilliseconds:0.00} ms; {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB; database {new FileInfo(book.Folder.Database).Length >> 20} MB"
        )
    );
}
finally
{
    folder.Delete(recursive: true);
}
