using System.Collections.Immutable;
using Sijil.Casebook.Review;

namespace Sijil.Casebook.Tests.Review;

public sealed class AgreementTests
{
    // The textbook's fifty grant proposals: kappa .40, and by Fleiss, Cohen and Everitt's equation a standard error of .127.
    [Fact]
    public void Kappa_and_its_error_are_those_of_the_worked_example()
    {
        var agreement = Agreement.Of(
            "a",
            "b",
            [
                [20, 5, 0],
                [10, 15, 0],
                [0, 0, 0],
            ]
        );
        agreement.Kappa!.Value.ShouldBe(0.40, 1e-12);
        agreement.StandardError!.Value.ShouldBe(0.12700, 1e-5);
        agreement.Interval!.Value.Lower.ShouldBe(0.1511, 1e-4);
        agreement.Interval!.Value.Upper.ShouldBe(0.6489, 1e-4);
        (agreement.Pairs, agreement.Alike).ShouldBe((50, 35));
    }

    // By hand: observed .8, chance .5·.5 + .3·.3 + .2·.2 = .38.
    [Fact]
    public void Three_answers_count_alike() =>
        Agreement
            .Of(
                "a",
                "b",
                [
                    [40, 5, 5],
                    [5, 25, 0],
                    [5, 0, 15],
                ]
            )
            .Kappa!.Value.ShouldBe((0.8 - 0.38) / 0.62, 1e-12);

    // Independent answers with exactly the chance table: kappa is 0.
    [Fact]
    public void Answers_that_have_nothing_to_do_with_each_other_have_kappa_zero() =>
        Agreement
            .Of(
                "a",
                "b",
                [
                    [36, 24, 0],
                    [24, 16, 0],
                    [0, 0, 0],
                ]
            )
            .Kappa!.Value.ShouldBe(0, 1e-12);

    [Fact]
    public void It_does_not_matter_who_is_first()
    {
        ImmutableArray<ImmutableArray<int>> table =
        [
            [30, 4, 1],
            [7, 22, 3],
            [2, 0, 9],
        ];
        ImmutableArray<ImmutableArray<int>> turned =
        [
            [30, 7, 2],
            [4, 22, 0],
            [1, 3, 9],
        ];
        var (one, other) = (Agreement.Of("a", "b", table), Agreement.Of("b", "a", turned));
        other.Kappa!.Value.ShouldBe(one.Kappa!.Value, 1e-12);
        other.StandardError!.Value.ShouldBe(one.StandardError!.Value, 1e-12);
    }

    [Fact]
    public void Too_few_pairs_and_one_answer_only_are_refused()
    {
        Agreement
            .Of(
                "a",
                "b",
                [
                    [10, 0, 0],
                    [0, 9, 0],
                    [0, 0, 0],
                ]
            )
            .Refusal.ShouldBe(AgreementRefusal.TooFewPairs);
        var always = Agreement.Of(
            "a",
            "b",
            [
                [50, 0, 0],
                [0, 0, 0],
                [0, 0, 0],
            ]
        );
        (always.Refusal, always.Kappa, always.Interval).ShouldBe((AgreementRefusal.OneAnswerOnly, null, null));
        var alike = Agreement.Of(
            "a",
            "b",
            [
                [25, 0, 0],
                [0, 25, 0],
                [0, 0, 0],
            ]
        );
        (alike.Kappa, alike.StandardError).ShouldBe((1.0, 0.0));
    }

    [Fact]
    public void The_last_word_of_each_counts_and_what_was_taken_back_or_adjudicated_does_not()
    {
        var agreement = Agreement
            .Of([
                Decided("x", "y", Verdict.Different, "أ"),
                Decided("x", "y", Verdict.Same, "أ"),
                Decided("x", "y", Verdict.Same, "ب"),
                Decided("x", "z", Verdict.Same, "أ"),
                Decided("x", "z", Verdict.Unsure, "ب"),
                Decided("x", "z", Verdict.Same, "ج", ReviewRole.Adjudicator),
                Decided("p", "q", Verdict.Same, "أ"),
                Decided("p", "q", Verdict.Same, "ب") with
                {
                    IsWithdrawn = true,
                },
            ])
            .ShouldHaveSingleItem();
        (agreement.First, agreement.Second).ShouldBe(("أ", "ب"));
        agreement.Table[0].ShouldBe([1, 0, 1]);
        agreement.Pairs.ShouldBe(2);
    }

