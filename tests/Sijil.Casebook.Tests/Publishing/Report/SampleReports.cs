using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sijil.Casebook.Publishing.Report;

namespace Sijil.Casebook.Tests.Publishing.Report;

/// <summary>Reports with invented lists and numbers: all cases that a reader can meet.</summary>
internal static class SampleReports
{
    private static readonly string[] Fields =
    [
        "name",
        "father_name",
        "sex",
        "age",
        "birth_date",
        "death_date",
        "place",
    ];
    private static readonly string[] AgeGroups =
    [
        "0-4",
        "5-9",
        "10-14",
        "15-19",
        "20-24",
        "25-29",
        "30-34",
        "35-39",
        "40-44",
        "45-49",
        "50-54",
        "55-59",
        "60-64",
        "65-69",
        "70-74",
        "75-79",
        "80+",
        "unknown",
    ];

    /// <summary>All samples with their names, for tests that must hold on each.</summary>
    public static ImmutableArray<(string Name, ReportData Data)> All =>
        [
            ("four", FourLists()),
            ("refused", Refused()),
            ("two", TwoLists()),
            ("six", SixLists()),
            ("one", OneList()),
            ("empty", Empty()),
            ("hostile", Hostile()),
        ];

    /// <summary>Four lists, two years, an estimate: what the demonstration shows.</summary>
    public static ReportData FourLists() =>
        Make(
            ["مستشفى القلعة المركزي", "Documentation Committee of Wadi al-Sarw", "دفتر الدفن", "Families' Association"],
            people: 14_032,
            months: 26,
            synthetic: true
        ) with
        {
            Estimates =
            [
                Line("[A] [B] [C] [D]", 17_120, 18_010, 17_540, 4_812.2, 0.012),
                Line("[AB] [C] [D]", 18_204, 19_870, 18_960, 4_805.9, 0.283),
                Line("[AB] [CD]", 18_650, 20_911, 19_703, 4_804.1, 0.687),
                Line("[AB] [AC] [CD]", 18_300, 22_480, 20_120, 4_811.5, 0.018),
                new EstimateLine("chao", "Mh", 17_902, 18_811, 18_344, null, null, null),
                new EstimateLine(
                    "loglinear",
                    "[ABC] [D]",
                    null,
                    null,
                    null,
                    null,
                    null,
                    "The estimate does not exist: lists A, B and C share nobody."
                )
                {
                    RefusedArabic = "لا وجود للتقدير: لا شخص مشتركاً بين القوائم أ وب وج.",
                },
            ],
            Headline = Line("[AB] [CD]", 18_650, 20_911, 19_703, 4_804.1, 0.687),
            ModelWeights = [new(17_540, 0.012), new(18_960, 0.283), new(19_703, 0.687), new(20_120, 0.018)],
            LinkDoubt = new(
                50,
                13_944,
                14_101,
                18_412,
                21_020,
                0.81,
                0.12,
                0.07,
                [new(0, 14_032, 19_703), new(0.02, 13_900, 19_120), new(0.05, 13_688, null)],
                0.21
            ),
            Traces =
            [
                .. Enumerable
                    .Range(0, 4)
                    .Select(chain =>
                        Enumerable
                            .Range(0, 200)
                            .Select(at => 19_000 + (600 * Math.Sin((at * (chain + 2)) / 3.0)))
                            .ToImmutableArray()
                    ),
            ],
            Warnings =
            [
                new(
                    "cluster-conflict",
                    "3 people have records with different sexes.",
                    "ثلاثة أشخاص في قيودهم جنس مختلف."
                ),
                new("as-of-missing", "One list does not say as of which day it holds.", "قائمة واحدة لا تذكر تاريخها."),
            ],
        };

    /// <summary>Three lists, the estimate refused.</summary>
    public static ReportData Refused() =>
        Make(["Hospital", "Committee", "Burials"], people: 212, months: 7, synthetic: false) with
        {
            RefusalReason = "too-few-overlaps: only 4 people are on more than one list.",
            RefusalReasonArabic = "التقاطع قليل جداً: أربعة أشخاص فقط في أكثر من قائمة.",
            Estimates =
            [
                new EstimateLine(
                    "loglinear",
                    "[A] [B] [C]",
                    null,
                    null,
                    null,
                    null,
                    null,
                    "Only 4 people are on more than one list."
                ),
                new EstimateLine("chao", "Mh", null, null, null, null, null, "Nobody is on two lists."),
            ],
        };

