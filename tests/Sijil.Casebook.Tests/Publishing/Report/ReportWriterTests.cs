using Sijil.Casebook.Publishing.Report;

namespace Sijil.Casebook.Tests.Publishing.Report;

public sealed class ReportWriterTests
{
    [Fact]
    public void The_same_data_give_the_same_bytes()
    {
        foreach (var (_, data) in SampleReports.All)
        {
            ReportWriter.Html(data).ShouldBe(ReportWriter.Html(data));
        }
    }
}
