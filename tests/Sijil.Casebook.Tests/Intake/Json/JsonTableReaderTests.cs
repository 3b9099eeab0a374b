using System.Text;

namespace Sijil.Casebook.Tests.Intake.Json;

public class JsonTableReaderTests
{
    [Fact]
    public void An_array_of_objects_has_its_keys_as_columns_in_the_order_first_seen()
    {
        var table = ListFile.Read("""[{"id":1,"name":"سالم"},{"name":"Huda","age":5.0,"ok":true,"x":null},{}]""");
        table.Format.ShouldBe("json");
        table.Columns.Select(c => c.Header).ShouldBe(["id", "name", "age", "ok", "x"]);
        table.Rows.Select(r => string.Join('|', r.Cells)).ShouldBe(["1|سالم|||", "|Huda|5.0|true|"]);
        table.Rows.Select(r => r.Row).ShouldBe([1, 2]);
        table.Notes.ShouldContain(n => n == "1 empty object skipped");
    }

    [Fact]
    public void An_object_with_one_array_is_a_table()
    {
        var table = ListFile.Read("""{"title":"x","meta":{"a":[1]},"people":[{"name":"Salim"}],"n":1}""");
        table.Rows.Single().Cells.Single().ShouldBe("Salim");
        table.Notes.ShouldContain(n => n == "rows read from \"people\"");
    }

    [Fact]
    public void Lines_of_objects_are_a_table() =>
        ListFile.Read("{\"name\":\"Salim\"}\n{\"name\":\"Huda\"}\n").Rows.Count.ShouldBe(2);

    [Fact]
    public void Nested_values_stay_json() =>
        ListFile
            .Read("""[{"name":"a","alias":["اب", "b"],"o":{"k" : 1}}]""")
            .Rows[0]
            .Cells.ShouldBe(["a", """["اب","b"]""", """{"k":1}"""]);

    [Theory]
    [InlineData("""[{"name":"a"},{"name":"b"}""", "damaged at line 1")]
    [InlineData("[{\"name\":\"a\"},\n{\"name\":}]", "damaged at line 2")]
    [InlineData("""[{"name":"a"}] x""", "damaged at line 1")]
    [InlineData("""[{"name":"a","name":"b"}]""", "row 1, column name: an object with the same key twice")]
    [InlineData("""[["a","b"],["c","d"]]""", "row 1: an array of objects was expected")]
    [InlineData("""{"a":[{"x":1}],"b":[{"x":1}]}""", "several arrays")]
    [InlineData("""{"a":1}""", "a single object")]
    [InlineData("[]", "no rows")]
    [InlineData("{", "damaged")]
    public void What_is_no_table_is_refused(string json, string message) => ListFile.Fault(json).ShouldContain(message);

    [Fact]
    public void A_deep_value_is_refused() =>
        ListFile
            .Fault("[{\"a\":" + new string('[', 100_000) + new string(']', 100_000) + "}]")
            .ShouldContain("damaged at line 1");

    [Fact]
    public void Json_in_utf16_is_read() =>
        ListFile
            .Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("""[{"name":"سالم"}]""")])
            .Rows[0]
            .Cells[0]
            .ShouldBe("سالم");

    [Fact]
    public void A_list_that_starts_with_a_bracket_is_no_json() =>
        ListFile.Read("[id],[name]\n1,Salim\n").Columns.Length.ShouldBe(2);
}
