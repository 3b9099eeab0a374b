namespace Sijil.Casebook.Tests.Intake.Shape;

public class TableShapeTests
{
    [Fact]
    public void A_long_preamble_is_set_aside()
    {
        var preamble = string.Concat(Enumerable.Range(1, 26).Select(i => $"\"Notice {i}, with a comma\"\n"));
        var table = ListFile.Read(preamble + "code,name,age,sex\n" + "a1,Salim,30,m\na2,Huda,5,f\n");
        table.HeaderRow.ShouldBe(27);
        table.Rows.Count.ShouldBe(2);
    }

    [Fact]
    public void Two_header_rows_in_text_are_joined()
    {
        var table = ListFile.Read("م,الاسم,,التاريخ,\n,الاسم الأول,العائلة,الميلاد,الوفاة\n1,سالم,حسن,1990,2020\n");
        table
            .Columns.Select(c => c.Header)
            .ShouldBe(["م", "الاسم / الاسم الأول", "الاسم / العائلة", "التاريخ / الميلاد", "التاريخ / الوفاة"]);
        table.Rows.Single().Row.ShouldBe(3);
    }

    [Fact]
    public void Page_headers_repeated_in_the_middle_are_skipped()
    {
        var table = ListFile.Read("id,name\n1,Salim\nid,name\n2,Huda\nid , name\n3,Nur\n");
        table.Rows.Select(r => r.Cells[1]).ShouldBe(["Salim", "Huda", "Nur"]);
        table.Notes.ShouldContain(n => n == "2 repeated header rows skipped");
    }

    [Fact]
    public void A_list_without_a_header_keeps_its_first_row()
    {
        var table = ListFile.Read("1,Salim Hasan,30\n2,Huda Nur,5\n");
        table.HeaderRow.ShouldBe(0);
        table.Columns.Select(c => c.Header).ShouldBe(["column 1", "column 2", "column 3"]);
        table.Rows.Count.ShouldBe(2);
        table.Notes.ShouldContain(n => n == "no header row was found; columns are numbered");
    }

    [Fact]
    public void The_first_row_below_a_header_is_not_taken_for_a_second_header()
    {
        var table = ListFile.Read("name,family,status,\nSalim,Hasan,killed,x\nHuda,Nur,missing,y\n");
        table.Rows.Count.ShouldBe(2);
        table.Columns.Select(c => c.Header).ShouldBe(["name", "family", "status", "column 4"]);
    }

    [Fact]
    public void Header_text_is_cleaned_and_unnamed_columns_are_numbered() =>
        ListFile.Read("\u200F id ,  full \t name ,,x\n1,a,b,c\n").Columns[1].Header.ShouldBe("full name");

    [Fact]
    public void Sparse_columns_do_not_push_the_header_down()
    {
        var table = ListFile.Read("id,name,a,b,c,d,e,f\n1,Salim,,,,,,\n2,Huda,,,,,,\n3,Nur,,,,,,\n4,Amal,,,,,,x\n");
        table.HeaderRow.ShouldBe(1);
        table.Columns.Length.ShouldBe(8);
    }
}
