using FsCheck;
using FsCheck.Fluent;
using Sijil.Text.Scripts;

namespace Sijil.Text.Tests.Scripts;

public sealed class FoldProperties
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(60);

    [Fact]
    public void Clean_is_idempotent() => Check(ArabicFold.Clean);

    [Fact]
    public void Arabic_fold_is_idempotent() => Check(ArabicFold.Fold);

    [Fact]
    public void Arabic_key_is_idempotent() => Check(ArabicFold.Key);

    [Fact]
    public void Latin_fold_is_idempotent() => Check(LatinFold.Fold);

    [Fact]
    public void Latin_key_is_idempotent() => Check(LatinFold.Key);

    [Fact]
    public void Each_form_depends_on_the_one_before_it_only() =>
        Prop.ForAll(
                HostileText.Any,
                text =>
                    ArabicFold.Fold(ArabicFold.Clean(text)) == ArabicFold.Fold(text)
                    && ArabicFold.Key(ArabicFold.Fold(text)) == ArabicFold.Key(text)
            )
            .Check(Many);

    [Fact]
    public void A_key_holds_neither_spaces_nor_a_lam_before_an_alef() =>
        Prop.ForAll(
                HostileText.Any,
                text =>
                    ArabicFold.Key(text) is var key
                    && !key.Contains(' ', StringComparison.Ordinal)
                    && !key.Contains("لا", StringComparison.Ordinal)
            )
            .Check(Many);

    [Fact]
    public void A_clean_text_can_be_written_as_UTF_8_and_read_back() =>
        Prop.ForAll(
                HostileText.Any,
                text =>
                    ArabicFold.Clean(text) is var clean
                    && System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(clean)) == clean
            )
            .Check(Many);

    private static void Check(Func<string, string> form) =>
        Prop.ForAll(HostileText.Any, text => form(text) is var once && form(once) == once).Check(Many);
}
