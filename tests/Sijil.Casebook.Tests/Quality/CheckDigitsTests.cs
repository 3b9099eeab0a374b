using Sijil.Casebook.Quality;

namespace Sijil.Casebook.Tests.Quality;

public sealed class CheckDigitsTests
{
    // Published examples: the number of the patent's usual illustration, and test numbers that card networks give to programmers.
    [Theory]
    [InlineData("79927398713", true)]
    [InlineData("79927398710", false)]
    [InlineData("4111111111111111", true)]
    [InlineData("378282246310005", true)]
    [InlineData("5555555555554444", true)]
    [InlineData("5555555555554445", false)]
    [InlineData("000000018", true)]
    [InlineData("000000000", true)]
    [InlineData("", false)]
    [InlineData("0", false)]
    [InlineData("7992739871X", false)]
    public void The_rule_holds_for_published_numbers(string id, bool keeps) =>
        CheckDigitRule.Alternating.Scheme!.Keeps(id).ShouldBe(keeps);

    [Fact]
    public void One_in_ten_last_digits_keeps_the_rule()
    {
        for (var number = 0; number < 1000; number++)
        {
            Enumerable
                .Range(0, 10)
                .Count(last => CheckDigitRule.Alternating.Scheme!.Keeps($"{number:00000000}{last}"))
                .ShouldBe(1);
        }
    }

    [Fact]
    public void Ids_that_only_count_the_rows_are_not_checked()
    {
        var text =
            "id,name,age,place\n"
            + string.Join(
                '\n',
                Enumerable
                    .Range(1, 400)
                    .Select(i =>
                        $"{100000 + i},خالد سامي {(char)('ب' + (i % 20))}{(char)('ت' + (i / 20))} الحداد,{i % 70},Ain {i}"
                    )
            )
            + "\n";
        Profiles.Of(text).Codes().ShouldBeEmpty();
        Profiles
            .Of(text, Profiles.Options with { CheckDigits = CheckDigitRule.Alternating })
            .RowsOf("id-check-digit")
            .Count.ShouldBe(360);
    }
}
