using Sijil.Text.Dates;

namespace Sijil.Text.Tests.Dates;

public sealed class DateOrderInferenceTests
{
    [Theory]
    [InlineData("03/04/2013|05/06/2013", DateOrder.Unknown)]
    [InlineData("03/04/2013|15/06/2013", DateOrder.DayMonthYear)]
    [InlineData("03/04/2013|06/15/2013", DateOrder.MonthDayYear)]
    [InlineData("٠٣/٠٤/٢٠١٣|١٥/٠٦/٢٠١٣", DateOrder.DayMonthYear)]
    [InlineData("2013-04-03|2013-06-15", DateOrder.YearMonthDay)]
    [InlineData("2013-04-03|15/06/2013", DateOrder.DayMonthYear)]
    [InlineData("15/06/2013|06/15/2013", DateOrder.Unknown)]
    [InlineData("97/03/04|98/05/06", DateOrder.YearMonthDay)]
    [InlineData("03/04/97|15/06/98", DateOrder.DayMonthYear)]
    [InlineData("15 March 2013|nothing|", DateOrder.Unknown)]
    [InlineData("", DateOrder.Unknown)]
    public void A_column_shows_its_order(string cells, DateOrder order) =>
        DateOrderInference.Of(cells.Split('|')).ShouldBe(order);

    [Fact]
    public void A_few_swapped_cells_do_not_hide_the_order()
    {
        var cells = Enumerable.Repeat("25/06/2013", 94).Concat(Enumerable.Repeat("06/25/2013", 6));
        DateOrderInference.Of(cells).ShouldBe(DateOrder.DayMonthYear);
    }
}
