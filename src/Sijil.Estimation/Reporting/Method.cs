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
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "no such method"),
        };
}
