using System.Text;
using Sijil.Casebook.Intake;

namespace Sijil.Casebook.Tests.Intake;

public class TableReaderTests
{
    [Fact]
    public void An_empty_file_is_refused() =>
        ListFile.Fault("").ShouldBe("list.csv: the file is empty; expected a table with a header row");

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("\n\n\n")]
    [InlineData(" ,\t,\n")]
    public void A_file_of_nothing_but_white_space_is_refused(string text) =>
        ListFile.Fault(text).ShouldContain("holds no text");

    [Fact]
    public void A_header_alone_is_refused() =>
        ListFile.Fault("id,name,age\n").ShouldBe("list.csv, row 1: no rows below the header; expected at least one");

    [Fact]
    public void A_missing_file_is_refused() =>
        Should
            .Throw<InputFaultException>(() => TableReader.Read(Path.Combine(Path.GetTempPath(), "no-such-list.csv")))
            .Message.ShouldBe("no-such-list.csv: expected a file that can be read: there is no such file");

    [Fact]
    public void A_folder_is_refused() => Should.Throw<InputFaultException>(() => TableReader.Read(Path.GetTempPath()));

    [Fact]
    public void A_binary_file_called_csv_is_refused()
    {
        var bytes = Enumerable.Range(0, 4000).Select(i => (byte)(i * 7 % 256)).ToArray();
        ListFile.Fault(bytes).ShouldBe("list.csv: the file holds binary data, not text; expected CSV, XLSX or JSON");
    }

    [Theory]
    [InlineData("%PDF-1.7\n", "PDF")]
    [InlineData("<!DOCTYPE html>", "web page")]
    [InlineData("SQLite format 3\0", "SQLite")]
    public void Known_formats_are_named(string start, string name) =>
        ListFile.Fault(Encoding.Latin1.GetBytes(start + new string('x', 100))).ShouldContain(name);

    [Fact]
    public void An_old_workbook_is_told_how_to_be_saved() =>
        ListFile.Fault([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]).ShouldContain("save it as .xlsx");

    [Fact]
    public void The_name_of_the_file_decides_nothing() =>
        ListFile.Read("""[{"id":1,"name":"Salim"}]"""u8.ToArray(), "list.xlsx").Format.ShouldBe("json");

    [Fact]
    public void A_file_above_the_limit_is_refused() =>
        ListFile
            .Fault("id,name\n1,Salim\n"u8.ToArray(), limits: TableLimits.Default with { FileBytes = 10 })
            .ShouldBe("list.csv: the file has 16 bytes; at most 10 are read");

    [Fact]
    public void Whatever_comes_in_only_an_input_fault_comes_out()
    {
        var random = new Noise(20260101);
        byte[][] seeds =
        [
            "id,name,age\n1,\"Salim\nHasan\",30\n2,Huda,5\n"u8.ToArray(),
            Encoding.UTF8.GetBytes("م;الاسم;العمر\n1;سالم حسن;30\n2;هدى;5\n"),
            """{"rows":[{"id":1,"name":"Salim","x":[1,{"a":2}]},{"id":2}]}"""u8.ToArray(),
            Encoding.Unicode.GetBytes("id\tname\n1\tسالم\n"),
            Spreadsheets.Workbook.Of([
                ["id", "name"],
                ["1", "سالم"],
            ]),
            [],
        ];
        for (var i = 0; i < 900; i++)
        {
            var bytes = random.Mutate(seeds[i % seeds.Length]);
            try
            {
                ListFile.Read(bytes).Rows.Count.ShouldBeGreaterThan(0);
            }
            catch (InputFaultException e)
            {
                e.Message.ShouldNotContain("\n");
            }
        }
    }

    /// <summary>Seeded damage: SplitMix64.</summary>
    private sealed class Noise(ulong seed)
    {
        private ulong _state = seed;

        public byte[] Mutate(byte[] sound)
        {
            var bytes = sound.Length == 0 ? new byte[Next(300)] : (byte[])sound.Clone();
            var changes = sound.Length == 0 ? bytes.Length : 1 + Next(4);
            for (var i = 0; i < changes && bytes.Length > 0; i++)
            {
                bytes[Next(bytes.Length)] = (byte)Next(256);
            }

            return Next(3) == 0 ? bytes[..Next(bytes.Length + 1)] : bytes;
        }

        private int Next(int below)
        {
            unchecked
            {
                _state += 0x9E3779B97F4A7C15;
                var z = _state;
                z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
                z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
                return (int)((z ^ (z >> 31)) % (ulong)Math.Max(1, below));
            }
        }
    }
}