    /// <summary>Two lists, 13 years, a lower bound only, thousands of people.</summary>
    public static ReportData TwoLists() =>
        Make(["قائمة الوزارة", "Ministry"], people: 45_062, months: 158, synthetic: false) with
        {
            Estimates = [new EstimateLine("chao", "Mh", 51_000, null, 52_400, null, null, null)],
            Headline = new EstimateLine("chao", "Mh", 51_000, null, 52_400, null, null, null),
        };

    /// <summary>Six lists whose names are long.</summary>
    public static ReportData SixLists() =>
        Make(
            [
                "The Standing Committee for the Documentation of Persons Killed in the Northern and Eastern Districts, second and corrected edition",
                "الهيئة المستقلة لتوثيق الأشخاص الذين قُتلوا في المناطق الشمالية والشرقية، الإصدار الثاني المصحح",
                "Krankenhausverwaltung",
                "Kalehisar İlçesi Defin Kayıtları ve Aile Başvuruları Ortak Listesi",
                "Lîsteya Malbatan",
                "Averyveryverylongwordwithoutanyspacethatcouldbreakthelayoutofthepage",
            ],
            people: 98_765,
            months: 61,
            synthetic: true
        ) with
        {
            Estimates = Enumerable
                .Range(0, 30)
                .Select(i =>
                    Line(
                        $"[AB] [C{(char)('D' + (i % 3))}] [E] [F] model {i}",
                        120_000 + (i * 900),
                        140_000 + (i * 1_700),
                        128_000 + (i * 1_300),
                        9_000 + i,
                        Math.Pow(0.5, i + 1)
                    )
                )
                .ToImmutableArray(),
            Headline = Line("[AB] [CD] [E] [F] model 0", 120_000, 140_000, 128_000, 9_000, 0.5),
        };

    /// <summary>One list: no overlap, nothing compared across lists, no estimate.</summary>
    public static ReportData OneList() =>
        Make(["Only list"], people: 1, months: 1, synthetic: false) with
        {
            RefusalReason = "one-list: an estimate needs at least two lists.",
        };

    /// <summary>A casebook without any list.</summary>
    public static ReportData Empty() =>
        new()
        {
            Title = Titles("An empty casebook", "سجل فارغ"),
            Version = "0.1.0",
            InputSha256 = Hash("empty"),
            Lists = [],
            People = 0,
            UnnamedRecords = 0,
            Overlap = [],
            DeathsByMonth = [],
            DeathMonthUnknown = 0,
            AgeSex = [],
            Completeness = [],
            Weights = [],
            Band = new UncertainBand(0, 0, 0),
            Estimates = [],
            Warnings = [],
        };

    /// <summary>Names that try to end the script, the attribute, the line and the direction of reading.</summary>
    public static ReportData Hostile() =>
        Make(
            [
                "<script>document.title='broken'</script>",
                "\"><img src=x onerror=\"document.title='broken'\">",
                "\u202Egnp.exe\u2066</script><!--\r\n{{constructor}}",
                "=HYPERLINK(\"http://example.invalid\") ' & \\n ${1} ]]>",
            ],
            people: 5_000,
            months: 5,
            synthetic: false
        ) with
        {
            Title = Titles("</title><script>document.title='broken'</script>", "\u202Eعنوان</title>"),
            RefusalReason = "<b>reason</b>",
            Warnings = [new("<code>", "<script>1</script>\u202E", "<script>1</script>")],
            Completeness = [new("list0", "<script>", 0.5), new("list1", "</script>", 0.25)],
        };

    private static EstimateLine Line(
        string model,
        double lower,
        double upper,
        double estimate,
        double aic,
        double weight
    ) => new("loglinear", model, lower, upper, estimate, aic, weight, null);

