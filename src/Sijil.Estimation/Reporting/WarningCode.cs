namespace Sijil.Estimation.Reporting;

/// <summary>Stable codes of what a reader of an estimate must know.</summary>
public static class WarningCode
{
    /// <summary>A list has nobody on it and was left out.</summary>
    public const string ListEmpty = "list-empty";

    /// <summary>A list is the same as another and was left out.</summary>
    public const string ListCopy = "list-copy";

    /// <summary>A list lies inside another and was left out.</summary>
    public const string ListInsideAnother = "list-inside-another";

    /// <summary>Two lists are nearly the same.</summary>
    public const string ListsNearlyEqual = "lists-nearly-equal";

    /// <summary>Two lists share nobody.</summary>
    public const string PairWithoutOverlap = "pair-without-overlap";

    /// <summary>Few people are on two lists or more.</summary>
    public const string LittleOverlap = "little-overlap";

    /// <summary>The models that fit give very different totals.</summary>
    public const string ModelsDisagree = "models-disagree";

    /// <summary>The model with the most weight has nothing left to be tested with.</summary>
    public const string FitCannotBeTested = "fit-cannot-be-tested";

    /// <summary>The headline lies below the lower bound.</summary>
    public const string BelowLowerBound = "below-lower-bound";

    /// <summary>Some models are on the boundary.</summary>
    public const string BoundaryModels = "boundary-models";

    /// <summary>Some models were refused.</summary>
    public const string ModelsRefused = "models-refused";

    /// <summary>Not every model was looked at.</summary>
    public const string SearchNotComplete = "search-not-complete";

    /// <summary>The data set no upper end.</summary>
    public const string UpperUnbounded = "upper-unbounded";

    /// <summary>The best model does not reproduce the overlaps.</summary>
    public const string LackOfFit = "lack-of-fit";

    /// <summary>The lists saw less than 55 per cent of what there was to be seen.</summary>
    public const string LowCoverage = "low-coverage";

    /// <summary>A good part of this figure is the prior's and not the data's.</summary>
    public const string PriorWeight = "prior-weight";

    /// <summary>Graphs were searched and not all looked at.</summary>
    public const string GraphsSearched = "graphs-searched";

    /// <summary>The posterior has more than one hump.</summary>
    public const string SeveralModes = "several-modes";

    /// <summary>The cap on the unseen held draws back.</summary>
    public const string CapTouched = "cap-touched";

    /// <summary>No log-linear model fits and the headline is that of the latent classes.</summary>
    public const string HeadlineLatentClasses = "headline-latent-classes";

    /// <summary>Another family of methods gives an interval that does not touch the headline.</summary>
    public const string FamiliesDisagree = "families-disagree";
}
