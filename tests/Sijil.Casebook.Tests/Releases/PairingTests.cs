using FsCheck;
using FsCheck.Fluent;
using Sijil.Casebook.Records;
using Sijil.Casebook.Releases.Pairing;
using Sijil.Text.Dates;
using Sijil.Text.Names;

namespace Sijil.Casebook.Tests.Releases;

public sealed class PairingTests
{
    [Theory]
    [InlineData(200, 200)]
    [InlineData(200, 100)]
    [InlineData(200, 0)]
    public void An_equal_id_is_worth_the_log_of_m_by_u(int people, int kept)
    {
        var older = People(people, i => $"{800_000_000 + i}");
        var newer = People(people, i => i < kept ? $"{800_000_000 + i}" : $"{900_000_000 + i}");

        var ids = IdEvidence.Of(older, newer);

        var m = (kept + 3.6) / (people + 4.0);
        ids.Kept.ShouldBe(m, 1e-12);
        ids.EqualBits.ShouldBe(kept == 0 ? 0 : Math.Log2(m / 0.001), 1e-9);
        ids.OtherBits.ShouldBe(kept == 0 ? 0 : Math.Max(Math.Log2((1 - m) / 0.999), -6), 1e-9);
    }

    [Fact]
    public void Row_numbers_agree_by_chance_in_one_of_as_many_pairs_as_there_are_rows() =>
        IdEvidence
            .Of(People(200, i => $"{i}"), People(200, i => $"{i}"))
            .EqualBits.ShouldBe(Math.Log2(203.6 / 204 * 200), 1e-9);

    [Fact]
    public void A_text_in_more_than_three_rows_is_no_id()
    {
        var older = People(
            200,
            i =>
                i < 3 ? "shared"
                : i < 7 ? "filler"
                : $"{800_000_000 + i}"
        );
        var ids = IdEvidence.Of(older, older);
        ids.IdOf(older[0]).ShouldBe("shared");
        ids.IdOf(older[3]).ShouldBeNull();
        ids.Bits(older[3], older[4]).ShouldBe(0);
    }

    [Fact]
    public void A_join_pairs_exactly_the_keys_that_stand_once_on_either_side()
    {
        var keys = Gen.Choose(0, 12).Select(i => i == 0 ? null : i.ToString(null, null)).ArrayOf();
        Prop.ForAll(
                keys.Two().ToArbitrary(),
                pair =>
                {
                    var (old, @new) = pair;
                    var joined = KeyJoin.Unique(
                        Enumerable.Range(0, old.Length),
                        i => old[i],
                        Enumerable.Range(0, @new.Length),
                        i => @new[i]
                    );
                    var expected =
                        from a in Enumerable.Range(0, old.Length)
                        from b in Enumerable.Range(0, @new.Length)
                        where old[a] is not null && old[a] == @new[b]
                        where old.Count(k => k == old[a]) == 1 && @new.Count(k => k == old[a]) == 1
                        select (a, b);
                    return joined.SequenceEqual(expected);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static ComparedRecord[] People(int people, Func<int, string> id) =>
        [
            .. ListRelease
                .Of(people)
                .Rows.Select(
                    (row, i) =>
                        ComparedRecord.Of(
                            new SourceRecord(i + 2, [.. row])
                            {
                                GivenId = id(i),
                                Name = PersonName.Parse(row[1]),
                                Birth = DateReader.Read(row[2], DateOrder.YearMonthDay).Value,
                            },
                            [1]
                        )
                ),
        ];
}
