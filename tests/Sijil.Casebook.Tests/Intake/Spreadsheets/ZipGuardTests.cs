using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Sijil.Casebook.Intake;

namespace Sijil.Casebook.Tests.Intake.Spreadsheets;

public class ZipGuardTests
{
    private static readonly byte[] Sound = Workbook.Of([
        .. Enumerable.Range(0, 300).Select(i => i == 0 ? new object?[] { "id", "name" } : [i, "Salim " + i]),
    ]);

    [Fact]
    public void A_workbook_cut_anywhere_is_refused()
    {
        for (var length = 4; length < Sound.Length; length += 197)
        {
            ListFile.Fault(Sound[..length], "list.xlsx").ShouldStartWith("list.xlsx: the workbook is damaged");
        }
    }

    [Fact]
    public void A_wrong_checksum_is_refused()
    {
        var bytes = Patch(Sound, 16, crc => crc ^ 1);
        ListFile.Fault(bytes).ShouldContain("checksum is wrong");
    }

    [Theory]
    [InlineData(-10, "larger than the archive says")]
    [InlineData(10, "smaller than the archive says")]
    public void A_forged_size_is_refused(int by, string message) =>
        ListFile.Fault(Patch(Sound, 24, size => (uint)(size + by))).ShouldContain(message);

    [Fact]
    public void Every_single_flipped_byte_of_content_is_noticed_or_harmless()
    {
        var whole = Rows(ListFile.Read(Sound));
        for (var at = 40; at < Sound.Length; at += 37)
        {
            var bytes = (byte[])Sound.Clone();
            bytes[at] ^= 0x10;
            try
            {
                Rows(ListFile.Read(bytes)).ShouldBe(whole);
            }
            catch (InputFaultException)
            {
                // Noticed.
            }
        }
    }

    [Fact]
    public void A_bomb_is_refused_before_it_is_unpacked()
    {
        var bomb = Zip(("xl/workbook.xml", new byte[60_000_000]));
        ListFile.Fault(bomb).ShouldContain("more than 250 times");
        ListFile
            .Fault(bomb, limits: TableLimits.Default with { ExpandedBytes = 1_000_000 })
            .ShouldContain("unpacks to more than 1,000,000 bytes");
    }

    [Fact]
    public void Thousands_of_parts_are_refused()
    {
        var parts = Enumerable.Range(0, 200).Select(i => ($"p{i}", new byte[1])).ToArray();
        ListFile
            .Fault(Zip(parts), limits: TableLimits.Default with { ArchiveParts = 100 })
            .ShouldContain("200 parts; at most 100");
    }

    [Theory]
    [InlineData(
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>",
        "declares a document type"
    )]
    public void Entities_are_refused(string xml, string message)
    {
        ListFile.Fault(Zip(("xl/workbook.xml", Encoding.UTF8.GetBytes(xml)))).ShouldContain(message);
        ListFile
            .Fault(Zip(("xl/workbook.xml", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(xml)])))
            .ShouldContain("not in UTF-8");
    }

    [Fact]
    public void A_declaration_across_two_buffers_is_found()
    {
        var xml = "<x>" + new string('y', 65_530 - 3) + "<!DOCTYPE z>" + "</x>";
        ListFile.Fault(Zip(("xl/workbook.xml", Encoding.UTF8.GetBytes(xml)))).ShouldContain("document type");
    }

    [Fact]
    public void A_giant_cell_is_refused_before_a_library_sees_it()
    {
        var noise = new byte[6_000_000];
        for (var i = 0; i < noise.Length; i++)
        {
            noise[i] = (byte)('a' + (i * 2654435761L % 26));
        }

        ListFile.Fault(Zip(("xl/workbook.xml", noise))).ShouldContain("a cell of more than 1,000,000 characters");
    }

    [Theory]
    [InlineData("<row r=\"2000000000\"><c r=\"A2000000000\"><v>1</v></c></row>")]
    [InlineData("<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>")]
    [InlineData("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>99999</v></c></row>")]
    [InlineData("<row r=\"-5\"><c r=\"A-5\"><v>1</v></c></row>")]
    public void Forged_places_of_cells_end_in_one_fault_or_a_table(string forged)
    {
        var started = System.Diagnostics.Stopwatch.StartNew();
        var bytes = Rewritten(
            Sound,
            "sheet1.xml",
            xml => xml.Replace("</x:sheetData>", Prefixed(forged) + "</x:sheetData>", StringComparison.Ordinal)
        );
        try
        {
            ListFile.Read(bytes).Rows.Count.ShouldBeGreaterThanOrEqualTo(299);
        }
        catch (InputFaultException e)
        {
            e.Message.ShouldStartWith("list.csv");
        }

        started.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Two_parts_of_one_name_are_refused() =>
        ListFile.Fault(Zip(("xl/workbook.xml", [1]), ("XL/workbook.xml", [2]))).ShouldContain("one name");

    [Fact]
    public void Other_archives_are_named()
    {
        ListFile.Fault(Zip(("a.txt", [1]))).ShouldContain("no Excel workbook");
        ListFile.Fault(Zip(("mimetype", [1]), ("content.xml", [.. "<x/>"u8]))).ShouldContain("OpenDocument");
    }

    private static string Prefixed(string xml) =>
        xml.Replace("<", "<x:", StringComparison.Ordinal).Replace("<x:/", "</x:", StringComparison.Ordinal);

    private static byte[] Rewritten(byte[] zip, string part, Func<string, string> change)
    {
        using var bytes = new MemoryStream();
        bytes.Write(zip);
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.Entries.Single(e => e.Name == part);
            string xml;
            using (var reader = new StreamReader(entry.Open()))
            {
                xml = reader.ReadToEnd();
            }

            (change(xml) == xml).ShouldBeFalse();
            var name = entry.FullName;
            entry.Delete();
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(change(xml));
        }

        return bytes.ToArray();
    }

    private static string[] Rows(SourceTable table) => [.. table.Rows.Select(r => r.Row + string.Join('|', r.Cells))];

    private static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        return bytes.ToArray();
    }

    // Changes a 32-bit field of the directory entry of the first sheet.
    private static byte[] Patch(byte[] zip, int field, Func<uint, uint> change)
    {
        var bytes = (byte[])zip.Clone();
        var name = bytes.AsSpan().LastIndexOf("sheet1.xml"u8);
        var entry = bytes.AsSpan(0, name).LastIndexOf("PK\u0001\u0002"u8);
        var value = bytes.AsSpan(entry + field, 4);
        BinaryPrimitives.WriteUInt32LittleEndian(value, change(BinaryPrimitives.ReadUInt32LittleEndian(value)));
        return bytes;
    }
}
