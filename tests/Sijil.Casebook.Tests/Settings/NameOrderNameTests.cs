using Sijil.Casebook.Settings;
using Sijil.Text.Names;

namespace Sijil.Casebook.Tests.Settings;

public sealed class NameOrderNameTests
{
    [Fact]
    public void Every_order_has_a_name_that_reads_back()
    {
        foreach (var order in Enum.GetValues<NameOrder>())
        {
            NameOrderName.TryParse(NameOrderName.Of(order)).ShouldBe(order);
            NameOrderName.All.ShouldContain(NameOrderName.Of(order));
        }

        NameOrderName.TryParse("Given_First").ShouldBeNull();
        NameOrderName.TryParse(null).ShouldBeNull();
    }

    [Theory]
    [InlineData("given_patronymic_family")]
    [InlineData("given_paternal_maternal")]
    public void A_mapping_keeps_its_order(string order)
    {
        var list = new ListSettings
        {
            Source = "a",
            List = "b",
            NameOrder = order,
        };

        MappingConversion.ToSettings("a", "b", MappingConversion.ToMapping(list)).NameOrder.ShouldBe(order);
    }
}
