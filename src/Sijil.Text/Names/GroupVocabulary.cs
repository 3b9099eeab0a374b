using System.Collections.Frozen;

namespace Sijil.Text.Names;

/// <summary>What a word does in an entry that counts people.</summary>
internal enum GroupWordKind
{
    Filler,
    And,
    Of,
    Or,
    AtLeast,
    Number,
    Quality,
    Noun,
}

/// <summary>A word of such an entry.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Min">Persons at least, where it stands alone.</param>
/// <param name="Max">Persons at most; null: no bound.</param>
/// <param name="IsCarrier">What follows it may say of whom it consists ("body of a child", "family of five").</param>
internal sealed record GroupWord(GroupWordKind Kind, int Min = 0, int? Max = 0, bool IsCarrier = false);

/// <summary>The words of entries that count people, folded, in English and Arabic.</summary>
internal static class GroupVocabulary
{
    private static readonly FrozenDictionary<string, GroupWord> Words = Table();

    /// <summary>The word, or null.</summary>
    public static GroupWord? Of(string fold) => Words.GetValueOrDefault(fold);

    private static FrozenDictionary<string, GroupWord> Table()
    {
        var table = new Dictionary<string, GroupWord>(StringComparer.Ordinal);
        Put(
            new(GroupWordKind.Filler),
            "a an the his her their its in with all who were was killed dead martyred wounded young little عدد في مع كل هم هي هو قتلوا استشهدوا معا"
        );
        Put(new(GroupWordKind.And), "and plus و");
        Put(new(GroupWordKind.Of), "of from من");
        Put(new(GroupWordKind.Or), "or to - او الى");
        Put(new(GroupWordKind.AtLeast), "least over more minimum الاقل اكثر");
        Put(new(GroupWordKind.Filler), "at than about around approximately some على حوالي نحو قرابة");
        Numbers(
            "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty"
        );
        Numbers("واحد|اثنان|ثلاثة|أربعة|خمسة|ستة|سبعة|ثمانية|تسعة|عشرة");
        Numbers("واحدة|اثنين|ثلاث|أربع|خمس|ست|سبع|ثماني|تسع|عشر");
        Numbers("-|اثنتان|-|-|-|-|-|ثمان");
        Numbers("-|اثنتين|-|-|-|-|-|ثمانية");
        Put(
            new(GroupWordKind.Quality, 1, 1),
            "unknown unidentified unnamed anonymous male female identity مجهول مجهولة ذكر انثى الهوية هوية غير معروف معروفة معروفي مجهولي"
        );
        Put(new(GroupWordKind.Quality, 2, null), "unknowns مجهولون مجهولين مجهولات");
        Put(new(GroupWordKind.Quality, 2, 2), "مجهولان مجهولتان مجهولتين");
        One();
        Two();
        Several();
        return table.ToFrozenDictionary(StringComparer.Ordinal);

        void Put(GroupWord word, string words)
        {
            foreach (var each in words.Split(' '))
            {
                table[GroupEntry.Fold(each)] = word;
            }
        }

        void Numbers(string words)
        {
            var value = 0;
            foreach (var each in words.Split('|'))
            {
                value++;
                if (each != "-")
                {
                    table[GroupEntry.Fold(each)] = new GroupWord(GroupWordKind.Number, value, value);
                }
            }
        }

        void One()
        {
            Put(
                new(GroupWordKind.Noun, 1, 1),
                "person man woman boy girl child baby infant newborn toddler wife husband son daughter mother father brother sister grandson granddaughter grandmother grandfather uncle aunt cousin fetus foetus"
            );
            Put(
                new(GroupWordKind.Noun, 1, 1),
                "شخص رجل امراة سيدة طفل طفلة رضيع رضيعة جنين مولود مولودة وليد ابن ابنة بنت ولد زوجة زوج والدة والد اخ اخت شقيق شقيقة حفيد حفيدة عم عمة خال خالة جد جدة حماة شاب شابة نجل كريمة"
            );
            Put(
                new(GroupWordKind.Noun, 1, 1),
                "زوجته زوجها ابنه ابنها ابنته ابنتها طفله طفلها طفلته طفلتها رضيعه رضيعها رضيعته رضيعتها والدته والدتها والده والدها امه امها ابوه ابوها شقيقه شقيقها شقيقته شقيقتها اخوه اخوها اخته اختها حفيده حفيدها حفيدته حفيدتها جنينها حماته حماتها جدته جدتها جده جدها"
            );
            Put(new(GroupWordKind.Noun, 1, 1, true), "body corpse remains جثة جثمان رفات اشلاء");
        }

        void Two()
        {
            Put(
                new(GroupWordKind.Noun, 2, 2),
                "twins couple parents طفلان طفلين طفلتان طفلتين ولدان ولدين بنتان بنتين ابنتان ابنتين ابنان ابنين شخصان شخصين رجلان رجلين امراتان امراتين سيدتان سيدتين شقيقان شقيقين شقيقتان شقيقتين اخوان اخوين اختان اختين رضيعان رضيعين شهيدان شهيدين زوجتان زوجتين توام توامان توامين"
            );
            Put(
                new(GroupWordKind.Noun, 2, 2),
                "والداه والديه والداها والديها طفلاه طفليه طفلاها طفليها طفلتاه طفلتيه طفلتاها طفلتيها ابناه ابنيه ابناها ابنيها ابنتاه ابنتيه ابنتاها ابنتيها ولداه ولديه ولداها ولديها شقيقاه شقيقيه شقيقتاه شقيقتيه زوجتاه زوجتيه"
            );
            Put(new(GroupWordKind.Noun, 2, 2, true), "جثتان جثتين جثمانان جثمانين");
        }

        void Several()
        {
            Put(
                new(GroupWordKind.Noun, 2, null),
                "persons people men women boys girls children kids babies infants sons daughters wives brothers sisters siblings grandchildren relatives others members victims civilians martyrs patients several many"
            );
            Put(
                new(GroupWordKind.Noun, 2, null),
                "اشخاص رجال نساء سيدات اطفال طفلات رضع ابناء اولاد بنات زوجات اخوة اشقاء شقيقات اخوات احفاد اقارب اخرون اخرين افراد ضحايا شهداء مدنيين مدنيون قتلى شبان نفر"
            );
            Put(
                new(GroupWordKind.Noun, 2, null),
                "ابناؤه ابنائه ابناءه ابناؤها ابنائها اطفاله اطفالها اولاده اولادها بناته بناتها اخوته اخوتها اشقاؤه اشقائه شقيقاته احفاده احفادها اخواته اخواتها"
            );
            Put(
                new(GroupWordKind.Noun, 2, null, true),
                "family families household bodies corpses عائلة عائلته عائلتها اسرة اسرته اسرتها ال جثث جثامين"
            );
        }
    }
}
