using FsCheck;
using FsCheck.Fluent;
using Sijil.Text.Names;
using Sijil.Text.Tests.Scripts;

namespace Sijil.Text.Tests.Names;

public sealed class PersonNameProperties
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(1000).WithEndSize(40);

    private static readonly Arbitrary<string> FullName = Gen.Elements(
            "محمد",
            "احمد",
            "حسن",
            "حسين",
            "علي",
            "Ali",
            "النجار",
            "نجار",
            "شربوطي",
            "ابو عطوان"
        )
        .ArrayOf()
        .Select(units => string.Join(' ', units.Take(6)))
        .ToArbitrary();

    [Fact]
    public void Any_text_parses_and_units_are_complete() =>
        Prop.ForAll(
                HostileText.Any,
                text =>
                {
                    var name = PersonName.Parse(text);
                    return name.Raw == text
                        && name.Units.IsEmpty == (name.Kind != NameKind.Named)
                        && name.Units.All(unit =>
                            unit.Fold.Length > 0
                            && unit.Key.Length > 0
                            && unit.Canonical.Length > 0
                            && unit.Skeleton.Length > 0
                        );
                }
            )
            .Check(Many);

    [Fact]
    public void Reading_the_clean_form_again_gives_the_same_units() =>
        Prop.ForAll(
                HostileText.Any,
                text =>
                    PersonName.Parse(text) is var name
                    && PersonName.Parse(name.Clean) is var again
                    && name.Kind == again.Kind
                    && name.Units.SequenceEqual(again.Units)
            )
            .Check(Many);

    [Fact]
    public void Aligning_is_symmetric_and_a_name_agrees_with_itself() =>
        Prop.ForAll(
                HostileText.Any,
                HostileText.Any,
                (left, right) =>
                {
                    var (a, b) = (PersonName.Parse(left), PersonName.Parse(right));
                    var self = NameAlignment.Of(a, a);
                    return NameAlignment.Of(a, b) == NameAlignment.Of(b, a)
                        && (a.Units.IsEmpty || self.Given == NameAgreement.Same)
                        && self.Father is NameAgreement.Same or NameAgreement.Missing;
                }
            )
            .Check(Many);

    [Fact]
    public void Aligning_names_that_share_units_in_other_places_is_symmetric() =>
        Prop.ForAll(
                FullName,
                FullName,
                (left, right) =>
                    PersonName.Parse(left) is var a
                    && PersonName.Parse(right) is var b
                    && NameAlignment.Of(a, b) == NameAlignment.Of(b, a)
            )
            .Check(Many);

    [Theory]
    [InlineData("م")]
    [InlineData("محمد ")]
    [InlineData("عبد ")]
    [InlineData("ابو ")]
    [InlineData("abu ")]
    [InlineData("al ")]
    [InlineData("abd al ")]
    [InlineData("اهلل")]
    [InlineData("(")]
    [InlineData("a,")]
    [InlineData("\u064E")]
    [InlineData("م\u0651")]
    [InlineData("\u202E")]
    [InlineData("\uD83D")]
    public void A_hundred_thousand_characters_are_read_in_good_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var name = PersonName.Parse(text);
        NameAlignment.Of(name, name).Given.ShouldBe(name.Units.IsEmpty ? NameAgreement.Missing : NameAgreement.Same);
        (NameAlignment.Of(name, PersonName.Parse("سمير علي حسن")).Given < NameAgreement.Same).ShouldBeTrue();
    }
}
