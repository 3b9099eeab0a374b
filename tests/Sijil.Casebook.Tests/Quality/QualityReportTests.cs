using System.Reflection;
using System.Text;
using DocumentFormat.OpenXml.Spreadsheet;
using Sijil.Casebook.Quality;
using Sijil.Casebook.Tests.Intake;
using Field = Sijil.Casebook.Records.Field;
using Workbook = Sijil.Casebook.Tests.Intake.Spreadsheets.Workbook;

namespace Sijil.Casebook.Tests.Quality;

public sealed class QualityReportTests
{
    private static readonly FindingKind[] Kinds =
    [
        .. typeof(FindingKind)
            .Assembly.GetTypes()
            .Where(type => type.Namespace == "Sijil.Casebook.Quality.Kinds")
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => (FindingKind)field.GetValue(null)!),
    ];

    [Fact]
    public void Every_kind_has_its_own_code_and_words_in_both_languages()
    {
        Kinds.Length.ShouldBeGreaterThan(35);
        Kinds.Select(kind => kind.Code).ShouldBeUnique();
        Kinds.Select(kind => kind.English.Title).ShouldBeUnique();
        Kinds.Select(kind => kind.Arabic.Title).ShouldBeUnique();
        foreach (var kind in Kinds)
        {
            kind.Code.ShouldMatch("^[a-z]+(-[a-z0-9]+)+$");
            foreach (var text in new[] { kind.Arabic.Title, kind.Arabic.Meaning, kind.Arabic.Advice })
            {
                text.Count(c => c is >= '\u0621' and <= '\u064A').ShouldBeGreaterThan(5, kind.Code);
            }

            foreach (var text in new[] { kind.English.Title, kind.English.Meaning, kind.English.Advice })
            {
                text.Any(c => c is >= '\u0600' and <= '\u06FF').ShouldBeFalse(kind.Code);
                text.Length.ShouldBeGreaterThan(5, kind.Code);
            }
        }
    }

    [Fact]
    public void Columns_say_how_much_of_them_can_be_used()
    {
        var text =
            "id,name,sex,age,Empty\nA-1,خالد سامي الحداد,m,34,\nA-2,وليد سامي الحداد,unknown,,\nA-3,نادر سامي الحداد,,old,\nA-4,زياد سامي الحداد,f,7,\n";
        var columns = Profiles.Of(text).Columns;
        columns.Select(c => c.Field).ShouldBe([Field.Id, Field.Name, Field.Sex, Field.Age, Field.Ignore]);
        Counts(columns[2]).ShouldBe((2, 1, 1, 0));
        Counts(columns[3]).ShouldBe((2, 1, 0, 1));
        Counts(columns[4]).ShouldBe((0, 4, 0, 0));
        columns[3].Completeness.ShouldBe(0.5);
        columns[4].Type.ShouldBe(ColumnType.Empty);
        columns[1].Distinct.ShouldBe(4);
        Profiles.Of(text).Codes().ShouldContain("column-empty");
        static (int, int, int, int) Counts(ColumnQuality c) => (c.Stated, c.NotStated, c.Unknown, c.Unreadable);
    }

    [Fact]
    public void A_workbook_tells_of_hidden_rows_other_sheets_formulas_and_errors()
    {
        object?[][] rows =
        [
            ["id", "name", "age"],
            ["A-1", "خالد سامي الحداد", 30],
            ["A-2", "وليد سامي الحداد", "=TODAY()"],
            ["A-3", "نادر سامي الحداد", 41],
        ];
        var bytes = Workbook.Of(
            [
                ("List", rows, SheetStateValues.Visible),
                ("Old", rows, SheetStateValues.Visible),
                (
                    "Notes",
                    [
                        ["x"],
                    ],
                    SheetStateValues.Hidden
                ),
            ],
            hiddenRows: [4]
        );
        var report = Profiles.Of(ListFile.Read(bytes, "list.xlsx"));
        report.RowsOf("row-hidden").ShouldBe([4]);
        report.RowsOf("cell-formula").ShouldBe([3]);
        var sheets = report.Findings.Single(f => f.Kind.Code == "file-other-sheets");
        (sheets.Count, sheets.OutOf, sheets.Rows.Length).ShouldBe((2, 3, 0));
    }

    [Fact]
    public void An_old_encoding_is_named()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(1256).GetBytes(new CleanList(50).Csv());
        Profiles.Of(ListFile.Read(bytes)).Codes().ShouldBe(["file-not-unicode"]);
    }

    [Fact]
    public void No_cell_is_shown_unless_asked_for()
    {
        var list = new CleanList(200);
        list[5, CleanList.Name] = "زوجة خالد السري";
        list[6, CleanList.Age] = "سري جدا";
        var shown = Profiles.Of(list.Csv());
        shown.Findings.SelectMany(f => f.Examples).ShouldBe(["سري جدا", "زوجة خالد السري"], ignoreOrder: true);
        var hidden = Profiles.Of(list.Csv(), Profiles.Options with { MostExamples = 0 });
        hidden.Findings.ShouldAllBe(f => f.Examples.IsEmpty);
        QualityPage.Html("list.csv", hidden).ShouldNotContain("سري");
    }

    [Fact]
    public void Rows_are_named_up_to_the_limit_and_counted_all()
    {
        var list = new CleanList(300);
        for (var i = 0; i < 20; i++)
        {
            list[i * 10, CleanList.Age] = "-3";
        }

        var finding = Profiles
            .Of(list.Csv(), Profiles.Options with { MostRows = 4 })
            .Findings.Single(f => f.Kind.Code == "age-negative");
        finding.Rows.ShouldBe([2, 12, 22, 32]);
        (finding.Count, finding.OutOf, finding.Share).ShouldBe((20, 300, 20.0 / 300));
    }

    [Fact]
    public void The_page_holds_both_languages_and_no_markup_from_cells()
    {
        var list = new CleanList(300);
        list[9, CleanList.Age] = "-3";
        list[11, CleanList.Place] = " <script>alert(1)</script>";
        var page = QualityPage.Html("list.csv", Profiles.Of(list.Csv()), "ar");
        page.ShouldBe(QualityPage.Html("list.csv", Profiles.Of(list.Csv()), "ar"));
        page.ShouldContain("&lt;script&gt;alert(1)");
        page.ShouldNotContain("<script>alert");
        page.ShouldContain("<html lang=\"ar\" dir=\"rtl\">");
        page.ShouldContain("Ages below zero");
        page.ShouldContain("أعمار دون الصفر");
    }
}