    [Fact]
    public void A_second_look_is_for_whoever_has_not_looked_and_a_disagreement_ends_when_it_is_settled()
    {
        Decision[] decisions =
        [
            Decided("x", "y", Verdict.Same, "one"),
            Decided("x", "z", Verdict.Same, "one"),
            Decided("x", "z", Verdict.Different, "two"),
        ];
        bool IsFor(string left, string right, string actor) =>
            SecondLook.IsFor([.. decisions.Where(d => d.Left == left && d.Right == right)], actor);
        IsFor("x", "y", "one").ShouldBeFalse();
        IsFor("x", "z", "one").ShouldBeFalse();
        IsFor("x", "y", "two").ShouldBeTrue();
        IsFor("x", "z", "two").ShouldBeFalse();
        IsFor("x", "z", "three").ShouldBeTrue();
        IsFor("x", "w", "three").ShouldBeFalse();
        SecondLook.Disagreements(decisions).ShouldHaveSingleItem().Count.ShouldBe(2);
        SecondLook
            .Disagreements([.. decisions, Decided("x", "z", Verdict.Same, "three", ReviewRole.Adjudicator)])
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_sample_is_the_same_for_everybody_about_as_large_as_asked_and_holds_the_smaller_ones()
    {
        var pairs = Enumerable
            .Range(0, 10_000)
            .Select(i =>
                (Left: FormattableString.Invariant($"a/{i}"), Right: FormattableString.Invariant($"b/{i * 7}"))
            )
            .ToList();
        pairs.Count(p => SecondLook.IsChosen(p.Left, p.Right, 10)).ShouldBeInRange(850, 1_150);
        foreach (var (left, right) in pairs)
        {
            SecondLook.IsChosen(right, left, 10).ShouldBe(SecondLook.IsChosen(left, right, 10));
            (SecondLook.IsChosen(left, right, 25) || !SecondLook.IsChosen(left, right, 10)).ShouldBeTrue();
            SecondLook.IsChosen(left, right, 100).ShouldBeTrue();
            SecondLook.IsChosen(left, right, 0).ShouldBeFalse();
        }
    }

    [Fact]
    public void Dividing_and_joining_say_what_they_would_record()
    {
        var plan = ClusterPlan.Divide(["a", "b", "c"], ["c"]);
        plan.Decisions.Select(d => (d.Left, d.Right, d.Verdict))
            .ShouldBe([("c", "a", Verdict.Different), ("c", "b", Verdict.Different)]);
        plan.PeopleChange.ShouldBe(1);
        ClusterPlan
            .Join(["b", "a"], ["d"])
            .Decisions.ShouldHaveSingleItem()
            .ShouldBe(new DecisionRequest("a", "d", Verdict.Same));
        Should.Throw<InputFaultException>(() => ClusterPlan.Divide(["a", "b"], []));
        Should.Throw<InputFaultException>(() => ClusterPlan.Divide(["a", "b"], ["a", "b"]));
        Should.Throw<InputFaultException>(() => ClusterPlan.Divide(["a", "b"], ["z"]));
        Should.Throw<InputFaultException>(() => ClusterPlan.Join(["a"], []));
        Should.Throw<InputFaultException>(() => ClusterPlan.Join(["a"], ["a"]));
        Should
            .Throw<InputFaultException>(() =>
                ClusterPlan.Divide(
                    [.. Enumerable.Range(0, 60).Select(i => FormattableString.Invariant($"r{i}"))],
                    [.. Enumerable.Range(0, 30).Select(i => FormattableString.Invariant($"r{i}"))]
                )
            )
            .Message.ShouldContain("400");
    }

    private static Decision Decided(
        string left,
        string right,
        Verdict verdict,
        string actor,
        ReviewRole role = ReviewRole.Reviewer
    ) => new("id", left, right, verdict, role, actor, "", "2024-05-01T12:00:00Z") { Act = 0, IsWithdrawn = false };
}