    private static ReportData Make(string[] names, int people, int months, bool synthetic)
    {
        var overlap = Overlap(names.Length, people);
        var deaths = Deaths(months, people * 19 / 20);
        var lists = names
            .Select(
                (name, i) =>
                {
                    var on = overlap.Where(cell => cell.Pattern[i] == '1').Sum(cell => cell.People);
                    return new ListSummary(
                        "list" + i.ToString(CultureInfo.InvariantCulture),
                        name,
                        i == 0 ? "" : name,
                        i == 2 ? null : "2024-0" + (i + 1) + "-29",
                        $"list-{i}.csv",
                        Hash(name),
                        on + 40 + i,
                        on + 12,
                        20,
                        8 + i,
                        on
                    );
                }
            )
            .ToImmutableArray();
        return new ReportData
        {
            Title = Titles(
                "People killed in the province of al-Sarw, 2023–2025",
                "الأشخاص الذين قُتلوا في محافظة السرو، 2023–2025"
            ),
            Version = "0.1.0",
            InputSha256 = Hash(string.Join('|', names)),
            IsSynthetic = synthetic,
            Lists = lists,
            People = people,
            UnnamedRecords = people / 120,
            Overlap = overlap,
            DeathsByMonth = deaths,
            DeathMonthUnknown = people - deaths.Sum(month => month.Count),
            AgeSex = Ages(people),
            Completeness = Shares(names.Length),
            Weights = Bins(people),
            Band = new UncertainBand(2.5, 9.5, people / 23),
            Estimates = [],
            Warnings = [],
        };
    }

    private static ImmutableSortedDictionary<string, string> Titles(string english, string arabic) =>
        ImmutableSortedDictionary<string, string>.Empty.Add("en", english).Add("ar", arabic);

    private static ImmutableArray<OverlapCell> Overlap(int lists, int people)
    {
        var patterns = (1 << lists) - 1;
        var weights = Enumerable
            .Range(1, patterns)
            .Select(p => 1.0 / (1 + (p % 7)) / Math.Pow(2.5, int.PopCount(p)))
            .ToArray();
        var counts = Apportion(weights, people);
        return Enumerable
            .Range(1, patterns)
            .Select(p => new OverlapCell(
                string.Concat(Enumerable.Range(0, lists).Select(i => (p >> i & 1) == 1 ? '1' : '0')),
                counts[p - 1]
            ))
            .ToImmutableArray();
    }

    private static ImmutableArray<LabelledCount> Deaths(int months, int people)
    {
        var counts = Apportion(
            Enumerable.Range(0, months).Select(i => 1.1 + Math.Sin(i * 0.7) + (3.0 / (1 + i))).ToArray(),
            people
        );
        return Enumerable
            .Range(0, months)
            .Select(i => new LabelledCount(
                string.Create(CultureInfo.InvariantCulture, $"{2023 + ((9 + i) / 12):0000}-{((9 + i) % 12) + 1:00}"),
                counts[i]
            ))
            .ToImmutableArray();
    }

    private static ImmutableArray<AgeSexCell> Ages(int people)
    {
        var cells = AgeGroups
            .SelectMany(
                (group, i) =>
                    new[]
                    {
                        (group, "male", 9.0 - Math.Abs(i - 5) + 9),
                        (group, "female", 6.0 - (Math.Abs(i - 4) / 2.0) + 4),
                        (group, "unknown", 0.6),
                    }
            )
            .ToArray();
        var counts = Apportion(cells.Select(cell => Math.Max(0.3, cell.Item3)).ToArray(), people);
        return cells.Select((cell, i) => new AgeSexCell(cell.group, cell.Item2, counts[i])).ToImmutableArray();
    }

    private static ImmutableArray<CompletenessCell> Shares(int lists) =>
        Enumerable
            .Range(0, lists)
            .SelectMany(list =>
                Fields.Select(
                    (field, f) =>
                        new CompletenessCell(
                            "list" + list.ToString(CultureInfo.InvariantCulture),
                            field,
                            f == 0 ? 1 : Math.Max(0, 1 - (f * 0.08 * (list + 1)))
                        )
                )
            )
            .Where(cell => cell.Field != "birth_date" || cell.List != "list1")
            .ToImmutableArray();

    private static ImmutableArray<WeightBin> Bins(int people) =>
        Enumerable
            .Range(-30, 70)
            .Select(bit => new WeightBin(
                bit,
                bit + 1,
                (long)(
                    (people * 3 * Math.Exp(-Math.Pow((bit + 14) / 6.0, 2)))
                    + (people * 0.08 * Math.Exp(-Math.Pow((bit - 22) / 6.0, 2)))
                )
            ))
            .ToImmutableArray();

    // Largest remainders: the parts add up to the whole.
    private static int[] Apportion(double[] weights, int whole)
    {
        var sum = weights.Sum();
        var parts = weights.Select(w => (int)(w / sum * whole)).ToArray();
        var left = whole - parts.Sum();
        for (var i = 0; left > 0; i = (i + 1) % parts.Length, left--)
        {
            parts[i]++;
        }
        return parts;
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
