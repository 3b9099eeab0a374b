using System.Text;
using Sijil.Text.Damage;
using Sijil.Text.Tests.Scripts;

namespace Sijil.Text.Tests.Damage;

/// <summary>Damage of a known kind in a known share of a column's cells: what is found, what is found wrongly, what is repaired exactly.</summary>
public class ColumnDamageTests
{
    private const int Size = 10_000;

    private static readonly List<string> Names = new InventedNames(7).Column(Size);

    [Fact]
    public void A_clean_column_of_names_shows_next_to_nothing()
    {
        var column = ColumnDamage.Of(Names);

        column.Content.ShouldBe(ColumnContent.Names);
        column.Checked.ShouldBe(Size);
        foreach (var finding in column.Findings)
        {
            finding.Share.ShouldBeLessThanOrEqualTo(0.01, finding.Kind.ToString());
        }
    }

    [Theory]
    [InlineData("utf-8 as 1256", 3)]
    [InlineData("utf-8 as 1256", 100)]
    [InlineData("utf-8 as 1252", 3)]
    [InlineData("utf-8 as 1252", 100)]
    [InlineData("utf-8 as latin-1, twice", 50)]
    [InlineData("1256 as 1252", 3)]
    [InlineData("1256 as 1252", 100)]
    [InlineData("8859-6 as 1252", 100)]
    public void Misread_bytes_are_found_and_read_again(string how, int percent)
    {
        var (utf8, latin1) = (Encoding.UTF8, Encoding.Latin1);
        var planted = Planted.In(
            Names,
            percent,
            how switch
            {
                "utf-8 as 1256" => text => Planted.Misread(text, utf8, Planted.Page(1256)),
                "utf-8 as 1252" => text => Planted.Misread(text, utf8, Planted.Page(1252)),
                "utf-8 as latin-1, twice" => text => Planted.Misread(Planted.Misread(text, utf8, latin1), utf8, latin1),
                "1256 as 1252" => text => Planted.Misread(text, Planted.Page(1256), Planted.Page(1252)),
                _ => text => Planted.Misread(text, Planted.Page(28596), Planted.Page(1252)),
            }
        );

        Check(planted, DamageKind.Mojibake);
    }

    [Fact]
    public void Bytes_that_got_lost_on_the_way_are_put_back()
    {
        var planted = Planted.In(
            Names,
            30,
            text =>
                Planted
                    .Misread(text, Encoding.UTF8, Planted.Page(1252))
                    .Replace("\u0081", "", StringComparison.Ordinal)
                    .Replace("\u00AD", "", StringComparison.Ordinal)
        );

        Check(planted, DamageKind.Mojibake);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(60)]
    [InlineData(100)]
    public void Reversed_text_is_turned_round(int percent) =>
        Check(Planted.In(Names, percent, Planted.Reverse), DamageKind.VisualOrder);

    [Fact]
    public void Reversed_words_in_order_are_turned_round_each() =>
        Check(
            Planted.In(Names, 100, text => string.Join(' ', text.Split(' ').Select(Planted.Reverse))),
            DamageKind.VisualOrder
        );

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Reversed_shapes_become_letters_in_order(bool isLigatureWhole)
    {
        // A ligature is one shape and turns round as one; split into letters before, it has turned with the line.
        var ligature = isLigatureWhole ? "\uFEFB" : "\uFEDF\uFE8E";
        var planted = Planted.In(
            Names,
            100,
            text => Planted.Reverse(text.Replace("لا", ligature, StringComparison.Ordinal).Replace('م', '\uFEE3'))
        );

        Check(planted, DamageKind.VisualOrder);
    }

    [Fact]
    public void Reversed_lam_alefs_are_put_in_order_and_doubtful_words_keep_both_readings()
    {
        var planted = Planted.In(Names, 100, Planted.TurnLamAlef);

        Check(planted, DamageKind.LamAlef);
    }

    [Fact]
    public void In_a_column_of_two_sources_only_words_that_are_no_names_are_turned()
    {
        var planted = Planted.In(Names, 10, Planted.TurnLamAlef);
        var column = ColumnDamage.Of(planted.Cells);

        var rows = column.Findings.Single(finding => finding.Kind == DamageKind.LamAlef).Rows;
        rows.Count(row => !planted.IsDamaged(row)).ShouldBeLessThanOrEqualTo(Size / 100);
        var damaged = Enumerable.Range(0, Size).Where(planted.IsDamaged).ToList();
        var found = damaged.Intersect(rows).ToList();
        // «صالح» may be either name and stays as it is.
        found.Count.ShouldBeGreaterThanOrEqualTo(damaged.Count * 3 / 4);
        found
            .Count(row =>
                string.Equals(column.Repair(planted.Cells[row]).Text, planted.Truth[row], StringComparison.Ordinal)
            )
            .ShouldBeGreaterThanOrEqualTo(found.Count * 97 / 100);
    }

