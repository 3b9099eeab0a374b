using Sijil.Text.Scripts;

namespace Sijil.Text.Tests.Scripts;

public sealed class ArabicFoldTests
{
    [Theory]
    [InlineData("مُحَـمَّد", "محمد", "محمد")]
    [InlineData("أحمد", "احمد", "احمد")]
    [InlineData("احمد", "احمد", "احمد")]
    [InlineData("ا\u0654حمد", "احمد", "احمد")]
    [InlineData("مصطفى", "مصطفي", "مصطفي")]
    [InlineData("مصطفي", "مصطفي", "مصطفي")]
    [InlineData("مصطفی", "مصطفي", "مصطفي")]
    [InlineData("فاطمة", "فاطمه", "فاطمه")]
    [InlineData("فاطمۀ", "فاطمه", "فاطمه")]
    [InlineData("عبد الله", "عبد الله", "عبدالله")]
    [InlineData("عبدالله", "عبدالله", "عبدالله")]
    [InlineData("عبد ﷲ", "عبد الله", "عبدالله")]
    [InlineData("عبد هللا", "عبد هللا", "عبدالله")]
    [InlineData("ﺍﻷﺷﻘﺮ", "الاشقر", "االشقر")]
    [InlineData("االشقر", "االشقر", "االشقر")]
    [InlineData("علاء الدين", "علا الدين", "عااللدين")]
    [InlineData("علا الدين", "علا الدين", "عااللدين")]
    [InlineData("علاءالدين", "علاالدين", "عااللدين")]
    [InlineData("عالء الدين", "عال الدين", "عااللدين")]
    [InlineData("بلال", "بلال", "بالل")]
    [InlineData("بالل", "بالل", "بالل")]
    [InlineData("کریم", "كريم", "كريم")]
    [InlineData("ئازاد", "ازاد", "ازاد")]
    [InlineData("٢٠١٣/٠٣/١٥", "2013 03 15", "20130315")]
    [InlineData("داوود", "داوود", "داود")]
    public void Forms_are_as_specified(string raw, string fold, string key)
    {
        ArabicFold.Fold(raw).ShouldBe(fold);
        ArabicFold.Key(raw).ShouldBe(key);
    }
}
