using System.Text;
using Sijil.Casebook.Tables;

namespace Sijil.Casebook.Tests.Tables;

public sealed class TableFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sijil-").FullName;

    [Theory]
    [InlineData("utf-8 with mark")]
    [InlineData("utf-16")]
    [InlineData("windows-1256")]
    [InlineData("semicolons")]
    [InlineData("tabs")]
    [InlineData("title")]
    [InlineData("json")]
    [InlineData("carriage returns")]
    public void Any_form_of_a_file_gives_the_same_records(string form)
    {
        const string Text = "rec_id, name, town\nr1, درب الغيم, أ\nr2, درب, \nr3, غيم, أ\n";
        var path = form switch
        {
            "utf-8 with mark" => Write(Text, new UTF8Encoding(true)),
            "utf-16" => Write(Text, new UnicodeEncoding(false, true)),
            "windows-1256" => Write(Text, CodePagesEncodingProvider.Instance.GetEncoding(1256)!),
            "semicolons" => Write(Text.Replace(',', ';')),
            "tabs" => Write(Text.Replace(',', '\t')),
            "title" => Write("A list of 2024,,\n" + Text),
            "json" => Write(
                """
                [{"rec_id":"r1","name":"درب الغيم","town":"أ"},{"rec_id":"r2","name":"درب","town":""},{"rec_id":"r3","name":"غيم","town":"أ"}]
                """
            ),
            _ => Write(Text.Replace('\n', '\r')),
        };
        var records = Read(path).Records;
        records.Ids.ShouldBe(["r1", "r2", "r3"]);
        records.Columns.Select(column => column.Name).ShouldBe(["name", "town"]);
        Texts(records.Columns[0]).ShouldBe(["درب الغيم", "درب", "غيم"]);
        Texts(records.Columns[1]).ShouldBe(["أ", null, "أ"]);
        records.Columns[1].Values.ShouldBe(1);
    }

    [Fact]
    public void Long_tables_are_read_whole_whatever_stands_at_the_edge_of_a_block()
    {
        // Characters of one to four bytes, quotation marks and line feeds within cells, over many blocks.
        var text = new StringBuilder("id,name,note\n");
        for (var row = 0; row < 40_000; row++)
        {
            text.Append(row).Append(",é𝄞م").Append(row % 977).Append(",\"a \"\"b\"\"\n").Append(row).Append("\"\n");
        }

        var records = Read(Write(text.ToString())).Records;
        records.Count.ShouldBe(40_000);
        records.Columns[0].Values.ShouldBe(977);
        records.Columns[0].TextOf(39_999).ShouldBe("é𝄞م" + (39_999 % 977));
        records.Columns[1].TextOf(39_999).ShouldBe("a \"b\"\n39999");
    }

    [Fact]
    public void Rows_without_ids_are_named_as_a_person_counts_them() =>
        Read(Write("name\nAa\n\nBb\n")).Records.Ids.ShouldBe(["row-2", "row-4"]);

    [Fact]
    public void A_column_that_one_file_lacks_states_nothing_there()
    {
        var tables = TableFiles.Read(
            new TableRequest { Files = [Write("id,a\n1,x\n2,y\n", name: "one"), Write("b,id,a\nq,1,x\n", name: "two")] }
        );
        tables.Records.Ids.ShouldBe(["one/1", "one/2", "two/1"]);
        tables.Records.ListNames.ShouldBe(["one", "two"]);
        tables.Records.ListOf.ShouldBe([0, 0, 1]);
        Texts(tables.Records.Columns.Single(column => column.Name == "a")).ShouldBe(["x", "y", "x"]);
        Texts(tables.Records.Columns.Single(column => column.Name == "b")).ShouldBe([null, null, "q"]);
    }

    [Fact]
    public void Short_rows_and_columns_left_out_are_said()
    {
        var tables = Read(Write("id,name,void,cluster\n1,Aa,,7\n2,Bb\n"));
        tables.Records.Columns.Select(column => column.Name).ShouldBe(["name"]);
        tables.Notes.ShouldContain(note => note.Contains("1 row has fewer cells", StringComparison.Ordinal));
        tables.Notes.ShouldContain(note => note.Contains("void states nothing", StringComparison.Ordinal));
        tables.Notes.ShouldContain(note => note.EndsWith(": cluster", StringComparison.Ordinal));
    }

    [Fact]
    public void Truth_may_be_a_column_and_need_not_be_known_of_all()
    {
        var tables = TableFiles.Read(
            new TableRequest { Files = [Write("id,name,who\n1,Aa,x\n2,Bb,\n3,Cc,x\n")], TruthColumn = "who" }
        );
        tables.Truth!.ValueOf.ToArray().ShouldBe([0, -1, 0]);
        tables.Records.Columns.ShouldHaveSingleItem();
        var truth = Write("record_id,person_id\n3,p\n1,q\n", name: "truth");
        Texts(TableFiles.ReadTruth(truth, tables.Records, 1)).ShouldBe(["q", null, "p"]);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static PlainTables Read(string path) => TableFiles.Read(new TableRequest { Files = [path] });

    private static IEnumerable<string?> Texts(Linkage.Columns.TextColumn column) =>
        Enumerable.Range(0, column.Records).Select(column.TextOf);

    private string Write(string text, Encoding? encoding = null, string name = "list")
    {
        var path = Path.Combine(folder, name + ".csv");
        File.WriteAllText(path, text, encoding ?? new UTF8Encoding(false));
        return path;
    }
}
