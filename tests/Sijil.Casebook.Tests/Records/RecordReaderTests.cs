using FsCheck;
using FsCheck.Fluent;
using Sijil.Casebook.Intake;
using Sijil.Casebook.Records;
using Sijil.Casebook.Tests.Intake;
using Sijil.Text.Names;
using Sijil.Text.Values;

namespace Sijil.Casebook.Tests.Records;

public class RecordReaderTests
{
    [Fact]
    public void A_row_becomes_a_record_with_its_raw_cells()
    {
        var record = Read(
            "id,name,age,sex,dob,date of death,place,note\n 77001 , سالم حسن علي الحداد ,٣٠,ذكر,1990-03-15,2020-01-02, حي الزهور ,x\n"
        )
            .Accepted.Single();
        record.Row.ShouldBe(2);
        record.Cells[1].ShouldBe(" سالم حسن علي الحداد ");
        record.GivenId.ShouldBe("77001");
        record.Name.Kind.ShouldBe(NameKind.Named);
        record.Age!.MinYears.ShouldBe(30);
        record.Sex.ShouldBe(Sex.Male);
        record.Birth!.Earliest.ShouldBe(new(1990, 3, 15));
        record.Death!.Latest.ShouldBe(new(2020, 1, 2));
        record.Place.ShouldBe("حي الزهور");
        record.Doubts.ShouldBeEmpty();
    }

    [Fact]
    public void Values_that_cannot_be_are_doubted_and_the_row_stays()
    {
        var reading = Read(
            "id,name,age,sex,dob\n1001,Salim Hasan,999,x,1990-02-31\n1002,Huda Nur,5,f,2015-02-28\n1003,Nur Ali,-,unknown,unknown\n"
        );
        reading.Accepted.Count.ShouldBe(3);
        var doubts = reading.Accepted[0].Doubts;
        doubts
            .Select(d => (d.Row, d.Column, d.Field, d.Found))
            .ShouldBe([(2, 3, Field.Sex, "x"), (2, 2, Field.Age, "999"), (2, 4, Field.BirthDate, "1990-02-31")]);
        doubts.ShouldAllBe(d => d.Expected.Length > 0 && !d.Expected.Contains(d.Found, StringComparison.Ordinal));
        reading.Accepted[0].Birth.ShouldBeNull();
        reading.Accepted[0].Age.ShouldBeNull();
        Count(reading, Field.Age).ShouldBe((1, 1, 0, 1));
        Count(reading, Field.Sex).ShouldBe((1, 0, 1, 1));
        Count(reading, Field.BirthDate).ShouldBe((1, 0, 1, 1));
    }

    [Fact]
    public void Rows_that_are_no_person_are_refused_with_the_reason()
    {
        var reading = Read(
            "م,الاسم,العمر,الجنس\n1,سالم حسن,30,ذكر\n2,,,ذكر\n3,????? ????,,ذكر\n,المجموع,3,\nTotal: 3,,,\n,-,40,ذكر\n"
        );
        reading.Accepted.Select(r => r.Row).ShouldBe([2, 7]);
        reading
            .Refused.Select(r => (r.Row, r.Column, r.Reason))
            .ShouldBe([
                (3, 1, "neither a name nor an id, age, date or place"),
                (4, 1, "the name is damaged beyond reading, and nothing else identifies a person"),
                (5, 1, "a total, not a person"),
                (6, 0, "a total, not a person"),
            ]);
    }

    [Fact]
    public void A_row_equal_to_an_earlier_one_is_its_duplicate_whatever_its_number()
    {
        var reading = Read(
            "No,name,age,place\n1,Salim Hasan,30,X\n2,Huda Nur,5,X\n3,Salim Hasan,30,X\n4,Salim Hasan,31,X\n5,Salim Hasan ,30,X\n"
        );
        reading.Duplicates.ShouldBe([new(4, 2), new(6, 2)]);
        reading.Accepted.Count.ShouldBe(3);
    }

    [Fact]
    public void Unidentified_people_are_never_duplicates()
    {
        var reading = Read("name,age,place\nunknown,30,X\nunknown,30,X\nمجهول الهوية,30,X\nمجهول الهوية,30,X\n");
        reading.Accepted.Count.ShouldBe(4);
        reading.Duplicates.ShouldBeEmpty();
        HasNote(reading, "4 unidentified people");
    }

    [Fact]
    public void Namesakes_with_one_fact_in_common_are_two_records()
    {
        var reading = Read("name,place\nSalim Hasan Ali,X\nSalim Hasan Ali,X\n");
        reading.Accepted.Count.ShouldBe(2);
        HasNote(reading, "1 row repeats a name and says too little more; kept");
    }

    [Fact]
    public void A_list_of_bare_names_loses_nobody()
    {
        var reading = Read("name\nSalim Hasan Ali\nSalim Hasan Ali\n");
        reading.Accepted.Count.ShouldBe(2);
        HasNote(reading, "1 row repeats a name and says too little more; kept");
    }

    [Fact]
    public void Repeated_ids_are_kept_and_noted()
    {
        var reading = Read("id number,name,age\n77001,Salim Hasan,30\n77001,Huda Nur,5\n77002,Nur Ali,7\n");
        reading.Accepted.Count.ShouldBe(3);
        HasNote(reading, "1 id occurs more than once (2 rows); all rows are kept");
    }