    [Fact]
    public void Clean_columns_of_other_kinds_show_nothing()
    {
        string[] latin =
        [
            "José Muñoz",
            "Zoë Brontë",
            "Müller, Jürgen",
            "Şükrü İnönü",
            "Ghassan O'Neil",
            "'Abd al-Rahman",
            "Éléonore",
        ];
        string[] others = ["غزة", "خان يونس", "Gaza", "شهيد؟", "n/a?", "-", "0", "12.5 km", "#1", "بالقرب من المستشفى"];
        string[] persian = ["کریم رضایی", "ژیلا گنجی", "پروین چمران", "شک", "كک"];

        ColumnDamage.Of(latin).Findings.ShouldBeEmpty();
        ColumnDamage.Of(others, ColumnContent.Any).Findings.ShouldBeEmpty();
        ColumnDamage.Of(persian).Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("JosÃ© MuÃ±oz", "José Muñoz")]
    [InlineData("O\u00E2\u20AC\u2122Neil", "O\u2019Neil")]
    [InlineData("ط£ط­ظ…ط¯", "أحمد")]
    [InlineData("ÃÍãÏ ÍÓä", "أحمد حسن")]
    public void A_misread_cell_alone_is_read_again(string cell, string text) =>
        ColumnDamage.Of([cell]).Repair(cell).Text.ShouldBe(text);

    [Fact]
    public void The_two_names_that_a_reversed_lam_alef_makes_one_stay_two_readings()
    {
        var column = ColumnDamage.Of(Planted.In(Names, 100, Planted.TurnLamAlef).Cells);

        var repair = column.Repair("محمد صالح احمد");

        repair.Raw.ShouldBe("محمد صالح احمد");
        repair.Text.ShouldBe("محمد صالح احمد");
        repair.OtherReadings.ShouldBe(["محمد صلاح احمد"]);
        repair.Repairs.ShouldBe([DamageKind.LamAlef]);
        var coded = column.Repair("محمد صالح احمد UNB8");
        coded.Text.ShouldBe("محمد صالح احمد");
        coded.OtherReadings.ShouldBe(["محمد صلاح احمد"]);
        coded.Note.ShouldBe("UNB8");
        coded.Repairs.ShouldBe([DamageKind.LamAlef, DamageKind.CodeInName]);
    }

    [Fact]
    public void The_names_of_a_healthy_column_are_not_doubted()
    {
        ColumnDamage.Of(Names).Repair("محمد صالح احمد").IsDamaged.ShouldBeFalse();
    }

    [Theory]
    [InlineData(3)]
    [InlineData(100)]
    public void Shapes_become_letters(int percent) =>
        Check(
            Planted.In(
                Names,
                percent,
                text =>
                    text.Replace("لا", "\uFEFB", StringComparison.Ordinal)
                        .Replace('م', '\uFEE3')
                        .Replace('ع', '\uFECC')
                        .Replace('ي', '\uFEF2')
            ),
            DamageKind.PresentationForms
        );

    [Fact]
    public void Codes_and_remarks_are_taken_out_of_names()
    {
        var kinds = new[] { " UNB8", " (ابو خالد)", " 12", "  [طفل]" };
        var draw = new InventedNames(3);
        var planted = Planted.In(Names, 5, text => text + kinds[draw.Below(kinds.Length)]);

        Check(planted, DamageKind.CodeInName);
        ColumnDamage.Of(planted.Cells).Repair("محمد احمد UNB8 (طفل)").Note.ShouldBe("طفل; UNB8");
    }

    [Fact]
    public void Split_words_are_joined()
    {
        // A space after the first letter or before the last one, as beside the wide shapes of lam, mim and ha.
        var planted = Planted.In(
            Names,
            5,
            text => text.IndexOf(' ', StringComparison.Ordinal) is > 3 and var end ? text.Insert(end - 1, " ") : text
        );

        Check(planted, DamageKind.SplitWords, found: 0.9, exact: 0.97);
    }

    [Fact]
    public void A_lost_letter_is_read_from_the_names_that_fit()
    {
        var column = ColumnDamage.Of(["محم?د حسن", "محمد حسن", "أح\uFFFDد عبد الرحمن", "????? ????", "محمد علي?"]);

        var finding = column.Findings.ShouldHaveSingleItem();
        finding.Kind.ShouldBe(DamageKind.LostLetters);
        finding.Rows.ShouldBe([0, 2, 3]);
        column.Repair("????? ????").Text.ShouldBe("");
        var repair = column.Repair("أح\uFFFDد عبد الرحمن");
        repair.OtherReadings.Prepend(repair.Text).ShouldContain("أحمد عبد الرحمن");
        column.Repair("محمد علي?").IsDamaged.ShouldBeFalse();
    }

    [Fact]
    public void Names_with_one_lost_letter_are_found_and_mostly_read()
    {
        var draw = new InventedNames(21);
        var planted = Planted.In(
            Names,
            10,
            text =>
            {
                var at = 1 + draw.Below(text.IndexOf(' ', StringComparison.Ordinal) - 1);
                return $"{text[..at]}\uFFFD{text[(at + 1)..]}";
            }
        );

        Check(planted, DamageKind.LostLetters, exact: 0.99, among: 0.95);
    }

