using NodaTime;
using Sijil.Text.Dates;
using Sijil.Text.Dates.Edtf;
using Sijil.Text.Tests.Scripts;
using Sijil.Text.Values;

namespace Sijil.Text.Tests.Values;

/// <summary>The readers of cells over texts that no one should write, and over texts made of the pieces of dates and ages.</summary>
public sealed class ManyCellsTests
{
    private const ulong Seed = 20260212;

    private static readonly int Count = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("SIJIL_NIGHTLY"))
        ? 20_000
        : 1_000_000;

    private static readonly string[] Pieces =
    [
        "0",
        "1",
        "3",
        "12",
        "15",
        "31",
        "99",
        "1445",
        "2013",
        "30000",
        "٣",
        "۱۴۰۰",
        "/",
        "-",
        ".",
        " ",
        ":",
        "T",
        "~",
        "X",
        "..",
        "[",
        "]",
        "آذار",
        "كانون",
        "الثاني",
        "رمضان",
        "هـ",
        "ش",
        "م",
        "March",
        "about",
        "شهر",
        "سنة",
        "أقل",
        "من",
        "days",
        "months",
        "to",
        "+",
        "<",
        "M",
        "\u200F",
        "\uD800",
        "99999999999999999999",
    ];

    [Fact]
    public void Any_cell_gives_a_value_or_a_reason_or_nothing_stated()
    {
        for (var number = 0; number < Count; number++)
        {
            var cell =
                number % 2 == 0 ? HostileText.Numbered(Seed, number, 8) : HostileText.Numbered(Seed, number, 9, Pieces);
            var date = DateReader.Read(cell, (DateOrder)(number % 4), placeholders: number % 3 == 0);
            (date.HasValue && date.Problem is not null).ShouldBeFalse();
            if (date.Value is { } day)
            {
                (day.Raw, day.Earliest <= day.Latest).ShouldBe((cell, true));
                (day.Earliest.Year >= 1783 && day.Latest.Year <= 2123).ShouldBeTrue(cell);
                var back = EdtfReader.Read(EdtfWriter.Write(day)).Value.ShouldNotBeNull(cell);
                LocalDate[] ends = [day.Earliest, day.Latest, day.Alternative ?? day.Earliest];
                (back.Earliest, back.Latest).ShouldBe((ends.Min(), ends.Max()), cell);
            }

            var age = AgeReader.Read(cell);
            (age.HasValue && age.Problem is not null).ShouldBeFalse();
            if (age.Value is { } years)
            {
                (years.Raw == cell && years.MinYears >= 0 && years.MinYears <= years.MaxYears).ShouldBeTrue(cell);
                years.MaxYears.ShouldBeLessThanOrEqualTo(AgeReader.HighestYears);
            }

            (SexReader.Read(cell) ?? Sex.NotStated).ShouldBeOneOf(Enum.GetValues<Sex>());
        }
    }

    [Fact]
    public void A_cell_of_a_hundred_thousand_characters_is_refused()
    {
        var cell = new string('1', 100_000);
        DateReader.Read(cell, DateOrder.Unknown).Problem.ShouldNotBeNull();
        AgeReader.Read(cell).Problem.ShouldNotBeNull();
        SexReader.Read(cell).ShouldBeNull();
        EdtfReader.Read(cell).Problem.ShouldNotBeNull();
    }
}
