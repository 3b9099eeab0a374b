using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sijil.Ledger.Checkpoints;
using Sijil.Ledger.Leaves;
using Sijil.Ledger.Tiles;

namespace Sijil.Cli.Tests.Integrity;

/// <summary>
/// P-03: whoever has a list of all names that there are, and what the log promises of the names, finds none of them: a promise is salted. 100,000 names by day, a million by night, the
/// true ones among them, each tried in every way in which somebody who has no salt could make the promise.
/// </summary>
public sealed class GuessedNamesTests : IDisposable
{
    private static readonly string[] First =
    [
        "سليم",
        "هالة",
        "وائل",
        "ريم",
        "باسل",
        "نادر",
        "منير",
        "كامل",
        "فارس",
        "عمر",
    ];

    private static readonly string[] Last =
    [
        "الرماح",
        "القصار",
        "الدالي",
        "الهادي",
        "الخطاف",
        "السرو",
        "النور",
        "الصفا",
        "الجبل",
        "الساحل",
    ];

    private readonly Scratch scratch = new();
    private readonly string book;
    private readonly string data;

    public GuessedNamesTests()
    {
        book = Commands.SmallCasebook.Make(scratch, "book");
        data = scratch.PathOf("release/data");
        var publish = Run.Of("publish", book, "--to", scratch.PathOf("release"));
        publish.ExitCode.ShouldBe(0, publish.Remarks);
    }

    [Fact]
    public void No_name_is_guessed_from_what_the_log_promises()
    {
        var promised = PublicPromises();

        // Eight bytes of each are enough to find it, and chance finds nothing by them.
        var promises = promised.Select(p => Start(Convert.FromBase64String(p.Promise))).ToHashSet();
        promises.Count.ShouldBeGreaterThan(30);
        var openings = Openings();
        var size = Environment.GetEnvironmentVariable("SIJIL_NIGHTLY") is null ? 100_000 : 1_000_000;
        var names = openings.Select(o => o.Value).Concat(Names()).Distinct(StringComparer.Ordinal).Take(size).ToList();
        names.Count.ShouldBe(size);
        names.ShouldContain("سليم نادر يوسف الرماح");
        var fields = promised.Select(p => p.Field).Distinct(StringComparer.Ordinal).ToList();

        names.AsParallel().SelectMany(name => Guesses(fields, name)).Count(promises.Contains).ShouldBe(0);

        // The search is not blind: with the salts it finds every one, and without them a promise that was made without.
        openings.ShouldAllBe(o => promises.Contains(Start(Convert.FromBase64String(o.Commitment.ToString()))));
        foreach (var field in fields)
        {
            var value = openings.First(o => o.Field == field).Value;
            var careless = Start(SHA256.HashData(Encoding.UTF8.GetBytes(field + "\0" + value)));
            names.Take(1_000).SelectMany(name => Guesses(fields, name)).Contains(careless).ShouldBeTrue(field);
        }
    }

    [Fact]
    public void Equal_values_never_give_equal_promises()
    {
        var openings = Openings();
        openings
            .GroupBy(o => (o.Field, o.Value))
            .Count(g => g.Count() > 1)
            .ShouldBeGreaterThan(2, "some people must have the same sex, place or list, or nothing is tested");
        openings.Select(o => Convert.ToHexString(o.Salt.AsSpan())).ShouldBeUnique();
        PublicPromises().Select(p => p.Promise).ShouldBeUnique();

        // The casebook's own log: who acted is the same in every act.
        var own = OwnLeaves().SelectMany(l => l.Committed).ToList();
        own.Count(c => c.Key == "actor").ShouldBeGreaterThan(3);
        own.Select(c => c.Value.ToString()).ShouldBeUnique();
    }

    public void Dispose() => scratch.Dispose();

    // What a promise would be if it were made without a salt, or with one that everybody can guess.
    private static IEnumerable<ulong> Guesses(IReadOnlyList<string> fields, string name)
    {
        var value = Encoding.UTF8.GetBytes(name);
        var none = Array.Empty<byte>();
        yield return Start(SHA256.HashData(value));
        yield return Start(HMACSHA256.HashData(none, value));
        foreach (var field in fields)
        {
            var both = Encoding.UTF8.GetBytes(field + "\0" + name);
            yield return Start(SHA256.HashData(both));
            yield return Start(SHA256.HashData(Encoding.UTF8.GetBytes(field + name)));
            yield return Start(HMACSHA256.HashData(none, both));
            yield return Start(HMACSHA256.HashData(Encoding.UTF8.GetBytes(field), value));
        }
    }

    private static ulong Start(byte[] hash) => BinaryPrimitives.ReadUInt64BigEndian(hash);

    private static IEnumerable<string> Names() =>
        from last in Last
        from clan in Last
        from great in First
        from grand in First
        from father in First
        from first in First
        from town in Last
        select $"{first} {father} {grand} {great} {town} {clan} {last}";

    private List<(string Field, string Promise)> PublicPromises()
    {
        var log = Path.Combine(data, "log");
        var note = SignedNote.Parse(File.ReadAllBytes(Path.Combine(log, LogFolder.CheckpointFile)));
        var reader = new TileReader(log, Checkpoint.Parse(note.Text).Size);
        return [.. reader.Entries(0).SelectMany(e => Leaf.Parse(e).Committed).Select(c => (c.Key, c.Value.ToString()))];
    }

    private List<Opening> Openings()
    {
        var openings = new List<Opening>();
        foreach (var line in File.ReadLines(Path.Combine(data, "openings.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            openings.AddRange(
                json.RootElement.GetProperty("open")
                    .EnumerateObject()
                    .Select(o => new Opening(o.Name, o.Value[1].GetString()!, [.. o.Value[0].GetBytesFromBase64()]))
            );
        }

        return openings;
    }

    private List<Leaf> OwnLeaves()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(book, "casebook.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT bytes FROM leaf ORDER BY idx";
        using var rows = command.ExecuteReader();
        var leaves = new List<Leaf>();
        while (rows.Read())
        {
            leaves.Add(Leaf.Parse((byte[])rows[0]));
        }

        return leaves;
    }
}
