using System.Text;
using Sijil.Casebook.Releases;
using Sijil.Casebook.Tests.Intake;

namespace Sijil.Casebook.Tests.Releases;

/// <summary>A release of a made-up list: people with four-part names, no two of them alike, each with an id, a date of birth, a sex and an age.</summary>
internal sealed class ListRelease
{
    private static readonly string[] Given =
    [
        "سامي",
        "نبيل",
        "رامز",
        "وليد",
        "مروان",
        "كريم",
        "زياد",
        "فادي",
        "هاني",
        "طارق",
        "باسم",
        "جميل",
        "عدنان",
    ];

    private static readonly string[] Fathers = ["محمود", "يوسف", "خليل", "ابراهيم", "حسين", "عيسى", "داود"];
    private static readonly string[] Grandfathers = ["سعيد", "مصطفى", "راشد", "نعمان", "توفيق"];

    private static readonly string[] Families =
    [
        "النجار",
        "الحداد",
        "الخياط",
        "عواد",
        "مسعود",
        "شاهين",
        "قنديل",
        "برهوم",
        "زيدان",
        "حمدان",
        "دويك",
    ];

    public string[] Header { get; init; } = ["id", "name", "birth_date", "sex", "age", "ward"];

    /// <summary>The rows below the header; tests change them freely.</summary>
    public required List<string[]> Rows { get; init; }

    /// <summary>The first people of the made-up list.</summary>
    public static ListRelease Of(int people) =>
        new()
        {
            Rows =
            [
                .. Enumerable
                    .Range(0, people)
                    .Select(i =>
                        new[]
                        {
                            (400_000_000 + (i * 7919)).ToString(System.Globalization.CultureInfo.InvariantCulture),
                            string.Join(' ', Given[i % 13], Fathers[i % 7], Grandfathers[i % 5], Families[i % 11]),
                            new DateOnly(1950, 1, 2).AddDays(i * 37 % 20_000).ToString("yyyy-MM-dd", null),
                            i % 3 == 0 ? "female" : "male",
                            (5 + (i % 70)).ToString(System.Globalization.CultureInfo.InvariantCulture),
                            "W" + (i % 9).ToString(System.Globalization.CultureInfo.InvariantCulture),
                        }
                    ),
            ],
        };

    /// <summary>The same rows, to be changed without the other's changing.</summary>
    public ListRelease Copy() => new() { Header = Header, Rows = [.. Rows.Select(row => (string[])row.Clone())] };

    public static ReleaseDifference Compare(params ListRelease[] releases) => Compare(new(), releases);

    public static ReleaseDifference Compare(ComparisonOptions options, params ListRelease[] releases)
    {
        var files = releases.Select(release => new ListFile(Encoding.UTF8.GetBytes(release.Text()))).ToArray();
        try
        {
            var readings = ReleaseFiles.Read([.. files.Select(file => file.Path)]);
            return ReleaseComparison.Of(readings[^2], readings[^1], [.. readings.SkipLast(2)], options);
        }
        finally
        {
            foreach (var file in files)
            {
                file.Dispose();
            }
        }
    }

    private string Text() => string.Join('\n', Rows.Prepend(Header).Select(row => string.Join(',', row))) + "\n";
}
