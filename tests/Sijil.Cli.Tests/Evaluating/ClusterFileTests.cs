using System.Text;
using Sijil.Casebook;

namespace Sijil.Cli.Tests.Evaluating;

public sealed class ClusterFileTests : IDisposable
{
    private static readonly ClusterRow[] Expected = [new("a", "q", 3), new("b", "p", 2), new("d", "p", 5)];
    private readonly Scratch scratch = new();

    [Theory]
    [InlineData("record_id,person_id\nb,p\na,q\nc,\nd,p\n")]
    [InlineData("record_id;person_id;more\nb;p;1\na;q;2\nc;;3\nd;p;4\n")]
    [InlineData("more,person_id,record_id\r\n1,p,b\r\n2,q,a\r\n3,,c\r\n\"4,4\",p,d\r\n")]
    public void Every_kind_of_table_gives_the_same_rows(string text)
    {
        ClusterFile.Read(scratch.Write("t.csv", text)).Rows.ShouldBe(Expected);
        ClusterFile.Read(scratch.Write("t16.csv", text, Encoding.Unicode)).Rows.ShouldBe(Expected);
    }

    [Fact]
    public void A_record_that_stands_twice_is_told_by_its_second_row()
    {
        var path = scratch.Write("t.csv", "record_id,person_id\nb,p\na,q\nb,q\n");
        Should.Throw<InputFaultException>(() => ClusterFile.Read(path)).Message.ShouldContain("row 4");
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("record_id,person_id\n", "row")]
    [InlineData("id,person_id\n1,p\n", "record_id")]
    public void What_is_no_table_of_clusters_is_refused(string text, string says)
    {
        var path = scratch.Write("t.csv", text);
        Should.Throw<InputFaultException>(() => ClusterFile.Read(path)).Message.ShouldContain(says);
        Should.Throw<InputFaultException>(() => ClusterFile.Read(scratch.PathOf("none.csv")));
    }

    public void Dispose() => scratch.Dispose();
}
