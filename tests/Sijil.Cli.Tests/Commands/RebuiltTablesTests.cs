using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Sijil.Casebook;
using Sijil.Casebook.Custody;
using Sijil.Casebook.Review;
using Sijil.Casebook.Settings;

namespace Sijil.Cli.Tests.Commands;

/// <summary>I-01: after 10,000 acts drawn at random the tables that follow from the ledger come out of it the same, and the ledger is the same in any culture, byte for byte.</summary>
public sealed class RebuiltTablesTests : IDisposable
{
    private const int Acts = 10_000;
    private const int Rows = 300;

    private readonly DirectoryInfo scratch = Directory.CreateTempSubdirectory("sijil-test-");

    [Fact]
    public void Ten_thousand_random_acts_give_the_same_tables_again_and_one_root_in_every_culture()
    {
        var roots = new HashSet<string>(StringComparer.Ordinal);
        foreach (var culture in (string[])["", "tr-TR", "ar-SA"])
        {
            InCulture.Of(culture, () => roots.Add(RootAfter(Path.Combine(scratch.FullName, "book-" + culture))));
        }

        roots.ShouldHaveSingleItem();
    }

    public void Dispose() => scratch.Delete(recursive: true);

    private string RootAfter(string path)
    {
        Casebook.Casebook.Init(path, new CasebookSettings());
        using var randomness = new CountedRandomness();
        using var book = Casebook.Casebook.Open(path, new SlowClock(), "recorder ı İ", randomness);
        foreach (var source in (string[])["a", "b"])
        {
            var file = Path.Combine(scratch.FullName, source + ".csv");
            File.WriteAllText(
                file,
                "id,name\n"
                    + string.Concat(
                        Enumerable.Range(0, Rows).Select(i => FormattableString.Invariant($"{i},{source} {i}\n"))
                    )
            );
            book.Add(new AddRequest(file, source, "main"));
        }

        var draw = new Draw();
        while (book.ActCount < Acts)
        {
            Act(book, draw);
        }

        var report = book.Check(new CheckRequest(2, IsQuick: true));
        report.Faults.ShouldBeEmpty();
        return report.Looked.Single(l => l.Contains("under the root", StringComparison.Ordinal));
    }

    private void Act(Casebook.Casebook book, Draw draw)
    {
        switch (draw.Next(6))
        {
            case 0 or 1 or 2:
                var first = book.ActCount;
                book.Import([
                    .. Enumerable
                        .Range(0, 1 + draw.Next(400))
                        .Select(i => new ForeignDecision(
                            i + 2,
                            (first * 1_000 + i).ToString("x32", CultureInfo.InvariantCulture),
                            Request(draw) with
                            {
                                Actor = "reviewer " + draw.Next(3).ToString(CultureInfo.InvariantCulture),
                            },
                            "2024-05-01T12:00:00Z",
                            IsWithdrawn: draw.Next(10) == 0
                        )),
                ]);
                break;
            case 3:
                book.Decide(Request(draw) with { Key = FormattableString.Invariant($"key-{book.ActCount}") });
                break;
            case 4 when book.Decisions is { Count: > 0 } decisions:
                book.Withdraw(decisions[draw.Next(decisions.Count)].DecisionId, "seen again");
                break;
            default:
                book.RecordCustody(
                    new CustodyRequest(
                        CustodyDirection.All[draw.Next(CustodyDirection.All.Length)],
                        Path.Combine(scratch.FullName, "a.csv"),
                        "a partner"
                    )
                );
                book.Erase(
                    book.PreviewErasure(book.ActCount - 1, draw.Next(2) == 0 ? ["party"] : ["party", "actor"]),
                    "asked for"
                );
                break;
        }
    }

    private static DecisionRequest Request(Draw draw) =>
        new(
            FormattableString.Invariant($"a/main/{draw.Next(Rows)}"),
            FormattableString.Invariant($"b/main/{draw.Next(Rows)}"),
            (Verdict)draw.Next(3),
            draw.Next(2) == 0 ? "" : "قيل لي\tI ı \u202E"
        );

    private sealed class Draw
    {
        private int count;

        public int Next(int below) =>
            (int)(
                BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(BitConverter.GetBytes(count++))) % (uint)below
            );
    }

    // Not random at all: the same salts, ids and key for each run.
    private sealed class CountedRandomness : RandomNumberGenerator
    {
        private int count;

        public override void GetBytes(byte[] data)
        {
            for (var at = 0; at < data.Length; at += 32)
            {
                var block = SHA256.HashData(BitConverter.GetBytes(--count));
                block.AsSpan(0, Math.Min(32, data.Length - at)).CopyTo(data.AsSpan(at));
            }
        }
    }

    private sealed class SlowClock : TimeProvider
    {
        private long ticks = new DateTimeOffset(2024, 5, 1, 12, 0, 0, TimeSpan.Zero).Ticks;

        public override DateTimeOffset GetUtcNow() => new(ticks += TimeSpan.TicksPerSecond, TimeSpan.Zero);
    }
}
