using System.Text;

namespace Sijil.Casebook.Tests.Intake.Encodings;

public class TextEncodingTests
{
    private const string Arabic = "م,الاسم,العمر\n1,سالم حسن علي,30\n2,هدى محمود,5\n";
    private const string French = "n°,prénom,âge\n1,Hélène,30\n2,Noël,5\n";
    private const string Turkish = "sıra,adı,yaş\n1,Ayşe Doğan,30\n2,İsmail Işık,5\n";

    static TextEncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, string, string, bool> Files =>
        new()
        {
            { Arabic, "utf-8", "utf-8", false },
            { Arabic, "utf-8", "utf-8 with BOM", true },
            { Arabic, "utf-16", "utf-16le with BOM", true },
            { Arabic, "utf-16", "utf-16le", false },
            { Arabic, "utf-16BE", "utf-16be with BOM", true },
            { Arabic, "utf-16BE", "utf-16be", false },
            { Arabic, "windows-1256", "windows-1256", false },
            { French, "utf-8", "utf-8", false },
            { French, "utf-16", "utf-16le", false },
            { French, "windows-1252", "windows-1252", false },
            { Turkish, "windows-1254", "windows-1254", false },
            { "id,name\n1,Salim\n", "us-ascii", "utf-8", false },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_encoding_gives_the_same_cells(string text, string encoding, string shown, bool mark)
    {
        var coder = Encoding.GetEncoding(encoding);
        var bytes = mark ? [.. coder.GetPreamble(), .. coder.GetBytes(text)] : coder.GetBytes(text);
        var table = ListFile.Read(bytes);
        table.Encoding.ShouldBe(shown);
        var lines = text.Trim().Split('\n');
        table.Columns.Select(c => c.Header).ShouldBe(lines[0].Split(','));
        table.Rows.Select(r => string.Join(',', r.Cells)).ShouldBe(lines[1..]);
    }

    [Fact]
    public void A_line_of_windows_1256_in_a_utf8_file_is_named()
    {
        byte[] bytes =
        [
            .. Encoding.UTF8.GetBytes(Arabic),
            .. Encoding.GetEncoding(1256).GetBytes("3,نور,7\n"),
            .. Encoding.UTF8.GetBytes("4,امل,8\n"),
        ];
        ListFile.Fault(bytes).ShouldStartWith("list.csv, row 4, column 2: bytes that are not UTF-8 in a UTF-8 file");
    }

    [Fact]
    public void A_line_of_utf8_in_a_windows_1256_file_is_named()
    {
        byte[] bytes =
        [
            .. Encoding.GetEncoding(1256).GetBytes(Arabic + Arabic),
            .. Encoding.UTF8.GetBytes("3,نور,7\n"),
        ];
        ListFile.Fault(bytes).ShouldStartWith("list.csv, row 7, column 2: UTF-8 text in a file of another encoding");
    }

    [Fact]
    public void A_character_cut_in_half_is_named()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("id,name\n1,سالم\n2,هد"), 0xD9, .. ",\n"u8];
        ListFile.Fault(bytes).ShouldStartWith("list.csv, row 3, column 2: bytes that are not UTF-8");
    }

    [Fact]
    public void Half_a_surrogate_pair_in_utf16_is_refused()
    {
        byte[] bytes =
        [
            0xFF,
            0xFE,
            .. Encoding.Unicode.GetBytes("id,name\n1,x"),
            0x00,
            0xD8,
            .. Encoding.Unicode.GetBytes("y\n"),
        ];
        ListFile.Fault(bytes).ShouldContain("not utf-16le");
    }
}
