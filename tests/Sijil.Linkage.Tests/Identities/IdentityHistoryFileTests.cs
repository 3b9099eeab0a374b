using Sijil.Linkage.Columns;
using Sijil.Linkage.Identities;

namespace Sijil.Linkage.Tests.Identities;

public sealed class IdentityHistoryFileTests
{
    private const string Header = "run,event,person_id,other_person_id,record_id,label,cause\n";
    private const string FirstRun = "1,run,,,,first,a list\n1,added,p,,a,,\n1,added,p,,b,,\n1,added,q,,c,,\n";

    [Fact]
    public void A_run_is_a_row_of_its_own_and_one_for_each_record()
    {
        var register = new Register().Run("x y").Run("x y z");
        var x = "p-" + NewIds.Hash("x");
        register
            .File()
            .ShouldBe(
                Header
                    + "1,run,,,,run 1,a new list\n"
                    + $"1,added,{x},,x,,\n1,added,{x},,y,,\n"
                    + "2,run,,,,run 2,a new list\n"
                    + $"2,records-added,{x},,z,,\n"
            );
    }

    [Fact]
    public void Labels_and_records_with_commas_quotes_and_line_feeds_come_back()
    {
        var carried = DurableClusters.Carry(
            IdentityHistory.Empty,
            ["a,\"b\"", "c\nd"],
            [0, 1],
            new CarryOptions
            {
                Run = 7,
                Label = "\"May\", second",
                Cause = "قائمة جديدة",
            }
        );
        var register = new Register().Reopen(carried.History);
        var read = IdentityHistoryFile.Read(new StringReader(register.File()));
        read.PersonOf("a,\"b\"").ShouldBe(carried.PersonOf[0]);
        read.PersonOf("c\nd").ShouldBe(carried.PersonOf[1]);
        (read.Runs[0].Number, read.Runs[0].Label, read.Runs[0].Cause).ShouldBe((7, "\"May\", second", "قائمة جديدة"));
    }

    [Fact]
    public void The_table_of_fates_leads_every_id_to_people_of_today()
    {
        var history = Read(
            FirstRun
                + "2,run,,,,,\n2,merged,q,p,c,,\n3,run,,,,,\n3,withdrawn,p,,a,,\n3,withdrawn,p,,b,,\n3,withdrawn,p,,c,,\n"
        );
        new Register()
            .Reopen(history)
            .FateTable()
            .ShouldBe(
                "person_id,standing,leads_to,first_run,since_run,records\np,withdrawn,p,1,3,0\nq,merged,p,1,2,0\n"
            );
    }

    [Theory]
    [InlineData("", "row 1, column 1: the headings")]
    [InlineData("run,event\n", "row 1, column 1: the headings")]
    [InlineData(Header + "1,added,p,,a,,\n", "row 2, column 1: the number of the run")]
    [InlineData(Header + "0,run,,,,,\n", "row 2, column 1: a whole number above 0")]
    [InlineData(Header + "1,run,,,,,\n", "row 2, column 2: a run that changes something")]
    [InlineData(Header + "1,run,,,,\n", "row 2, column 7: seven cells")]
    [InlineData(Header + "1,run,p,,,,\n", "row 2, column 3: an empty cell")]
    [InlineData(Header + FirstRun + "1,run,,,,,\n", "row 6, column 1: a whole number above 1")]
    [InlineData(Header + FirstRun + "2,run,,,,,\n1,added,r,,d,,\n", "row 7, column 1: the number of the run")]
    [InlineData(Header + FirstRun + "2,run,,,,,\n2,renamed,r,,d,,\n", "row 7, column 2: one of run, added, divided")]
    [InlineData(Header + FirstRun + "2,run,,,,,\n2,added,r,,d,x,\n", "row 7, column 6: an empty cell")]
    [InlineData(Header + FirstRun + "2,run,,,,,\n2,added,,,d,,\n", "row 7, column 3: an id")]
    [InlineData(Header + FirstRun + "2,run,,,,,\n2,added,p,,d,,\n", "row 7, column 3: an id that was never given")]
    [InlineData(Header + FirstRun + "2,run,,,,,\n2,added,r,,a,,\n", "row 7, column 5: a record that the runs before")]
    [InlineData(Header + FirstRun + "2,run,,,,,\n2,merged,q,,c,,\n", "row 7, column 4: another person")]
    [InlineData(Header + FirstRun + "2,run,,,,,\n2,merged,q,r,c,,\n", "row 7, column 4: a person of an earlier run")]
    [InlineData(Header + FirstRun + "2,run,,,,,\n2,merged,q,p,a,,\n", "row 7, column 5: a record that the runs before")]
    [InlineData(Header + FirstRun + "2,run,,,,,\n2,merged,p,q,a,,\n", "row 7, column 3: the run's rows were expected")]
    [InlineData(Header + FirstRun + "2,run,,,,,\n2,records-removed,q,,c,,\n", "row 7, column 3: the run's rows were")]
    [InlineData(Header + FirstRun + "2,run,,,,,\n2,records-added,r,,d,,\n", "row 7, column 3: person r was expected")]
    [InlineData(
        Header + FirstRun + "2,run,,,,,\n2,reinstated,p,,d,,\n",
        "row 7, column 5: a record that the runs before"
    )]
    [InlineData(
        Header + FirstRun + "2,run,,,,,\n2,withdrawn,q,,c,,\n2,withdrawn,p,,a,,\n",
        "row 8, column 3: rows sorted"
    )]
    [InlineData(
        Header + FirstRun + "2,run,,,,,\n2,added,r,,d,,\n2,records-added,r,,d,,\n",
        "row 8, column 5: a record that does not stand in this run yet"
    )]
    public void A_fault_is_told_with_its_place(string text, string message) =>
        Should
            .Throw<DelimitedTextException>(() => IdentityHistoryFile.Read(new StringReader(text)))
            .Message.ShouldStartWith(message);

    private static IdentityHistory Read(string runs) => IdentityHistoryFile.Read(new StringReader(Header + runs));
}
