namespace Sijil.Estimation.Reporting;

/// <summary>Stable names of the methods and what each of them assumes, in words.</summary>
public static class Method
{
    /// <summary>The range over the log-linear models that fit: the headline.</summary>
    public const string Range = "loglinear-range";

    /// <summary>The average of the models that fit, by their weights.</summary>
    public const string Average = "loglinear-average";

    /// <summary>The log-linear model with the lowest AIC.</summary>
    public const string BestAic = "loglinear-aic";

    /// <summary>The log-linear model with the lowest BIC.</summary>
    public const string BestBic = "loglinear-bic";

    /// <summary>The log-linear model without interactions.</summary>
    public const string Independence = "independence";

    /// <summary>One log-linear model of the set.</summary>
    public const string LogLinear = "loglinear";

    /// <summary>Chao's lower bound with an effect for each list.</summary>
    public const string ChaoLists = "chao-mth";

    /// <summary>Chao's lower bound, bias-corrected.</summary>
    public const string Chao = "chao";

    /// <summary>Chapman's estimate from two lists.</summary>
    public const string Chapman = "chapman";

    /// <summary>Lincoln's and Petersen's estimate from two lists.</summary>
    public const string LincolnPetersen = "lincoln-petersen";

    /// <summary>The average over decomposable graphs without the saturated one.</summary>
    public const string Decomposable = "decomposable";

    /// <summary>The same with the saturated graph, as published.</summary>
    public const string DecomposableSaturated = "decomposable-saturated";

    /// <summary>Sample coverage, Nhat-0: lists that do not depend on each other.</summary>
    public const string CoverageIndependent = "coverage-nhat-0";

    /// <summary>Sample coverage, Nhat: dependent lists, high coverage.</summary>
    public const string CoverageHigh = "coverage-nhat";

    /// <summary>Sample coverage, Nhat-1: dependent lists, low coverage.</summary>
    public const string CoverageLow = "coverage-nhat-1";

    /// <summary>No interaction of all lists; nothing else is assumed.</summary>
    public const string HighestOrder = "nhoi";

    /// <summary>Latent classes: people of unlike chances, in classes that nobody knows.</summary>
    public const string LatentClasses = "lcmcr";

    /// <summary>The log-linear models that fit, over many drawn linkages.</summary>
    public const string LinkageMixture = "loglinear-linkage";

    /// <summary>The range over the log-linear models that fit, widened by what uncertain links do: the headline where linkages were drawn.</summary>
    public const string RangeWithLinks = "loglinear-range-links";

    /// <summary>Latent classes over many drawn linkages.</summary>
    public const string LatentClassesMixture = "lcmcr-linkage";

    /// <summary>The interval of the latent classes, widened by what uncertain links do.</summary>
    public const string LatentClassesWithLinks = "lcmcr-links";

    /// <summary>The range over the log-linear models that fit and the latent classes: the headline where people are seen to differ.</summary>
    public const string RangeAndClasses = "loglinear-lcmcr-range";

    internal static string AssumptionOf(string method) =>
        method switch
        {
            Range =>
                "One of the log-linear models that reproduce the overlaps is close to the truth, and everybody is alike in how likely they are to be listed, apart from the dependence between lists that the model holds.",
            Average =>
                "As for the range; the models are weighed by how well they predict for the number of their parameters.",
            Independence =>
                "Being on one list says nothing about being on another, and everybody has the same chance of being on a list.",
            LogLinear or BestAic or BestBic =>
                "Lists in one bracket may depend on each other, lists that share no bracket do not; the interaction of all lists is none; everybody has the same chances.",
            ChaoLists =>
                "A lower bound: people may differ in how likely they are to be listed and lists differ in size, but lists do not avoid each other's people.",
            Chao =>
                "A lower bound: people may differ in how likely they are to be listed; lists are alike and do not avoid each other's people.",
            Chapman or LincolnPetersen =>
                "Two lists: independence is assumed and cannot be tested. If people on one list are more likely to be on the other, the true number is higher; if less likely, lower.",
            Decomposable =>
                "Lists depend on each other in groups, as one of the decomposable graphs says; everybody is alike otherwise. All such graphs are weighed by how well they predict; the one in which all lists depend on all is left out, because it says nothing of the unseen.",
            DecomposableSaturated =>
                "As for the other average over graphs; the graph in which all lists depend on all is in it, and its weight is the prior's, not the data's.",
            CoverageIndependent =>
                "Lists do not depend on each other and everybody is alike; how much the lists saw is read from how much of each is on another.",
            CoverageHigh or CoverageLow =>
                "Lists may depend on each other two by two, by design or because people differ; dependence of three or more lists beyond that is none.",
            RangeAndClasses =>
                "Either one of the log-linear models that reproduce the overlaps is close to the truth, or people fall into a few classes that differ in how likely they are to be listed: the lowest and the highest end of both.",
            RangeWithLinks =>
                "As for the range over the models that fit, on the linkage of the register and on linkages drawn as its weights and decisions make them likely: the lowest and the highest end of both.",
            LinkageMixture =>
                "As for the average of the log-linear models, and the links between records are as sure as their weights say: the same is estimated on many drawn linkages.",
            LatentClassesMixture =>
                "As for the latent classes, and the links between records are as sure as their weights say: on each drawn linkage the unseen are taken to change as they do by the average over graphs.",
            LatentClassesWithLinks =>
                "As for the latent classes, on the linkage of the register and on linkages drawn as its weights and decisions make them likely: the lowest and the highest end of both.",
            LatentClasses =>
                "People fall into a few classes that nobody knows; within a class, being on one list says nothing about being on another. Who belongs where is learned from the overlaps.",
            HighestOrder =>
                "Lists may depend on each other in every way but one: the interaction of all lists together is none. No model of the people seen is assumed.",
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "no such method"),
        };
}
