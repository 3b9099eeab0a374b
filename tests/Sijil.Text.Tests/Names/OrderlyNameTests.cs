using FsCheck;
using FsCheck.Fluent;
using Sijil.Text.Names;
using Sijil.Text.Scripts;

namespace Sijil.Text.Tests.Names;

/// <summary>The short way of reading a name against the long one, on words of the name tables mixed with all words that join, tell or are taken off.</summary>
public sealed class OrderlyNameTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(20_000);

    private const string ArabicWords =
        "عبد عبيد امة ابو أبو ام أم بن ابن بنت ال آل ولد ذو بني ست الدين الله هللا اهلل بالله الاسلام الهدى الزمان الحق النبي الملك الزهراء الكل الرحمن رحمن ربه مناف الشيخ الحاج شيخ حاج السيد الشهيد شهيد الطفل طفلة الدكتور د م ا ي ء رضيع زوجة والدة مجهول مجهولة الهوية غير معروف لم يتم عدد من عائلة اولاد وعائلته واخرون حديث الولادة ثلاثة اطفال شخص مذكور لا يوجد نور صلاح صالح علاء علا داوود احمدكمال محمدعلي الشرق اوي حسي ن زين العابدين وزوجته وابنه علي على وليد الحاج المسن الرائد ست عشرة واحد مع من رحمه رحمها رحمة زاده نژاد پور المغفور له ملازم اول رقيب الملقب المعروف باسم";

    private const string LatinWords =
        "Abd abdul Abdel Abdul-Rahman al el Al-Masri an Nour ad Din eddine Noureddine Allah ullah Abu Abou Umm bin ibn ben Mohammed Hussain O'Brien d'Arc dr Sheikh major unknown body of son and his others family no name na none null s o infant N n Kh -- ' Elmasri Elias Huda children three Al-Huda al-Din Al-Sayed ud-din Ali-Hassan Bin-Ali ad-Din Child baby Shahid Haj her el-Cheikh abed Abdal E B de la del y Y oglu zadeh Petrovna Petrovich hijo otros rip hadj Necmettin los alias aka a k De-Salim la-Paz de-los-Rios Bint-Ali";

    private static readonly NameOrder[] Orders = Enum.GetValues<NameOrder>();

    private static Arbitrary<string> Names(string words, IEnumerable<string> table)
    {
        string[] special = words.Split(' ');
        string[] usual = [.. table.Where((_, i) => i % 7 == 0)];
        return Gen.Frequency((2, Gen.Elements(special)), (3, Gen.Elements(usual)))
            .ArrayOf()
            .Select(units => string.Join(' ', units.Take(8)))
            .ToArbitrary();
    }

    [Fact]
    public void In_Arabic_it_reads_what_the_long_way_reads() =>
        Prop.ForAll(Names(ArabicWords, NameTable.Folds.Order(StringComparer.Ordinal)), AreAlike).Check(Many);

    [Fact]
    public void In_Latin_letters_it_reads_what_the_long_way_reads() =>
        Prop.ForAll(
                Names(
                    LatinWords,
                    NameTable
                        .Spellings()
                        .Select(row => row.Latin)
                        .Distinct(StringComparer.Ordinal)
                        .Order(StringComparer.Ordinal)
                ),
                AreAlike
            )
            .Check(Many);

    [Fact]
    public void From_noisy_text_it_reads_what_the_long_way_reads() =>
        Prop.ForAll(
                Noisy(Names(ArabicWords, NameTable.Folds.Order(StringComparer.Ordinal))).ToArbitrary(),
                Noisy(
                        Names(
                            LatinWords,
                            NameTable.Spellings().Select(row => row.Latin).Distinct(StringComparer.Ordinal)
                        )
                    )
                    .ToArbitrary(),
                (arabic, latin) => AreAlike(arabic) && AreAlike(latin)
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(5_000));

    /// <summary>Signs that cleaning takes away or changes, marks, accents, brackets, and pieces of words.</summary>
    private static Gen<string> Noisy(Arbitrary<string> names)
    {
        string[] signs =
        [
            .. "ـ ً َ ّ ٔ ٓ ٰ ۥ ﻻ ﷲ ﻟ ’ – ( ) () ... . , / ٣ 7 é ş ß ı ç ů ا ئ ئا گ ی ە پور \u0327 \u030C \uFFFD".Split(
                ' '
            ),
            .. (string[])["\u200F", "\u200C", "\u00A0", " ", "  ", "\t", " (", ") ", ". ", "-", "'"],
        ];
        var slip = Gen.Choose(0, 99).Zip(Gen.Elements(signs));
        return names
            .Generator.Zip(Gen.Elements("", "", " (ام سليم)", " (Abu Nader)", " (ابو)"))
            .Select(name => name.Item1 + name.Item2)
            .Zip(slip.ListOf(2))
            .Select(noisy =>
                noisy.Item2.Aggregate(
                    noisy.Item1,
                    (name, at) => name.Insert(at.Item1 * (name.Length + 1) / 100, at.Item2)
                )
            );
    }

    [Fact]
    public void It_takes_most_names_and_leaves_what_needs_mending()
    {
        Read("سليم نادر عبد الله القصار").ShouldNotBeNull();
        Read("Salim Nader Abd al-Rahman").ShouldNotBeNull();
        Read("الشهيد سليم نادر").ShouldNotBeNull().Titles.ShouldBe(["الشهيد"]);
        Read("الشهيد سليم").ShouldNotBeNull().Titles.ShouldBeEmpty();
        Read("سليم نادر القصار (ام نادر)").ShouldNotBeNull().Residue.ShouldBe(["ام نادر"]);
        Read("Dr. Salim Nader (Abu Nader)").ShouldNotBeNull().Titles.ShouldBe(["Dr"]);
        Read("'Haj Salim Nader").ShouldNotBeNull().Titles.ShouldBe(["Haj"]);
        Read("عز الدين نادر سالم القصار").ShouldNotBeNull().Units[0].Text.ShouldBe("عزالدين");
        Read("سَليم نادِر القصّار").ShouldNotBeNull().Steps.ShouldBe(["marks"]);
        Read("Şerîf Nader El-Kassar").ShouldNotBeNull().Steps.ShouldContain("latin-letters");
        foreach (
            var text in (string[])
                [
                    "",
                    " سليم",
                    "سليم  نادر",
                    "سليم نادر ",
                    "سليم Nader",
                    "سليم 12",
                    "زوجة سليم نادر",
                    "سليم (نادر",
                    "سليم (نادر) (سالم)",
                    "(سليم)",
                    "سليم ()",
                ]
        )
        {
            Read(text).ShouldBeNull(text);
        }
    }

    private static PersonName? Read(string text) => OrderlyName.Read(text, text, FoldSteps.None, NameOrder.GivenFirst);

    private static bool AreAlike(string text)
    {
        foreach (var order in (NameOrder[])[NameOrder.GivenFirst, Orders[text.Length % Orders.Length]])
        {
            var quick = PersonName.Parse(text, order);
            var whole = PersonName.ParseWhole(text, order);
            if (
                !(
                    quick.Raw == whole.Raw
                    && quick.Clean == whole.Clean
                    && quick.Fold == whole.Fold
                    && quick.Script == whole.Script
                    && quick.Kind == whole.Kind
                    && quick.Units.SequenceEqual(whole.Units)
                    && quick.Titles.SequenceEqual(whole.Titles)
                    && quick.Residue.SequenceEqual(whole.Residue)
                    && quick.Steps.SequenceEqual(whole.Steps)
                )
            )
            {
                return false;
            }
        }

        return true;
    }
}
