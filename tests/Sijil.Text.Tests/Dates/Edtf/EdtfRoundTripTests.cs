using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Sijil.Text.Dates;
using Sijil.Text.Dates.Edtf;

namespace Sijil.Text.Tests.Dates.Edtf;

public sealed class EdtfRoundTripTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(3000);

    private static readonly Arbitrary<string> Texts = Text().ToArbitrary();

    [Fact]
    public void The_standard_text_reads_back_to_the_same_value() =>
        Prop.ForAll(
                Texts,
                text =>
                {
                    if (EdtfReader.Read(text).Value is not { } value)
                    {
                        return true;
                    }

                    var again = EdtfReader.Read(value.ToString()).Value;
                    return again is not null
                        && again.ToString() == value.ToString()
                        && again.Kind == value.Kind
                        && again.Stretches.SequenceEqual(value.Stretches, SameStretch.Instance)
                        && (again.Earliest, again.Latest) == (value.Earliest, value.Latest);
                }
            )
            .Check(Many);

    [Fact]
    public void At_least_a_third_of_the_generated_texts_are_dates() =>
        Texts.Generator.Sample(2000).Count(text => EdtfReader.Read(text).HasValue).ShouldBeGreaterThan(700);

    [Fact]
    public void Any_text_is_read_or_refused_with_a_reason() =>
        Prop.ForAll(
                Gen.Elements(
                        "1985",
                        "-",
                        "X",
                        "0",
                        "4",
                        "..",
                        "/",
                        "[",
                        "]",
                        "{",
                        "}",
                        "?",
                        "~",
                        "%",
                        "T",
                        "Z",
                        "Y",
                        ",",
                        " "
                    )
                    .ListOf()
                    .Select(string.Concat)
                    .ToArbitrary(),
                text => EdtfReader.Read(text) is var reading && reading.HasValue != (reading.Problem is not null)
            )
            .Check(Many);

    // The days of the list's date, gathered one by one, and those of the written text have to be the same.
    [Theory]
    [InlineData("15/03/2013", "2013-03-15")]
    [InlineData("03/2013", "2013-03")]
    [InlineData("2013", "2013")]
    [InlineData("04/03/2013", "[2013-03-04,2013-04-03]")]
    [InlineData("03/04/2013", "[2013-03-04,2013-04-03]")]
    [InlineData("1 رمضان 1445", "[2024-03-09..2024-03-13]")]
    [InlineData("about 2013", "[2012..2014]")]
    [InlineData("about 03/2013", "[2013-02..2013-04]")]
    [InlineData("۱۴۰۰", "[2021-03-21..2022-03-20]")]
    public void A_date_of_a_list_is_written_with_the_same_days(string cell, string edtf)
    {
        var date = DateReader.Read(cell, DateOrder.Unknown).Value.ShouldNotBeNull();
        var text = EdtfWriter.Write(date);
        text.ShouldBe(edtf);
        var back = EdtfReader.Read(text).Value.ShouldNotBeNull();
        LocalDate[] ends = [date.Earliest, date.Latest, date.Alternative ?? date.Earliest];
        (back.Earliest, back.Latest).ShouldBe((ends.Min(), ends.Max()));
    }

    [Fact]
    public void Every_stretch_of_days_is_written_and_read_back_to_the_day()
    {
        var start = new LocalDate(2011, 12, 1);
        for (var from = 0; from < 500; from += 3)
        {
            foreach (var length in new[] { 0, 1, 27, 28, 29, 30, 58, 364, 365, 395, 730 })
            {
                var (first, last) = (start.PlusDays(from), start.PlusDays(from + length));
                var text = EdtfWriter.Write(new UncertainDate("", first, last, DatePrecision.Range));
                var back = EdtfReader.Read(text).Value.ShouldNotBeNull(text);
                (back.Earliest, back.Latest).ShouldBe((first, last), text);
            }
        }
    }

    [Theory]
    [InlineData("201X", "2010-01-01", "2019-12-31", DatePrecision.Range)]
    [InlineData("2013-XX", "2013-01-01", "2013-12-31", DatePrecision.Year)]
    [InlineData("2013-03-XX", "2013-03-01", "2013-03-31", DatePrecision.Month)]
    [InlineData(" 2013-03-01/2013-03-15 ", "2013-03-01", "2013-03-15", DatePrecision.Range)]
    [InlineData("[2013,2015]", "2013-01-01", "2015-12-31", DatePrecision.Range)]
    [InlineData("2013-03-15%", "2013-03-08", "2013-03-22", DatePrecision.Range)]
    [InlineData("2013-~03", "2013-02-01", "2013-04-30", DatePrecision.Range)]
    public void Cells_of_lists_may_be_in_the_format(string cell, string first, string last, DatePrecision precision)
    {
        var date = DateReader.Read(cell, DateOrder.Unknown).Value.ShouldNotBeNull();
        (Iso(date.Earliest), Iso(date.Latest), date.Precision).ShouldBe((first, last, precision));
        date.Raw.ShouldBe(cell);
    }

    [Theory]
    [InlineData("2013/..")]
    [InlineData("{1650,1660}")]
    [InlineData("30XX")]
    public void Cells_that_bound_no_days_of_this_age_are_refused(string cell) =>
        DateReader.Read(cell, DateOrder.Unknown).Problem.ShouldNotBeNull().ShouldStartWith("expected ");

    private static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static Gen<string> Text()
    {
        var mark = Gen.Elements("", "", "", "", "?", "~", "%");
        var year = Gen.Elements("1985", "2004", "201X", "19XX", "-0044", "XXXX", "Y17000");
        var month = Gen.Elements("01", "02", "12", "1X", "XX", "21", "36", "13");
        var day = Gen.Elements("01", "28", "29", "31", "3X", "XX", "1X");
        var text =
            from y in year
            from m in month
            from d in day
            from q in mark.ListOf(6)
            from parts in Gen.Choose(1, 3)
            select $"{q[0]}{y}{q[1]}" + (parts > 1 ? $"-{q[2]}{m}{q[3]}" : "") + (parts > 2 ? $"-{q[4]}{d}{q[5]}" : "");
        var pair = from a in text from b in text from s in Gen.Elements("/", "..", ",") select (a, b, s);
        var both = pair.Select(p => p.s == "/" ? p.a + "/" + p.b : "[" + p.a + p.s + p.b + "]");
        return text.Or(both).Or(text.Select(t => t + "/..")).Or(text.Select(t => "{" + t + "..}"));
    }

    private sealed class SameStretch : IEqualityComparer<EdtfStretch>
    {
        public static readonly SameStretch Instance = new();

        public bool Equals(EdtfStretch? x, EdtfStretch? y) => x == y && x?.IsSingle == y?.IsSingle;

        public int GetHashCode(EdtfStretch obj) => obj.GetHashCode();
    }
}
