using FsCheck;
using FsCheck.Fluent;
using Sijil.Casebook.Intake;
using Sijil.Casebook.Quality;
using Sijil.Casebook.Records;
using Sijil.Casebook.Tests.Intake;
using Sijil.Text.Names;

namespace Sijil.Casebook.Tests.Quality;

/// <summary>The shortcut for names never changes what a name or a row is taken for.</summary>
public sealed class QuickNamesTests
{
    private static readonly string[] Words =
        "خالد سامي الحداد محمد عبد الله عبدالله أبو طفل ابن زوجة مجهول الهوية غير معروف معروفة لم يتم التعرف عدد من عائلة آل ال جثة رفات رضيع حديث الولادة وعائلته وآخرون لا يوجد مذكور متوفر الشهيد الطفل 12 ٣ أطفال شهداء son of daughter wife s o n nn unknown body no name not available and his her others family children Khaled Hassan Smith d/o (amputated) na none - ? Мария невідомий رفأت s/o o".Split(
            ' '
        );

    [Fact]
    public void A_plain_name_is_what_the_parser_takes_for_a_name()
    {
        var quick = new QuickNames();
        var texts = Gen.Elements(Words).ListOf().Select(words => string.Join(' ', words)).ToArbitrary();
        Prop.ForAll(texts, text => !quick.IsPlain(text) || PersonName.Parse(text).Kind == NameKind.Named)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20_000).WithEndSize(6).WithReplay(2026, 11));
    }

    [Fact]
    public void Most_names_are_plain()
    {
        var quick = new QuickNames();
        quick.IsPlain("خالد سامي وليد الحداد").ShouldBeTrue();
        quick.IsPlain("Khaled Sami Haddad").ShouldBeTrue();
        quick.IsPlain("خالد غير معروف").ShouldBeFalse();
        quick.IsPlain("son of Khaled Haddad").ShouldBeFalse();
        quick.IsPlain("").ShouldBeFalse();
    }

    [Fact]
    public void Rows_meet_the_same_fate_as_when_a_casebook_is_built()
    {
        var state = 2026u;
        var rows = Enumerable
            .Range(0, 400)
            .Select(i =>
            {
                var name = string.Join(' ', Enumerable.Range(0, Next(6)).Select(_ => Words[Next(Words.Length)]));
                var day = i % 3 == 0 ? "" : $"2023-01-0{1 + (i % 9)}";
                return $"{(i % 5 == 0 ? "" : i / 3)},{name},{(i % 7 == 0 ? "" : i % 4)},{day}";
            });
        var table = ListFile.Read(
            "id,name,age,date of death\n" + string.Join('\n', rows) + "\n,Total,400,\n,المجموع,400,\n"
        );
        var mapping = ColumnGuess.Of(table);
        mapping[Field.Name].ShouldNotBeNull();
        var read = RecordReader.Read(table, mapping);
        QualityProfile
            .Of(table, mapping, Profiles.Options)
            .Rows.ShouldBe(new RowFates(read.RowsIn, read.Accepted.Count, read.Duplicates.Count, read.Refused.Count));
        read.Refused.Count.ShouldBeGreaterThan(1);

        int Next(int below)
        {
            state = unchecked((state * 1_664_525) + 1_013_904_223);
            return (int)(state >> 8) % below;
        }
    }
}
