using System.Text;
using Sijil.Synthetic.Writing;

namespace Sijil.Synthetic.Tests.Writing;

public class OutputFolderTests
{
    private static readonly GeneratorSettings Small = new()
    {
        People = 1500,
        Lists = 8,
        Scenario = "H6",
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Truth_points_at_the_rows_of_the_files(bool plain)
    {
        using var folder = new ScratchFolder();
        var set = SyntheticLists.Generate(Small with { Plain = plain });
        set.WriteTo(folder.Path);
        var byRow = File.ReadLines(folder.File("truth_rows.csv"))
            .Skip(1)
            .Select(l => l.Split(','))
            .ToLookup(c => c[0], StringComparer.Ordinal);
        foreach (var list in set.Lists)
        {
            var lines = Lines(folder.File(list.File.FileName), plain, list.Number);
            var truth = byRow[FormattableString.Invariant($"{list.Number}")].ToArray();
            truth.Length.ShouldBe(list.Records.Count);
            for (var i = 0; i < truth.Length; i++)
            {
                var row = int.Parse(truth[i][1], System.Globalization.CultureInfo.InvariantCulture);
                lines[row - 1].ShouldContain(list.Records[i].Name);
                truth[i][2].ShouldBe(list.Records[i].PersonId);
            }

            lines.Length.ShouldBe(int.Parse(truth[^1][1], System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Record_ids_are_unique_and_as_many_as_records()
    {
        using var folder = new ScratchFolder();
        var set = SyntheticLists.Generate(Small);
        set.WriteTo(folder.Path);
        var ids = File.ReadLines(folder.File("truth.csv")).Skip(1).Select(l => l.Split(',')[0]).ToArray();
        ids.Length.ShouldBe(set.Lists.Sum(l => l.Records.Count));
        ids.Distinct(StringComparer.Ordinal).Count().ShouldBe(ids.Length);
        ids.ShouldBe(ids.Order(StringComparer.Ordinal));
        var known = ids.ToHashSet(StringComparer.Ordinal);
        known.Contains("hospital/main/H-000001").ShouldBeTrue();
        known.Contains("committee/main/row-4").ShouldBeTrue();
        known.Contains("press/main/P-00001").ShouldBeTrue();
        known.Contains("monitor/main/m000001").ShouldBeTrue();
    }

    [Fact]
    public void The_capture_table_is_the_one_that_truth_and_population_give()
    {
        using var folder = new ScratchFolder();
        var set = SyntheticLists.Generate(Small);
        set.WriteTo(folder.Path);
        var known = File.ReadLines(folder.File("population.csv"))
            .Skip(1)
            .Select(l => l.Split(',')[0])
            .ToHashSet(StringComparer.Ordinal);
        var counted = File.ReadLines(folder.File("truth_rows.csv"))
            .Skip(1)
            .Select(l => l.Split(','))
            .Where(c => known.Contains(c[2]))
            .GroupBy(c => c[2], StringComparer.Ordinal)
            .Select(person =>
                string.Concat(
                    Enumerable
                        .Range(1, 8)
                        .Select(k => person.Any(c => c[0] == FormattableString.Invariant($"{k}")) ? "1," : "0,")
                )
            )
            .GroupBy(pattern => pattern, StringComparer.Ordinal)
            .Select(g => FormattableString.Invariant($"{g.Key}{g.Count()}"));
        var table = File.ReadLines(folder.File("capture.csv")).Skip(1).ToArray();
        table.Length.ShouldBe(255);
        table
            .Where(l => !l.EndsWith(",0", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ShouldBe(counted.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Files_are_as_their_sources_make_them()
    {
        using var folder = new ScratchFolder();
        SyntheticLists.Generate(Small).WriteTo(folder.Path);
        File.ReadAllBytes(folder.File("list-1.csv"))[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        File.ReadAllLines(folder.File("list-2.csv"))[2].ShouldBe("الاسم,العمر,الجنس,تاريخ الوفاة,المكان");
        File.ReadAllText(folder.File("list-2.csv")).ShouldContain("كانون");
        File.ReadAllLines(folder.File("list-3.csv"))[0].ShouldBe("Ref,Name,Age,Gender,Date of death,Location");
        File.ReadAllLines(folder.File("list-4.tsv"))[0]
            .ShouldBe("id\tfull_name\tsex\tage\tdate_of_death\tplace_of_death");
        Cp1256.GetString(File.ReadAllBytes(folder.File("list-5.csv"))).ShouldStartWith("م;رقم السجل;الاسم الرباعي;");
    }

    [Fact]
    public void A_stopped_call_leaves_nothing_behind()
    {
        using var folder = new ScratchFolder();
        using var stop = new CancellationTokenSource();
        var set = SyntheticLists.Generate(Small);
        stop.Cancel();
        Should.Throw<OperationCanceledException>(() => set.WriteTo(folder.Path, stop.Token));
        Directory.GetFileSystemEntries(folder.Path).ShouldBeEmpty();
        Should.Throw<OperationCanceledException>(() => SyntheticLists.Generate(Small, stop.Token));
    }

    [Fact]
    public void A_failure_in_the_middle_leaves_no_part_behind()
    {
        using var folder = new ScratchFolder();
        Directory.CreateDirectory(folder.File("truth.csv.part"));
        Should.Throw<Exception>(() => SyntheticLists.Generate(Small).WriteTo(folder.Path));
        Directory.GetFiles(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void A_file_in_the_folders_place_is_refused()
    {
        using var folder = new ScratchFolder();
        var file = folder.File("taken");
        File.WriteAllText(file, "");
        Should
            .Throw<GeneratorFaultException>(() => SyntheticLists.Generate(Small).WriteTo(file))
            .Message.ShouldEndWith("found a file; a folder to write into is expected");
    }

    [Fact]
    public void Descriptions_name_each_file()
    {
        var files = SyntheticLists.Describe(new());
        files.Select(f => f.FileName).ShouldBe(["list-1.csv", "list-2.csv", "list-3.csv", "list-4.tsv"]);
        files.Select(f => f.Source).ShouldBe(["hospital", "committee", "press", "monitor"]);
        files.Select(f => f.Script).ShouldBe(["Arabic", "Arabic", "Latin", "Latin"]);
        SyntheticLists
            .Describe(new() { Plain = true, Lists = 8 })
            .ShouldAllBe(f => f.FileName.EndsWith(".csv", StringComparison.Ordinal));
    }

    [Fact]
    public void Cells_with_delimiters_and_quotes_are_quoted()
    {
        using var stream = new MemoryStream();
        using (var lines = new CsvLines(stream, CsvLines.Utf8))
        {
            lines.Add("a,b", "say \"so\"", "two\nlines", "plain", "");
        }

        Encoding.UTF8.GetString(stream.ToArray()).ShouldBe("\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",plain,\n");
    }

    private static Encoding Cp1256 => CodePagesEncodingProvider.Instance.GetEncoding(1256)!;

    private static string[] Lines(string path, bool plain, int list) =>
        File.ReadAllLines(path, list == 5 && !plain ? Cp1256 : Encoding.UTF8);
}
