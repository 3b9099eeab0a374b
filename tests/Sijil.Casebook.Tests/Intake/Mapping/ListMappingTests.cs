using Sijil.Casebook.Intake;
using Sijil.Casebook.Records;
using Sijil.Text.Dates;
using Sijil.Text.Names;

namespace Sijil.Casebook.Tests.Intake.Mapping;

public class ListMappingTests
{
    private static readonly ListMapping Saved = new(
        [
            new(0, "id", Field.Id),
            new(1, "الاسم", Field.Name),
            new(2, "dob", Field.BirthDate) { DateOrder = DateOrder.DayMonthYear },
            new(3, "source", Field.Ignore),
        ],
        NameOrder.FamilyFirst
    );

    [Fact]
    public void Columns_are_found_by_their_header_wherever_they_stand()
    {
        var applied = Saved.Apply(Table("new", "DOB ", "الإسم", "id"));
        applied.Columns.Select(c => c.Field).ShouldBe([Field.Ignore, Field.BirthDate, Field.Name, Field.Id]);
        applied.Columns.Select(c => c.Index).ShouldBe([0, 1, 2, 3]);
        applied[Field.BirthDate]!.DateOrder.ShouldBe(DateOrder.DayMonthYear);
        applied.NameOrder.ShouldBe(NameOrder.FamilyFirst);
        applied.Columns[0].Reason.ShouldBe("not in the saved mapping");
    }

    [Fact]
    public void A_column_that_disappeared_is_named_with_those_that_are_there() =>
        Should
            .Throw<InputFaultException>(() => Saved.Apply(Table("id", "الاسم", "born", "source"), "new.csv"))
            .Message.ShouldBe(
                "new.csv: the mapping reads birth_date from column \"dob\", which this file does not have; it has: id, الاسم, born, source. "
                    + "Correct the mapping in casebook.yaml"
            );

    [Fact]
    public void An_ignored_column_may_disappear() =>
        Saved.Apply(Table("id", "الاسم", "dob")).Columns.Length.ShouldBe(3);

    [Fact]
    public void Equal_headers_are_told_apart_by_their_place()
    {
        var saved = new ListMapping([new(0, "name", Field.Ignore), new(1, "name", Field.Name)], NameOrder.GivenFirst);
        saved.Apply(Table("name", "name")).Columns.Select(c => c.Field).ShouldBe([Field.Ignore, Field.Name]);
    }

    [Fact]
    public void Columns_without_header_text_are_found_by_their_place()
    {
        var saved = new ListMapping(
            [new(0, "column 1", Field.Id), new(1, "column 2", Field.Name)],
            NameOrder.GivenFirst
        );
        saved.Apply(Table("column 1", "column 2") with { HeaderRow = 0 })[Field.Name]!.Index.ShouldBe(1);
        Should.Throw<InputFaultException>(() => saved.Apply(Table("column 1") with { HeaderRow = 0 }));
    }

    [Fact]
    public void A_field_mapped_twice_is_refused() =>
        Should
            .Throw<InputFaultException>(() =>
                new ListMapping([new(0, "id", Field.Name), new(1, "n", Field.Name)], NameOrder.GivenFirst).Apply(
                    Table("id", "n")
                )
            )
            .Message.ShouldBe("column n: the mapping gives name to two columns; expected one");

    [Fact]
    public void A_guess_applied_to_its_own_table_is_itself()
    {
        var table = ListFile.Read("id,name,age,sex\n1001,Salim Hasan,30,m\n1002,Huda Nur,5,f\n");
        var guess = ColumnGuess.Of(table);
        guess.Apply(table).Columns.ShouldBe(guess.Columns);
    }

    private static SourceTable Table(params string[] headers) =>
        new("csv", "utf-8", null, 1, [.. headers.Select((h, i) => new SourceColumn(i, h))], [new(2, [.. headers])], []);
}
