using Sijil.Text.Scripts;

namespace Sijil.Text.Tests.Scripts;

public sealed class LatinFoldTests
{
    [Theory]
    [InlineData("Şerif", "sherif")]
    [InlineData("S\u0327erif", "sherif")]
    [InlineData("İBRAHİM", "ibrahim")]
    [InlineData("ışık", "ishik")]
    [InlineData("Çiçek Doğan", "chichek dogan")]
    [InlineData("Ḥasan al-Maṣrī", "hasan al masri")]
    [InlineData("Sa'īd", "said")]
    [InlineData("Jos\u0301e Nu\u0303nez", "jose nunez")]
    [InlineData("محمد", "")]
    public void Fold_keeps_a_to_z(string raw, string fold) => LatinFold.Fold(raw).ShouldBe(fold);

    [Theory]
    [InlineData("Hassan", "hasan")]
    [InlineData("Mohammed", "mohamed")]
    [InlineData("Sameer", "sameer")]
    public void Key_reduces_doubled_letters_but_not_ee_and_oo(string raw, string key) =>
        LatinFold.Key(raw).ShouldBe(key);
}
