namespace Sijil.Synthetic.Capture;

/// <summary>
/// How the lists come to hold people: logit p(i, k) = alpha[k] + lambda[k] theta[i] + gamma[k] x[i] + delta[k given j] captured[j].
/// </summary>
/// <param name="Name">H0 to H6.</param>
/// <param name="Summary">One line for people.</param>
internal sealed record CaptureScenario(string Name, string Summary)
{
    private static readonly double[] Unequal = [1.0, .8, .9, .5];
    private static readonly double[] None = [0, 0, 0, 0];

    /// <summary>Level per list profile.</summary>
    public double[] Alpha { get; init; } = [-.4, -1.0, -1.4, -2.0];

    /// <summary>Strength of the person's own visibility per list profile.</summary>
    public double[] Lambda { get; init; } = None;

    /// <summary>Effect of dying in the outlying districts, per list profile.</summary>
    public double[] Region { get; init; } = None;

    /// <summary>Effect of dying late, per list profile.</summary>
    public double[] Late { get; init; } = None;

    /// <summary>Effect of being female, per list profile.</summary>
    public double[] Female { get; init; } = None;

    /// <summary>Effect on list 2 of being on list 1, and its negative on list 4 of being on list 3.</summary>
    public double PairEffect { get; init; }

    /// <summary>The list (0-based) that covers a part of the province where <see cref="CoveredDistricts"/> says so: the second, which always exists.</summary>
    public const int PartialList = 1;

    /// <summary>Districts that the partial list covers; 0 for all.</summary>
    public int CoveredDistricts { get; init; }

    /// <summary>Whether a share of the records stands for people who were not killed.</summary>
    public bool FalseRecords { get; init; }

    public static IReadOnlyList<CaptureScenario> All { get; } =
    [
        new("H0", "independent lists, equal chances"),
        Heterogeneous("H1", "unequal chances: visibility, region, period, sex"),
        new("H2", "equal chances, one positive and one negative pair of lists") { PairEffect = .8 },
        Heterogeneous("H3", "as H1, and one list covers only three districts") with
        {
            CoveredDistricts = 3,
        },
        Heterogeneous("H4", "as H1, and every list is sparse") with
        {
            Alpha = [-2.6, -3.0, -3.3, -3.6],
        },
        Heterogeneous("H5", "as H1, meant for 2, 3 or 6 lists"),
        Heterogeneous("H6", "as H1, and 1 to 3 % of the records are false") with
        {
            FalseRecords = true,
        },
    ];

    /// <summary>Share of false records per list profile, of the records that are true.</summary>
    public static readonly double[] FalseShare = [.01, .02, .03, .02];

    public static CaptureScenario Of(string name) => All.First(s => s.Name == name);

    private static CaptureScenario Heterogeneous(string name, string summary) =>
        new(name, summary)
        {
            Lambda = Unequal,
            Region = [0, .2, -.3, .4],
            Late = [.3, -.3, .4, 0],
            Female = [0, 0, -.25, -.25],
        };
}
