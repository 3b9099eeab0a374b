using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Sijil.Text.Dates;
using Sijil.Text.Names;
using Sijil.Text.Scripts;
using Sijil.Text.Values;

namespace Sijil.Text.Tests.Names;

/// <summary>Every row of every table of docs/methods/names-vectors.md.</summary>
public sealed partial class WrittenVectorsTests
{
    private const string Refused = "refused";

    private static readonly ILookup<string, string[]> Tables = Read();

    [Fact]
    public void The_page_has_the_tables_that_are_run_here()
    {
        string[] run =
        [
            "Clean text",
            "Letters",
            "Forms",
            "Units",
            "Entries that name nobody, or more than one",
            "Titles",
            "Spellings of one name",
            "Names that are near",
            "Months",
            "Dates",
            "Ages",
        ];
        Tables.Select(table => table.Key).ShouldBe(run);
    }

    [Fact]
    public void Clean_text() => Hold("Clean text", row => ArabicFold.Clean(row[0]), row => row[1]);

    [Fact]
    public void Letters() =>
        Hold(
            "Letters",
            row => string.Join(' ', row[0].Split(' ').Select(letter => ArabicFold.Fold($"ب{letter}ت")).Distinct()),
            row => $"ب{row[1]}ت"
        );

    [Fact]
    public void Forms() =>
        Hold("Forms", row => $"{ArabicFold.Fold(row[0])} / {ArabicFold.Key(row[0])}", row => $"{row[1]} / {row[2]}");

    [Fact]
    public void Units() => Hold("Units", row => Folds(PersonName.Parse(row[0])), row => row[1]);

    [Fact]
    public void Kinds() =>
        Hold(
            "Entries that name nobody, or more than one",
            row => PersonName.Parse(row[0]).Kind.ToString(),
            row => row[1]
        );

    [Fact]
    public void Titles() =>
        Hold(
            "Titles",
            row =>
            {
                var name = PersonName.Parse(row[0]);
                return $"{string.Join(" + ", name.Titles)} / {Folds(name)}";
            },
            row => $"{row[1]} / {row[2]}"
        );

    [Fact]
    public void Spellings_of_one_name() =>
        Hold(
            "Spellings of one name",
            row =>
                string.Join(", ", Listed(row[1]).Where(spelling => Agreement(row[0], spelling) < NameAgreement.Near)),
            _ => ""
        );

    [Fact]
    public void Names_that_are_near() =>
        Hold(
            "Names that are near",
            row => $"{Agreement(row[0], row[1])} {FamilyAgreement(row[0], row[1])}",
            row => $"{row[2]} {row[3]}"
        );

    [Fact]
    public void Months() =>
        Hold("Months", row => string.Join(", ", Listed(row[1]).Where(word => !IsMonth(word, row[0]))), _ => "");

    [Fact]
    public void Dates() =>
        Hold(
            "Dates",
            row =>
                DateReader.Read(row[0], DateOrder.Unknown).Value is { } date
                    ? $"{Iso(date.Earliest)} {Iso(date.Latest)} {(date.Alternative is { } other ? Iso(other) : "")}"
                    : Refused,
            row => row[1] == Refused ? Refused : $"{row[1]} {row[2]} {row[3]}"
        );

    [Fact]
    public void Ages() =>
        Hold(
            "Ages",
            row =>
                AgeReader.Read(row[0]).Value is { } age
                    ? string.Create(CultureInfo.InvariantCulture, $"{age.MinYears:0.0000} {age.MaxYears:0.0000}")
                    : Refused,
            row =>
                row[1] == Refused
                    ? Refused
                    : string.Create(CultureInfo.InvariantCulture, $"{Years(row[1]):0.0000} {Years(row[2]):0.0000}")
        );

    private static void Hold(string table, Func<string[], string> found, Func<string[], string> stated)
    {
        var wrong = Tables[table]
            .Select(row => (Row: row[0], Found: found(row), Stated: stated(row)))
            .Where(row => row.Found != row.Stated)
            .Select(row => $"{row.Row}: {row.Found}, not {row.Stated}");
        wrong.ShouldBeEmpty();
    }

    private static string Folds(PersonName name) => string.Join(" + ", name.Units.Select(unit => unit.Fold));

    private static string[] Listed(string cell) => cell.Split(", ");

    private static NameAgreement Agreement(string one, string other) =>
        PersonName.Parse(one).Units[0].AgreementWith(PersonName.Parse(other).Units[0]);

    private static NameAgreement FamilyAgreement(string one, string other) =>
        NameAlignment.Of(WithFamily(one), WithFamily(other)).Family;

    private static PersonName WithFamily(string family) =>
        PersonName.Parse(char.IsAsciiLetter(family[0]) ? $"Samir {family}" : $"سمير {family}");

    // The first of the month, read in the calendar that has it; Hijri dates are widened by two days on each side.
    private static bool IsMonth(string word, string month)
    {
        var parts = month.Split(' ');
        var number = int.Parse(parts[1], CultureInfo.InvariantCulture);
        var (calendar, year, doubt) = parts[0] switch
        {
            "Gregorian" => (CalendarSystem.Iso, 2013, 0),
            "Hijri" => (CalendarSystem.UmAlQura, 1434, 2),
            _ => (CalendarSystem.PersianArithmetic, 1398, 0),
        };
        var day = new LocalDate(year, number, 1, calendar).WithCalendar(CalendarSystem.Iso);
        return DateReader.Read($"1 {word} {year}", DateOrder.Unknown).Value is { } date
            && date.Earliest == day.PlusDays(-doubt)
            && date.Latest == day.PlusDays(doubt);
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static double Years(string cell)
    {
        var number = double.Parse(cell.AsSpan(0, cell.Length - 2), CultureInfo.InvariantCulture);
        return cell[^1] switch
        {
            'd' => number / 365.25,
            'm' => number / 12,
            _ => number,
        };
    }

    private static ILookup<string, string[]> Read()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Sijil.slnx")))
        {
            at = at.Parent ?? throw new InvalidOperationException("Sijil.slnx was not found above the test");
        }

        var rows = new List<(string Table, string[] Cells)>();
        var (table, line) = ("", 0);
        foreach (var text in File.ReadLines(Path.Combine(at.FullName, "docs", "methods", "names-vectors.md")))
        {
            if (text.StartsWith("## ", StringComparison.Ordinal))
            {
                (table, line) = (text[3..], 0);
            }
            else if (text.StartsWith('|') && ++line > 2)
            {
                rows.Add((table, [.. text[1..^1].Split('|').Select(cell => Unescaped(cell.Trim(' ')))]));
            }
        }

        return rows.ToLookup(row => row.Table, row => row.Cells, StringComparer.Ordinal);
    }

    private static string Unescaped(string cell) =>
        CodePoint()
            .Replace(
                cell,
                match =>
                    (
                        (char)
                            int.Parse(match.Groups["code"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                    ).ToString()
            );

    [GeneratedRegex(@"\\u(?<code>[0-9A-F]{4})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodePoint();
}
