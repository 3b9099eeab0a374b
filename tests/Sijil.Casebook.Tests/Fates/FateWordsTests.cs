using Sijil.Casebook.Fates;

namespace Sijil.Casebook.Tests.Fates;

public sealed class FateWordsTests
{
    [Theory]
    [InlineData("Killed", Fate.Killed)]
    [InlineData("died later of injury", Fate.Killed)]
    [InlineData("found dead", Fate.Killed)]
    [InlineData("شهيد", Fate.Killed)]
    [InlineData("قُتِل", Fate.Killed)]
    [InlineData("متوفّى", Fate.Killed)]
    [InlineData(" Missing. ", Fate.Missing)]
    [InlineData("forcibly_disappeared", Fate.Missing)]
    [InlineData("مفقود", Fate.Missing)]
    [InlineData("مختفي قسرياً", Fate.Missing)]
    [InlineData("تحت الأنقاض", Fate.Missing)]
    [InlineData("detained", Fate.Detained)]
    [InlineData("معتقل", Fate.Detained)]
    [InlineData("أسيرة", Fate.Detained)]
    [InlineData("released", Fate.Released)]
    [InlineData("أُفرج عنه", Fate.Released)]
    [InlineData("found alive", Fate.Found)]
    [InlineData("عُثر عليه حياً", Fate.Found)]
    [InlineData("جريح", Fate.Injured)]
    [InlineData("wounded", Fate.Injured)]
    [InlineData("مجهول المصير", Fate.Unknown)]
    [InlineData("see note", Fate.Unknown)]
    [InlineData("", Fate.NotStated)]
    [InlineData(null, Fate.NotStated)]
    public void A_status_is_read(string? status, Fate fate) => FateWords.Read(status).ShouldBe(fate);

    [Fact]
    public void Every_fate_has_a_word_of_its_own_in_files_and_in_both_languages()
    {
        foreach (var fate in Enum.GetValues<Fate>())
        {
            FateWords.Parse(FateWords.Of(fate)).ShouldBe(fate);
        }

        foreach (var language in (string[])["ar", "en"])
        {
            Enum.GetValues<Fate>().Select(f => FateWords.Say(f, language)).ShouldBeUnique();
        }
    }
}
