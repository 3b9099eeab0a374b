using System.Globalization;
using NodaTime;

namespace Sijil.Casebook.Tests.Quality;

/// <summary>A list without anything to find, in which a test plants what shall be found. Row i (from 0) stands in row i + 2 of the file.</summary>
internal sealed class CleanList
{
    public const int Id = 0;
    public const int Name = 1;
    public const int Sex = 2;
    public const int Age = 3;
    public const int Birth = 4;
    public const int Death = 5;
    public const int Place = 6;

    private static readonly string[] Given =
        "خالد سامي وليد نادر زياد ماهر رامي فادي بسام عصام هاني جهاد مروان رائد طارق سعيد نبيل كمال جمال عادل".Split(
            ' '
        );

    private static readonly string[] Family =
        "الحداد النجار الخطيب الصباغ القاضي العطار الحلاق الخباز السقا الدباغ النحاس الفران الصياد البنا الكاتب الراعي الغزال البيطار الساعاتي الزيات".Split(
            ' '
        );

    private readonly List<string[]> _rows = [];

    public CleanList(int rows)
    {
        for (var i = 0; i < rows; i++)
        {
            _rows.Add(Row(i));
        }
    }

    public int Count => _rows.Count;

    /// <summary>A cell, by the place of its row and its column.</summary>
    public string this[int row, int column]
    {
        get => _rows[row][column];
        set => _rows[row][column] = value;
    }

    /// <summary>Adds a copy of a row and gives its place.</summary>
    public int Repeat(int row)
    {
        _rows.Add([.. _rows[row]]);
        return _rows.Count - 1;
    }

    /// <summary>The row of the file in which a row stands.</summary>
    public static int FileRow(int row) => row + 2;

    public string Csv() =>
        string.Join(
            '\n',
            _rows.Select(row => string.Join(',', row)).Prepend("id,name,sex,age,date of birth,date of death,place")
        ) + "\n";

    /// <summary>Eight digits and the one that the alternating rule asks for, worked out by trying all ten.</summary>
    public static string IdOf(int number)
    {
        var digits = (40_000_000 + (number * 7919)).ToString(CultureInfo.InvariantCulture);
        return digits + Enumerable.Range(0, 10).Single(last => Sum(digits + last) % 10 == 0);
    }

    // By the textbook: products of the alternating weights 1 and 2 from the left of nine digits, their digits summed.
    private static int Sum(string nine) =>
        nine.Select((c, i) => (c - '0') * (i % 2 == 0 ? 1 : 2)).Sum(product => product > 9 ? product - 9 : product);

    private static string[] Row(int i)
    {
        var scattered = (int)(i * 2_654_435_761L % 1_000_003);
        var death = new LocalDate(2023, 1, 1).PlusDays(scattered % 400);
        var birth = death.PlusYears(-(1 + (scattered % 79))).PlusDays(-1 - (scattered / 83 % 363));
        var age = Period.Between(birth, death, PeriodUnits.Years).Years;
        var (a, b, c, d) = (scattered % 20, scattered / 20 % 20, scattered / 400 % 20, scattered / 8000 % 20);
        return
        [
            IdOf(i),
            $"{Given[a]} {Given[b]} {Given[c]} {Family[d]}",
            i % 3 == 0 ? "f" : "m",
            age.ToString(CultureInfo.InvariantCulture),
            birth.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
            death.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
            "Ain " + (scattered % 37).ToString(CultureInfo.InvariantCulture),
        ];
    }
}
