namespace Sijil.Estimation.Reporting;

/// <summary>Stable codes of the reasons for which no number is given. A code never changes its meaning.</summary>
public static class RefusalCode
{
    /// <summary>Nobody is on any list.</summary>
    public const string NobodyObserved = "nobody-observed";

    /// <summary>Too few people are on the lists.</summary>
    public const string TooFewPeople = "too-few-people";

    /// <summary>Only one list has anybody on it.</summary>
    public const string OneList = "one-list";

    /// <summary>Lists that are left out as copies leave fewer than two.</summary>
    public const string ListCopy = "list-copy";

    /// <summary>Lists that are left out because they lie inside another leave fewer than two.</summary>
    public const string ListInsideAnother = "list-inside-another";

    /// <summary>Nobody is on two lists.</summary>
    public const string ListsNeverOverlap = "lists-never-overlap";

    /// <summary>A list shares nobody with any other.</summary>
    public const string ListWithoutOverlap = "list-without-overlap";

    /// <summary>The lists fall into groups that share nobody.</summary>
    public const string OverlapNotConnected = "overlap-not-connected";

    /// <summary>Too few people are on two lists or more.</summary>
    public const string TooLittleOverlap = "too-little-overlap";

    /// <summary>Two lists cannot show whether they depend on each other.</summary>
    public const string TwoLists = "two-lists";

    /// <summary>More lists than the models can take.</summary>
    public const string TooManyLists = "too-many-lists-for-models";

    /// <summary>No model of the set reproduces the overlaps.</summary>
    public const string NoModelFits = "no-model-fits";

    /// <summary>No model of the set has a finite, unique estimate.</summary>
    public const string NoFiniteEstimate = "no-finite-estimate";

    /// <summary>The range over the models that fit is too wide to inform.</summary>
    public const string RangeTooWide = "range-too-wide";

    /// <summary>This model has no finite estimate.</summary>
    public const string ModelHasNoMaximum = "model-without-maximum";

    /// <summary>Different totals fit this model equally well.</summary>
    public const string ModelNotIdentified = "model-not-identified";

    /// <summary>This model's estimate lies on the boundary and boundary models were not wanted.</summary>
    public const string ModelOnBoundary = "model-on-boundary";

    /// <summary>The figures of this model did not settle.</summary>
    public const string ModelNotSettled = "model-not-settled";

    /// <summary>The estimate of this model runs away from the data.</summary>
    public const string EstimateRunsAway = "estimate-runs-away";

    /// <summary>The method is not defined for this number of lists.</summary>
    public const string NotForTheseLists = "not-for-these-lists";

    /// <summary>Patterns that this method needs have nobody.</summary>
    public const string PatternEmpty = "pattern-empty";

    /// <summary>The posterior has no end that can be reached.</summary>
    public const string PosteriorOpen = "posterior-open";

    /// <summary>Too much of the method's answer is its prior.</summary>
    public const string PriorOnly = "prior-only";

    /// <summary>Chains do not agree: the figure would be the seed's.</summary>
    public const string NotConverged = "not-converged";

    /// <summary>The method would take too long for so many people.</summary>
    public const string TooManyPeople = "too-many-people";

    /// <summary>Too many drawn linkages have no estimate.</summary>
    public const string LinkageDrawsRefused = "linkage-draws-refused";

    /// <summary>The family that gives the headline was not asked for.</summary>
    public const string NotAsked = "not-asked";
}
