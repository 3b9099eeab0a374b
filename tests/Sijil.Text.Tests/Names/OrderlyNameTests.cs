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
        "Abd abdul Abdel Abdul-Rahman al el Al-Masri an Nour ad Din eddine Noureddine Allah ullah Abu Abou Umm bin ibn ben Mohammed Hussain O'Brien d'Arc dr Sheikh major unknown body of son and his others family no name na none null s o infant N n Kh -- ' Elmasri Elias Huda children three Al-Huda al-Din Al-Sayed ud-din Ali-Hassan Bin-Ali ad-Din Child baby Shahid Haj her el-Cheikh abed Abdal E B de la del y Y oglu zadeh Petrovna Petrovich hijo otros rip hadj Necmettin los alias aka a k";

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
    public void It_takes_most_names_and_leaves_what_needs_mending()
    {
        Read("سليم نادر عبد الله القصار").ShouldNotBeNull();
        Read("Salim Nader Abd al-Rahman").ShouldNotBeNull();
        Read("الشهيد سليم نادر").ShouldNotBeNull().Titles.ShouldBe(["الشهيد"]);
        Read("الشهيد سليم").ShouldNotBeNull().Titles.ShouldBeEmpty();
        foreach (
            var text in (string[])["", " سليم", "سليم  نادر", "سليم نادر ", "سليم Nader", "سليم 12", "زوجة سليم نادر"]
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
            var quick = OrderlyName.Read(text, text, FoldSteps.None, order);
            var whole = PersonName.ParseWhole(text, order);
            if (
                quick is not null
                && !(
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
