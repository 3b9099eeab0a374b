using Sijil.Casebook.Quality;

namespace Sijil.Casebook.Tests.Quality;

/// <summary>What is planted at known rows is found there, and nowhere else.</summary>
public sealed class PlantedTests
{
    private const int Rows = 3000;

    [Fact]
    public void Nothing_is_found_in_a_clean_list()
    {
        var report = Profiles.Of(new CleanList(Rows).Csv());
        report.Codes().ShouldBeEmpty();
        report.Rows.ShouldBe(new RowFates(Rows, Rows, 0, 0));
        report.Columns.ShouldAllBe(column => column.Completeness == 1);
    }

    [Theory]
    [InlineData(CleanList.Age, "-4", "age-negative")]
    [InlineData(CleanList.Age, "-1", "age-placeholder")]
    [InlineData(CleanList.Age, "999", "age-placeholder")]
    [InlineData(CleanList.Age, "٩٩٩", "age-placeholder")]
    [InlineData(CleanList.Age, "-99", "age-placeholder")]
    [InlineData(CleanList.Age, "125", "age-over-120")]
    [InlineData(CleanList.Age, "1984", "age-over-120")]
    [InlineData(CleanList.Age, "grown", "age-unreadable")]
    [InlineData(CleanList.Sex, "blue", "sex-unreadable")]
    [InlineData(CleanList.Death, "2031-03-04", "date-future")]
    [InlineData(CleanList.Death, "2024-05-02", "date-future")]
    [InlineData(CleanList.Death, "0000-00-00", "date-zero")]
    [InlineData(CleanList.Death, "1900-01-00", "date-zero")]
    [InlineData(CleanList.Death, "1899-12-30", "date-zero")]
    [InlineData(CleanList.Death, "00/00/0000", "date-zero")]
    [InlineData(CleanList.Death, "2023-02-31", "date-no-such-day")]
    [InlineData(CleanList.Death, "2203-02-21", "date-no-such-year")]
    [InlineData(CleanList.Death, "45017", "date-day-number")]
    [InlineData(CleanList.Death, "when it rained", "date-unreadable")]
    [InlineData(CleanList.Death, "2023-03", "date-coarse")]
    [InlineData(CleanList.Birth, "1889-03-04", "birth-too-early")]
    [InlineData(CleanList.Birth, "2024-04-30", "death-before-birth")]
    [InlineData(CleanList.Id, "000000000", "id-placeholder")]
    [InlineData(CleanList.Id, "123456789", "id-placeholder")]
    [InlineData(CleanList.Id, "-1", "id-placeholder")]
    [InlineData(CleanList.Id, "4000791", "id-odd-form")]
    [InlineData(CleanList.Id, "infant 66", "id-odd-form")]
    [InlineData(CleanList.Id, "9.00123E+08", "id-shortened")]
    [InlineData(CleanList.Name, "his wife and three children", "row-group")]
    [InlineData(CleanList.Name, "12 unidentified", "row-group")]
    [InlineData(CleanList.Name, "٣ أطفال", "row-group")]
    [InlineData(CleanList.Name, "خالد سامي الحداد وعائلته", "row-group")]
    [InlineData(CleanList.Name, "5 members of the Haddad family", "row-group")]
    [InlineData(CleanList.Name, "مجهول الهوية", "row-unidentified")]
    [InlineData(CleanList.Name, "unidentified", "row-unidentified")]
    [InlineData(CleanList.Name, "زوجة خالد الحداد", "row-relative")]
    [InlineData(CleanList.Name, "", "row-no-name")]
    [InlineData(CleanList.Name, "خالد سامي 42 الحداد", "name-code")]
    [InlineData(CleanList.Name, "خالد الحداد Khaled Haddad", "name-two-scripts")]
    [InlineData(CleanList.Name, "خا\uFFFDد سامي الحداد", "text-lost-letters")]
    [InlineData(CleanList.Name, "خا?د سامي الحداد", "text-lost-letters")]
    [InlineData(CleanList.Name, "خا_د سامي الحداد", "text-lost-letters")]
    [InlineData(CleanList.Name, "خاxد سامي الحداد", "text-lost-letters")]
    [InlineData(CleanList.Place, "Ain\u200B 3", "text-hidden-signs")]
    [InlineData(CleanList.Name, "خالد\u200F سامي الحداد", "text-hidden-signs")]
    [InlineData(CleanList.Name, "را\u0654فت سامي الحداد", "text-decomposed")]
    [InlineData(CleanList.Place, " Ain 3", "text-space")]
    public void A_planted_cell_is_found_in_its_row(int column, string text, string code)
    {
        var list = new CleanList(Rows);
        int[] places = [7, 450, 1203, 2999];
        foreach (var place in places)
        {
            list[place, column] = text;
        }

        var report = Profiles.Of(list.Csv());
        report.RowsOf(code).ShouldBe(places.Select(CleanList.FileRow));
        Beside(report, code).ShouldBeEmpty();
    }

    [Fact]
    public void An_age_that_does_not_fit_is_found_from_two_years_on()
    {
        var list = new CleanList(Rows);
        var places = Enumerable.Range(0, 40).Select(i => (i * 71) + 3).ToList();
        foreach (var place in places)
        {
            var age = int.Parse(list[place, CleanList.Age]);
            list[place, CleanList.Age] = (place % 2 == 0 ? age + 2 : age + 9).ToString();
            list[place + 1, CleanList.Age] = (int.Parse(list[place + 1, CleanList.Age]) + 1).ToString();
        }

        var report = Profiles.Of(list.Csv());
        report.RowsOf("age-birth-death-differ").ShouldBe(places.Select(CleanList.FileRow));
        Beside(report, "age-birth-death-differ").ShouldBeEmpty();
    }