    [Fact]
    public void Ids_that_a_spreadsheet_shortened_are_doubted()
    {
        var record = Read("id number,name,age\n9.00123E+08,Salim Hasan,30\n77002,Nur Ali,7\n").Accepted[0];
        record.GivenId.ShouldBeNull();
        record.Doubts.Single().Field.ShouldBe(Field.Id);
    }

    [Fact]
    public void Names_in_parts_are_put_together()
    {
        var record = Read("given name,father name,family name,age\nSalim,Ali,Hasan,30\nHuda,-,Nur,4\n").Accepted;
        record[0].Name.Raw.ShouldBe("Salim Ali Hasan");
        record[1].Name.Raw.ShouldBe("Huda Nur");
    }

    [Fact]
    public void The_first_of_january_is_a_placeholder_for_a_birth_only()
    {
        var record = Read(
            "name,dob,date of death\nSalim Hasan,1990-01-01,2020-01-01\nHuda Nur,1991-05-06,2020-01-03\n"
        ).Accepted[0];
        record.Birth!.IsPlaceholder.ShouldBeTrue();
        record.Death!.IsPlaceholder.ShouldBeFalse();
    }

    [Fact]
    public void A_list_in_which_nothing_names_anybody_is_refused()
    {
        var table = ListFile.Read("age,sex\n30,m\n31,f\n");
        Should
            .Throw<InputFaultException>(() => RecordReader.Read(table, ColumnGuess.Of(table)))
            .Message.ShouldStartWith(
                "no column holds a name or an id; say in casebook.yaml which one does. The columns are: age, sex"
            );
    }

    [Fact]
    public void One_thread_and_four_read_the_same()
    {
        var text = new System.Text.StringBuilder("id,name,age,sex,dob\n");
        for (var i = 0; i < 9000; i++)
        {
            text.Append(
                $"{i % 8000},Salim Hasan {(char)('A' + (i % 23))}li,{i % 140},{(i % 7 == 0 ? "?" : "m")},{1900 + (i % 120)}-0{i % 10}-11\n"
            );
        }

        var table = ListFile.Read(text.ToString());
        var mapping = ColumnGuess.Of(table);
        Shown(RecordReader.Read(table, mapping, threads: 1))
            .ShouldBe(Shown(RecordReader.Read(table, mapping, threads: 4)));

        static string Shown(RecordReading reading) =>
            string.Join(
                '\n',
                reading
                    .Accepted.Select(r =>
                        $"{r.Row} {r.GivenId} {r.Name.Fold} {r.Age} {r.Sex} {r.Birth} {string.Join(';', r.Doubts)}"
                    )
                    .Concat(reading.Refused.Select(r => r.ToString()))
                    .Concat(reading.Duplicates.Select(d => d.ToString()))
                    .Concat(reading.Notes)
            );
    }

    [Fact]
    public void Every_row_in_comes_out_once()
    {
        var cell = Gen.Elements(
            "",
            "-",
            "x",
            "30",
            "999",
            "Salim Hasan",
            "سالم حسن",
            "unknown",
            "total",
            "المجموع",
            "????",
            "2020-01-01",
            "31/02/2020",
            "m",
            "77001",
            "1E+08",
            "\uFFFD\uFFFD\uFFFD"
        );
        var rows = Gen.ListOf(Gen.ArrayOf(cell, 5));
        Prop.ForAll(
                rows.ToArbitrary(),
                cells =>
                {
                    var columns = new[] { "id", "name", "age", "sex", "dob" };
                    var table = new SourceTable(
                        "csv",
                        "utf-8",
                        null,
                        1,
                        [.. columns.Select((c, i) => new SourceColumn(i, c))],
                        [.. cells.Select((c, i) => new SourceRow(i + 2, [.. c]))],
                        []
                    );
                    var reading = RecordReader.Read(table, Mapping);
                    var out_ = reading
                        .Accepted.Select(r => r.Row)
                        .Concat(reading.Refused.Select(r => r.Row))
                        .Concat(reading.Duplicates.Select(d => d.Row))
                        .Order();
                    return out_.SequenceEqual(table.Rows.Select(r => r.Row))
                        && reading.RowsIn == table.Rows.Count
                        && reading.Fields.All(f =>
                            f.Readable + f.NotStated + f.Unknown + f.Doubtful == reading.Accepted.Count
                        )
                        && reading.Duplicates.All(d => reading.Accepted.Any(r => r.Row == d.SameAs));
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static readonly ListMapping Mapping = new(
        [
            new(0, "id", Field.Id),
            new(1, "name", Field.Name),
            new(2, "age", Field.Age),
            new(3, "sex", Field.Sex),
            new(4, "dob", Field.BirthDate),
        ],
        NameOrder.GivenFirst
    );

    private static RecordReading Read(string text)
    {
        var table = ListFile.Read(text);
        return RecordReader.Read(table, ColumnGuess.Of(table));
    }

    private static void HasNote(RecordReading reading, string note) => reading.Notes.ShouldContain(n => n == note);

    private static (int, int, int, int) Count(RecordReading reading, Field field)
    {
        var count = reading.Fields.Single(f => f.Field == field);
        return (count.Readable, count.NotStated, count.Unknown, count.Doubtful);
    }
}