    [Fact]
    public void A_cell_as_long_as_a_book_is_answered()
    {
        var pieces = new[] { "صالح ", "محم?د ", "دمحم ", "االشقر ", "UNB8 ", "عبد هللا " };
        var book = string.Concat(Enumerable.Range(0, 60_000).Select(i => pieces[i % pieces.Length]));

        var repair = ColumnDamage.Of([book, .. Planted.In(Names[..200], 100, Planted.TurnLamAlef).Cells]).Repair(book);

        repair.Raw.ShouldBeSameAs(book);
        repair.OtherReadings.Length.ShouldBeLessThanOrEqualTo(3);
        var doubts = new string('?', 1_000_000);
        ColumnDamage.Of([doubts + "م"]).Findings.ShouldHaveSingleItem().Kind.ShouldBe(DamageKind.LostLetters);
        ColumnDamage.Of(["م" + doubts]).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Hostile_texts_are_answered_and_kept()
    {
        var texts = Enumerable.Range(0, 20_000).Select(number => HostileText.Numbered(11, number, 12)).ToList();
        foreach (var content in Enum.GetValues<ColumnContent>())
        {
            var column = ColumnDamage.Of(texts, content);
            foreach (var text in texts)
            {
                var repair = column.Repair(text);
                repair.Raw.ShouldBe(text);
                (repair.IsDamaged || repair.Text == text).ShouldBeTrue();
                repair.OtherReadings.ShouldNotContain(repair.Text);
                repair.OtherReadings.Length.ShouldBeLessThanOrEqualTo(3);
            }

            ColumnDamage
                .Of(texts, content)
                .Findings.Select(f => f.Count)
                .ShouldBe(column.Findings.Select(f => f.Count));
        }
    }

    [Fact]
    public void Empty_cells_count_as_rows_only()
    {
        var column = ColumnDamage.Of([null, "", "####", "  ", "#REF!", "7"]);

        column.Checked.ShouldBe(3);
        var finding = column.Findings.ShouldHaveSingleItem();
        finding.Rows.ShouldBe([2, 4]);
        finding.Count.ShouldBe(2);
        finding.Share.ShouldBe(2 / 3.0);
        finding.Repair("####").Text.ShouldBe("");
        ColumnDamage.Of([]).Findings.ShouldBeEmpty();
    }

    private static void Check(
        Planted planted,
        DamageKind kind,
        double found = 0.99,
        double exact = 0.995,
        double among = 0.97
    )
    {
        var column = ColumnDamage.Of(planted.Cells);

        var rows = column.Findings.Single(finding => finding.Kind == kind).Rows.ToHashSet();
        var damaged = Enumerable.Range(0, Size).Where(planted.IsDamaged).ToList();
        var sound = Size - damaged.Count;
        var certain = damaged
            .Where(rows.Contains)
            .Select(row => (row, Repair: column.Repair(planted.Cells[row])))
            .ToList();
        var clear = certain
            .Where(cell => cell.Repair.OtherReadings.IsEmpty && cell.Repair.Text != cell.Repair.Raw)
            .ToList();
        var doubtful = certain.Where(cell => !cell.Repair.OtherReadings.IsEmpty).ToList();
        var figures =
            $"{kind}: damaged {damaged.Count}, found {certain.Count}, wrongly {rows.Count - certain.Count} of {sound}, read {clear.Count + doubtful.Count}, clear {clear.Count} exact {clear.Count(IsExact)}, doubtful {doubtful.Count} first right {doubtful.Count(IsExact)} among {doubtful.Count(IsAmong)}; "
            + string.Join(
                " | ",
                clear
                    .Where(cell => !IsExact(cell))
                    .Take(5)
                    .Select(cell => $"{planted.Truth[cell.row]} -> {cell.Repair.Text}")
            )
            + " MISSED "
            + string.Join(" | ", damaged.Where(row => !rows.Contains(row)).Take(5).Select(row => planted.Truth[row]));
        TestContext.Current.TestOutputHelper?.WriteLine(figures);

        ((double)certain.Count).ShouldBeGreaterThanOrEqualTo(found * damaged.Count, figures);
        ((double)clear.Count(IsExact)).ShouldBeGreaterThanOrEqualTo(exact * clear.Count, figures);
        ((double)doubtful.Count(IsAmong)).ShouldBeGreaterThanOrEqualTo(among * doubtful.Count, figures);
        if (kind != DamageKind.LamAlef)
        {
            (rows.Count - certain.Count).ShouldBeLessThanOrEqualTo(sound / 100, figures);
        }

        bool IsExact((int row, CellRepair Repair) cell) =>
            string.Equals(cell.Repair.Text, planted.Truth[cell.row], StringComparison.Ordinal);

        bool IsAmong((int row, CellRepair Repair) cell) =>
            IsExact(cell) || cell.Repair.OtherReadings.Contains(planted.Truth[cell.row]);
    }
}