    [Fact]
    public void Every_wrong_digit_and_every_swap_of_neighbours_fails_the_check_digit()
    {
        var list = new CleanList(Rows);
        var planted = new List<int>();
        for (var i = 0; i < 300; i++)
        {
            var (place, digits) = (i * 9, list[i * 9, CleanList.Id].ToCharArray());
            var at = 1 + (i % 8);
            if (i % 2 == 0)
            {
                digits[at] = digits[at] == '9' ? '0' : (char)(digits[at] + 1);
            }
            else if (digits[at] != digits[at - 1] && !(digits[at] + digits[at - 1] is '0' + '9'))
            {
                (digits[at - 1], digits[at]) = (digits[at], digits[at - 1]);
            }
            else
            {
                continue;
            }

            list[place, CleanList.Id] = new(digits);
            planted.Add(place);
        }

        planted.Count.ShouldBeGreaterThan(250);
        var report = Profiles.Of(list.Csv());
        report.RowsOf("id-check-digit").ShouldBe(planted.Select(CleanList.FileRow));
        report.Findings.Single(f => f.Kind.Code == "id-check-digit").OutOf.ShouldBe(Rows);
        Profiles.Of(list.Csv(), Profiles.Options with { CheckDigits = CheckDigitRule.None }).Codes().ShouldBeEmpty();
    }

    [Fact]
    public void Repeated_rows_ids_and_people_are_told_apart()
    {
        var list = new CleanList(Rows);
        var whole = list.Repeat(100);
        var person = list.Repeat(200);
        list[person, CleanList.Id] = CleanList.IdOf(Rows + 1);
        var id = list.Repeat(300);
        foreach (
            var column in new[] { CleanList.Name, CleanList.Age, CleanList.Birth, CleanList.Death, CleanList.Place }
        )
        {
            list[id, column] = list[1700, column];
        }

        list[id, CleanList.Name] = "سالم غانم راضي الزيات";
        var report = Profiles.Of(list.Csv());
        report.RowsOf("row-duplicate").ShouldBe([CleanList.FileRow(whole)]);
        report.RowsOf("row-same-person").ShouldBe([CleanList.FileRow(person)]);
        report
            .RowsOf("id-repeated")
            .ShouldBe([
                CleanList.FileRow(100),
                CleanList.FileRow(300),
                CleanList.FileRow(whole),
                CleanList.FileRow(id),
            ]);
        report.Rows.ShouldBe(new RowFates(Rows + 3, Rows + 2, 1, 0));
    }

    [Fact]
    public void The_same_person_is_found_across_spellings_that_fold_alike()
    {
        var list = new CleanList(Rows);
        list[40, CleanList.Name] = "أحمد عبد الله فاطمة الحداد";
        var again = list.Repeat(40);
        list[again, CleanList.Id] = CleanList.IdOf(Rows + 5);
        list[again, CleanList.Name] = "احمد عبدالله فاطمه الحداد";
        Profiles.Of(list.Csv()).RowsOf("row-same-person").ShouldBe([CleanList.FileRow(again)]);
    }

    [Fact]
    public void A_text_in_ten_rows_is_no_id()
    {
        var list = new CleanList(Rows);
        var places = Enumerable.Range(0, 10).Select(i => i * 200).ToList();
        places.ForEach(place => list[place, CleanList.Id] = CleanList.IdOf(Rows + 9));
        var report = Profiles.Of(list.Csv());
        report.RowsOf("id-placeholder").ShouldBe(places.Select(CleanList.FileRow));
        Beside(report, "id-placeholder").ShouldBeEmpty();
    }

    [Fact]
    public void A_total_at_the_end_is_no_person()
    {
        var report = Profiles.Of(new CleanList(Rows).Csv() + ",Total,,,,,\n,المجموع,3000,,,,\n");
        report.RowsOf("row-total").ShouldBe([Rows + 2, Rows + 3]);
        report.Rows.Refused.ShouldBe(2);
    }

    [Fact]
    public void A_total_is_neither_an_id_nor_an_age()
    {
        var totals = string.Concat(Enumerable.Repeat("1500,المجموع,,999,,,\n", 3));
        var report = Profiles.Of(new CleanList(Rows).Csv() + totals);
        report.Codes().ShouldBe(["row-total"]);
    }

    [Theory]
    [InlineData("خالد سامي الحداد?")]
    [InlineData("khaled_sami al haddad")]
    [InlineData("alex sami haddad")]
    public void A_doubt_behind_a_name_or_a_letter_of_it_is_no_lost_letter(string name)
    {
        var list = new CleanList(Rows);
        list[450, CleanList.Name] = name;
        Profiles.Of(list.Csv()).Codes().ShouldNotContain("text-lost-letters");
    }

    private static IEnumerable<string> Beside(QualityReport report, string code) =>
        report
            .Findings.Where(f => f.Kind.Severity == FindingSeverity.Fault && f.Kind.Code != code)
            .Select(f => f.Kind.Code);
}
