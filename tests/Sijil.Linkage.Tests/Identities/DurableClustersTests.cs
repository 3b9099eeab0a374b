using Sijil.Linkage.Identities;

namespace Sijil.Linkage.Tests.Identities;

public sealed class DurableClustersTests
{
    [Fact]
    public void New_people_are_named_after_their_ordinally_first_record()
    {
        var register = new Register().Run("b a | c");
        register["a"].ShouldBe("p-" + NewIds.Hash("a"));
        register["c"].ShouldBe("p-" + NewIds.Hash("c"));
        register["a"].ShouldMatch("^p-[0-9a-hjkmnp-tv-z]{13}$");
        register.Events("a", "c").ShouldBe(["Added a: a b", "Added c: c"]);
    }

    [Fact]
    public void A_record_that_sorts_first_does_not_rename_the_person()
    {
        var register = new Register().Run("m n").Run("a m n");
        register["a"].ShouldBe("p-" + NewIds.Hash("m"));
        register.Events("m").ShouldBe(["RecordsAdded m: a"]);
    }

    [Fact]
    public void The_larger_of_two_survives_a_merger_and_the_other_leads_to_it()
    {
        var register = new Register().Run("a b | c d e").Run("a b c d e");
        register.Events("a", "c").ShouldBe(["Merged a / c: a b"]);
        register.History.Resolve("p-" + NewIds.Hash("a")).ShouldBe(["p-" + NewIds.Hash("c")]);
    }

    [Fact]
    public void Of_equals_the_older_survives()
    {
        var register = new Register().Run("z").Run("z | a").Run("a z");
        register.Events("a", "z").ShouldBe(["Merged a / z: a"]);
    }

    [Fact]
    public void A_part_that_was_split_off_is_a_new_person()
    {
        var register = new Register().Run("a b c").Run("a | b c");
        register["b"].ShouldBe("p-" + NewIds.Hash("a"));
        register.Last.Run.Events.Single().Kind.ShouldBe(IdentityEventKind.Split);

        // The name after its first record is taken by the person that it was split from.
        register["a"].ShouldBe("p-" + NewIds.Hash("a\u001F2"));
    }

    [Fact]
    public void A_split_that_heals_goes_back_under_the_older_id_however_large_the_part()
    {
        var register = new Register().Run("a b c").Run("a b | c").Run("a b | c d e f").Run("a b c d e f");
        register.Events("a", "c").ShouldBe(["Merged c / a: c d e f"]);
    }

    [Fact]
    public void A_merger_that_is_undone_gives_both_their_ids_back_whatever_came_since()
    {
        var register = new Register().Run("a b | c").Run("a b c").Run("a b c d e f").Run("a b | c d e f");
        register.Events("a", "c").ShouldBe(["RecordsMoved c / a: d e f", "Reinstated c / a: c"]);
        register.History.FateOf(register["c"])!.Standing.ShouldBe(PersonStanding.Current);
    }

    [Fact]
    public void An_id_comes_back_only_where_most_of_its_records_go()
    {
        var register = new Register().Run("a b c | d e").Run("a b c d e").Run("a b c d | e");
        register["e"].ShouldBe("p-" + NewIds.Hash("e"));
        register.History.Resolve("p-" + NewIds.Hash("d")).ShouldBe([register["a"]]);
    }

    [Fact]
    public void A_person_without_records_is_withdrawn_and_comes_back()
    {
        var register = new Register().Run("a | b").Run("b");
        register.Events("a").ShouldBe(["Withdrawn a: a"]);
        register.History.FateOf("p-" + NewIds.Hash("a"))!.Standing.ShouldBe(PersonStanding.Withdrawn);
        register.History.PersonOf("a").ShouldBeNull();

        register.Run("a | b").Events("a").ShouldBe(["Reinstated a: a"]);
    }

    [Fact]
    public void A_person_whose_records_all_go_to_others_leads_to_all_of_them()
    {
        var register = new Register().Run("a b | c d e | f g h").Run("a c d e | b f g h");
        register.Events("a", "c", "f").ShouldBe(["Divided a / c: a", "Divided a / f: b"]);
        register.History.Resolve("p-" + NewIds.Hash("a")).ShouldBe([register["c"], register["f"]], ignoreOrder: true);

        register.Run("a b | c d e | f g h")["a"].ShouldBe("p-" + NewIds.Hash("a"));
    }

    [Fact]
    public void A_chain_of_mergers_leads_to_its_end()
    {
        var register = new Register().Run("a | b c | d e f").Run("a b c | d e f").Run("a b c d e f");
        register.History.Resolve("p-" + NewIds.Hash("a")).ShouldBe([register["d"]]);
    }

    [Fact]
    public void Two_new_people_whose_names_clash_get_different_ids_in_any_order()
    {
        static string Poor(string text) => text.Contains('\u001F', StringComparison.Ordinal) ? text[^1..] : "x";
        var options = new CarryOptions { Run = 1 };
        var forth = DurableClusters.CarryWith(Poor, IdentityHistory.Empty, ["a", "b", "c"], [0, 1, 2], options);
        var back = DurableClusters.CarryWith(Poor, IdentityHistory.Empty, ["c", "b", "a"], [0, 1, 2], options);
        forth.PersonOf.ShouldBe(["p-x", "p-2", "p-3"]);
        back.PersonOf.ShouldBe(["p-3", "p-2", "p-x"]);
    }

    [Fact]
    public void Nothing_is_kept_of_a_run_that_changes_nothing()
    {
        var register = new Register().Run("a b | c");
        var before = register.History;
        register.Run("c | b a").Last.Run.IsEmpty.ShouldBeTrue();
        register.History.ShouldBeSameAs(before);
    }

    [Fact]
    public void What_cannot_be_kept_is_refused()
    {
        var options = new CarryOptions { Run = 1 };
        Refused(["a", "a"], [0, 1], options).ShouldContain("record 1 (from 0) stands twice");
        Refused(["a", " b"], [0, 1], options).ShouldContain("white space");
        Refused(["a"], [0, 1], options).ShouldContain("1 records and 2 clusters");
        Refused(["a"], [0], options with { Run = 0 }).ShouldContain("A run after 0");
        Refused(["a"], [0], options with { Prefix = "p " }).ShouldContain("prefix");
        Refused(["a"], [0], options with { Cause = " x" }).ShouldContain("white space");

        static string Refused(string[] records, int[] clusters, CarryOptions options) =>
            Should
                .Throw<ArgumentException>(() =>
                    DurableClusters.Carry(IdentityHistory.Empty, records, clusters, options)
                )
                .Message;
    }
}
