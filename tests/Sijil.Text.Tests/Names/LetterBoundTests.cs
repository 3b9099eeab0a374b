using FsCheck;
using FsCheck.Fluent;
using Sijil.Text.Names;

namespace Sijil.Text.Tests.Names;

/// <summary>The bounds that refuse pairs of units unmeasured, against the measures themselves: on whatever letters, they never promise more than is measured.</summary>
public sealed class LetterBoundTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(20_000);

    private static readonly LetterDistance Distance = Costs();

    private static Arbitrary<string> Texts(string letters) =>
        Gen.Elements(letters.ToCharArray()).ArrayOf().Select(chars => new string([.. chars.Take(9)])).ToArbitrary();

    // Letters with costs of their own, some without, and two pairs that share a sign ('$' and 'd', '1' and 'q').
    private static readonly Arbitrary<string> Any = Texts("abcdiuq$1-é");

    [Fact]
    public void A_distance_is_never_below_what_the_letters_tell() =>
        Prop.ForAll(
                Any,
                Any,
                (a, b) =>
                    Distance.AtLeast(LetterBound.SetOf(a), LetterBound.SetOf(b), 0) <= Distance.Between(a, b)
                    && Distance.AtLeast(LetterBound.SetOf(a), LetterBound.SetOf(b), LetterBound.SetOf("ab"))
                        <= Distance.Between(a.Trim('a', 'b'), b.Trim('a', 'b'))
            )
            .Check(Many);

    [Fact]
    public void A_distance_with_a_limit_is_the_distance_or_endless() =>
        Prop.ForAll(
                Any,
                Any,
                (a, b) =>
                {
                    var whole = Distance.Between(a, b);
                    return Enumerable
                        .Range(0, 12)
                        .Select(i => i * 0.5f)
                        .All(limit =>
                            Distance.Between(a, b, limit) is var part
                            && (part == whole || (whole >= limit && float.IsPositiveInfinity(part)))
                        );
                }
            )
            .Check(Many.WithMaxTest(5_000));

    [Fact]
    public void A_limit_is_the_first_distance_that_differs()
    {
        var limits = LetterDistance.Limits((distance, length) => !(distance <= 0.4f * length || distance <= 0.6f));
        for (var length = 0; length < limits.Length; length++)
        {
            limits[length].ShouldBe(MathF.BitIncrement(Math.Max(0.4f * length, 0.6f)));
        }
    }

    [Fact]
    public void Two_scripts_resemble_each_other_never_more_than_the_letters_tell() =>
        Prop.ForAll(
                Texts("ابتثجحخدرسشصعغفقكلمنهوي1"),
                Texts("abdfghjklmnqrstuwyz1"),
                (arabic, latin) =>
                {
                    var written = EmissionTable.Numbers(EmissionTable.Chunks(latin));
                    var bound = CrossScriptBound.Of(
                        arabic,
                        CrossScriptBound.Writes(arabic),
                        latin,
                        CrossScriptBound.Floors(written)
                    );
                    return bound >= CrossScriptComparison.Similarity(arabic, latin, written, 0);
                }
            )
            .Check(Many);

    [Fact]
    public void Remembered_agreements_are_those_that_were_worked_out()
    {
        string[] names =
        [
            .. NameTable.Folds.Order(StringComparer.Ordinal).Where((_, i) => i % 40 == 0),
            .. NameTable
                .Spellings()
                .Select(row => row.Latin.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant())
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Where((_, i) => i % 40 == 0),
        ];
        UnitForms[] units = [.. names.Select(UnitForms.Of)];
        foreach (
            var (a, b) in units.SelectMany(a => units.Select(b => (a, b))).Where(pair => pair.a.Fold != pair.b.Fold)
        )
        {
            foreach (var family in (bool[])[false, true])
            {
                var whole = UnitComparison.Of(a, b, family);
                UnitAgreements.Of(a, b, family).ShouldBe(whole);
                UnitAgreements.Of(a, b, family).ShouldBe(whole);
            }
        }
    }

    private static LetterDistance Costs()
    {
        var distance = new LetterDistance('$', 'z');
        distance.Confuse("aiu", 0.25f);
        distance.Confuse("ab", 0.6f);
        distance.Confuse("$c", 0.5f);
        distance.Omit("aiu", 0.35f);
        distance.Omit("c", 0.8f);
        return distance;
    }
}
