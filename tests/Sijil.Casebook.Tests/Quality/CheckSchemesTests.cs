using Sijil.Casebook.Quality;

namespace Sijil.Casebook.Tests.Quality;

/// <summary>The schemes of check digits against published numbers, and by what each of them promises to find.</summary>
public sealed class CheckSchemesTests
{
    private const string Isbn = "weights 10,9,8,7,6,5,4,3,2,1 mod 11";

    // Examples of the encyclopaedias for Verhoeff's scheme; of ISO/IEC 7064 itself, and identifiers that ORCID prints as samples; books and a sample number of a health service for weights.
    [Theory]
    [InlineData("luhn", "79927398713")]
    [InlineData("verhoeff", "2363")]
    [InlineData("verhoeff", "123451")]
    [InlineData("verhoeff", "1428570")]
    [InlineData("verhoeff", "1234567890120")]
    [InlineData("mod11-2", "07940")]
    [InlineData("mod11-2", "079X")]
    [InlineData("mod11-2", "0000000218250097")]
    [InlineData("mod11-2", "0000000151093700")]
    [InlineData("mod11-2", "000000021694233X")]
    [InlineData("mod97-10", "79444")]
    [InlineData(Isbn, "0306406152")]
    [InlineData(Isbn, "080442957X")]
    [InlineData(Isbn, "9434765919")]
    public void Published_numbers_keep_their_scheme_and_no_single_wrong_digit_does(string name, string id)
    {
        var scheme = CheckDigitRule.TryParse(name)!.Scheme!;
        scheme.Name.ShouldBe(name);
        scheme.Keeps(id).ShouldBeTrue();
        scheme.Keeps("").ShouldBeFalse();
        scheme.Keeps(id + " ").ShouldBeFalse();
        scheme.Keeps("X" + id[1..]).ShouldBeFalse();
        for (var at = 0; at < id.Length; at++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                scheme.Keeps(id[..at] + digit + id[(at + 1)..]).ShouldBe(digit == id[at]);
            }

            if (name != "luhn" && at > 0 && id[at] != id[at - 1] && id[at] != 'X')
            {
                scheme.Keeps(id[..(at - 1)] + id[at] + id[at - 1] + id[(at + 1)..]).ShouldBeFalse();
            }
        }
    }

    // Of all check signs one fits: the shares on which finding a scheme rests.
    [Theory]
    [InlineData("luhn", 10, 1)]
    [InlineData("verhoeff", 10, 1)]
    [InlineData("mod11-2", 11, 1)]
    [InlineData("mod97-10", 100, 2)]
    public void One_ending_fits(string name, int endings, int digits)
    {
        var scheme = CheckDigitRule.TryParse(name)!.Scheme!;
        for (var number = 1; number < 3000; number += 7)
        {
            Enumerable
                .Range(0, endings)
                .Count(last => scheme.Keeps($"{number:000000}" + Ending(last, digits)))
                .ShouldBe(1);
        }
    }

    [Theory]
    [InlineData("luhn", 1)]
    [InlineData("verhoeff", 1)]
    [InlineData("mod11-2", 1)]
    [InlineData("mod97-10", 2)]
    public void A_scheme_that_the_ids_keep_is_found_and_the_wrong_id_named(string name, int digits)
    {
        var ids = Ids(name, digits, 60);
        Profiles.Of(ListOf(ids)).Codes().ShouldBeEmpty();
        ids[20] = ids[20][..3] + (char)('0' + ((ids[20][3] - '0' + 1) % 10)) + ids[20][4..];
        Profiles.Of(ListOf(ids)).RowsOf("id-check-digit").ShouldBe([22]);
        Profiles
            .Of(ListOf(ids), Profiles.Options with { CheckDigits = CheckDigitRule.None })
            .Codes()
            .ShouldNotContain("id-check-digit");
    }

    // Too few to be sure, and numbers that keep nothing.
    [Fact]
    public void What_is_not_sure_is_not_found_but_may_be_named()
    {
        var few = Ids("verhoeff", 1, 49);
        few[20] = few[20][..3] + (char)('0' + ((few[20][3] - '0' + 1) % 10)) + few[20][4..];
        Profiles.Of(ListOf(few)).Codes().ShouldBeEmpty();
        Profiles
            .Of(ListOf(few), Profiles.Options with { CheckDigits = CheckDigitRule.TryParse("verhoeff")! })
            .RowsOf("id-check-digit")
            .ShouldBe([22]);
        var any = Enumerable.Range(1, 300).Select(i => Number(i) + (i * i % 10)).ToArray();
        Profiles.Of(ListOf(any)).Codes().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Luhn")]
    [InlineData("")]
    [InlineData("weights")]
    [InlineData("weights 1 mod 11")]
    [InlineData("weights 1,2 mod 1")]
    [InlineData("weights 1,,2 mod 11")]
    [InlineData("weights 1,1000 mod 11")]
    [InlineData("weights 1,2 mod 11 12")]
    public void Other_words_are_no_scheme(string name) => CheckDigitRule.TryParse(name).ShouldBeNull();

    private static string[] Ids(string name, int digits, int count)
    {
        var scheme = CheckDigitRule.TryParse(name)!.Scheme!;
        return
        [
            .. Enumerable
                .Range(1, count)
                .Select(i =>
                    Enumerable
                        .Range(0, 100)
                        .Select(last => Number(i) + Ending(last, digits))
                        .First(id => scheme.Keeps(id))
                ),
        ];
    }

    // Spread over the eight digits, so that they are no counter.
    private static string Number(int i) => $"{10_000_000 + (i * 7_919_333L % 89_999_999):00000000}";

    private static string Ending(int last, int digits) =>
        digits == 2 ? $"{last:00}"
        : last == 10 ? "X"
        : $"{last}";

    private static string ListOf(string[] ids) =>
        "id,name,age,place\n"
        + string.Join(
            '\n',
            ids.Select(
                (id, i) => $"{id},خالد سامي {(char)('ب' + (i % 20))}{(char)('ت' + (i / 20))} الحداد,{i % 70},Ain {i}"
            )
        )
        + "\n";
}
