using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Sijil.Casebook.Intake;
using Sijil.Casebook.Intake.Pdf;

namespace Sijil.Casebook.Tests.Intake.Pdf;

/// <summary>PDFs that hold no table, lie about their letters, break off, or try to cost more than any list does.</summary>
public sealed class HostilePdfTests
{
    [Fact]
    public void A_scan_is_refused_with_a_word_on_what_to_do() =>
        Fault(Made("0.5 g 10 10 200 200 re f")).ShouldContain("pictures of pages and no text");

    [Fact]
    public void Letters_without_meaning_are_refused() =>
        Fault(Made("BT /F1 12 Tf 20 20 Td (ABCABC) Tj ET", toUnicode: true)).ShouldContain("letters say nothing");

    [Fact]
    public void One_that_breaks_off_is_refused_wherever_it_does()
    {
        var whole = Made(
            string.Concat(
                Enumerable
                    .Range(0, 40)
                    .Select(i => $"BT /F1 9 Tf 20 {800 - (i * 15)} Td (row{i}) Tj 100 0 Td (x{i}) Tj ET\n")
            )
        );
        TableOf(whole).Rows.Count.ShouldBe(40);
        foreach (var share in (double[])[0.2, 0.5, 0.9, 0.99])
        {
            Fault(whole[..(int)(share * whole.Length)]).ShouldMatch("damaged|breaks off|no text|pictures");
        }
    }

    [Fact]
    public void An_encrypted_one_is_refused()
    {
        using var list = PrintedList.Make(20);
        var locked = list.File + ".locked.pdf";
        using (
            var qpdf = Process.Start(
                new ProcessStartInfo("qpdf", ["--encrypt", "user", "owner", "256", "--", list.File, locked])
                {
                    UseShellExecute = false,
                }
            )!
        )
        {
            qpdf.WaitForExit();
            qpdf.ExitCode.ShouldBe(0);
        }

        Fault(File.ReadAllBytes(locked)).ShouldContain("encrypted");
    }

    // A page that unpacks a thousandfold: the child is stopped at each of its limits, and what it was doing is said in one line.
    [Fact]
    public void A_bomb_reaches_a_limit_and_no_more()
    {
        var bomb = Made(Repeated("BT /F1 9 Tf 20 20 Td (a b c d e f g h) Tj ET\n", 3_000_000), isPacked: true);
        bomb.Length.ShouldBeLessThan(2_000_000);
        var clock = Stopwatch.StartNew();
        Fault(bomb, new PdfLimits { Time = TimeSpan.FromSeconds(2) }).ShouldContain("within 2 seconds");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        Fault(bomb, new PdfLimits { MemoryBytes = 60_000_000 }).ShouldMatch("memory|damaged");
        var many = Made(
            string.Concat(
                Enumerable
                    .Range(0, 2_000)
                    .Select(i => $"BT /F1 4 Tf {20 + (i % 40 * 14)} {20 + (i / 40 * 15)} Td (w{i}) Tj ET\n")
            )
        );
        Fault(many, new PdfLimits { OutputBytes = 10_000 }).ShouldContain("unpacks to more than 10,000 bytes");
        Fault(many, new PdfLimits { Words = 100 }).ShouldContain("more than 100 words");
    }

    [Fact]
    public void What_only_begins_like_a_pdf_is_refused() =>
        Fault(Encoding.ASCII.GetBytes("%PDF-1.7\nnothing more\n")).ShouldMatch("damaged|breaks off");

    // What a program that took over the child could reach. Only where the system lets us part it from the rest; there it must hold.
    [Fact]
    public void The_child_sees_no_folder_of_ours_no_network_and_writes_no_file()
    {
        string[] line = [.. PopplerSandbox.Of(PdfLimits.Default)];
        Assert.SkipUnless(line.Contains("-m"), "the system does not part a child from its folders");
        var here = Path.GetTempFileName();
        try
        {
            Said(line, $"cat '{here}'").ShouldNotBe(0);
            Said(line, "[ -z \"$(for d in /tmp /home /root /proc /var; do ls -A $d; done)\" ]").ShouldBe(0);
            Said(line, "echo x > /tmp/x").ShouldNotBe(0);
            Said(line, $"echo x > /dev/shm/{Path.GetFileName(here)}").ShouldNotBe(0);
            Said(line, "cat /sys/class/net/lo/address").ShouldNotBe(0);
            Said(["/bin/sh", "-c", "exec \"$0\" \"$@\""], $"cat '{here}'").ShouldBe(0);
        }
        finally
        {
            File.Delete(here);
        }

        static int Said(string[] line, string script)
        {
            using var child = Process.Start(
                new ProcessStartInfo(line[0], [.. line.Skip(1), "/bin/sh", "-c", script])
                {
                    RedirectStandardError = true,
                    RedirectStandardOutput = true,
                    UseShellExecute = false,
                }
            )!;
            child.StandardOutput.ReadToEnd();
            child.StandardError.ReadToEnd();
            child.WaitForExit();
            return child.ExitCode;
        }
    }

    private static string Repeated(string text, int times) =>
        new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static SourceTable TableOf(byte[] bytes, PdfLimits? limits = null)
    {
        using var stream = new MemoryStream(bytes);
        return PdfReader.Read(stream, "list.pdf", TableLimits.Default, limits);
    }

    private static string Fault(byte[] bytes, PdfLimits? limits = null) =>
        Should.Throw<InputFaultException>(() => TableOf(bytes, limits)).Message;

    // The smallest PDF with one page of this content.
    private static byte[] Made(string content, bool toUnicode = false, bool isPacked = false)
    {
        var body = Encoding.Latin1.GetBytes(content);
        if (isPacked)
        {
            using var packed = new MemoryStream();
            using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            {
                zlib.Write(body);
            }

            body = packed.ToArray();
        }

        const string Map =
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <00> <FF> endcodespacerange "
            + "3 beginbfchar <41> <E001> <42> <E002> <43> <E003> endbfchar endcmap end end";
        List<byte[]> objects =
        [
            Text("<< /Type /Catalog /Pages 2 0 R >>"),
            Text("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
            Text(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
            ),
            [
                .. Text($"<< /Length {body.Length}{(isPacked ? " /Filter /FlateDecode" : "")} >>\nstream\n"),
                .. body,
                .. Text("\nendstream"),
            ],
            Text(
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica" + (toUnicode ? " /ToUnicode 6 0 R" : "") + " >>"
            ),
            Text($"<< /Length {Map.Length} >>\nstream\n{Map}\nendstream"),
        ];
        using var file = new MemoryStream();
        file.Write(Text("%PDF-1.4\n"));
        var places = new List<long>();
        foreach (var (i, one) in objects.Index())
        {
            places.Add(file.Position);
            file.Write(Text($"{i + 1} 0 obj\n"));
            file.Write(one);
            file.Write(Text("\nendobj\n"));
        }

        var start = file.Position;
        file.Write(Text($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n"));
        places.ForEach(p => file.Write(Text(FormattableString.Invariant($"{p:0000000000} 00000 n \n"))));
        file.Write(Text($"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    private static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);
}
