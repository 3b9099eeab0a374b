using Sijil.Estimation.Random;

namespace Sijil.Estimation.LatentClasses;

/// <summary>
/// One Markov chain of the latent class model on a table of counts (Manrique-Vallier 2016): a person belongs to a class and is then listed by each
/// list independently. People are never expanded: a sweep costs cells × classes × lists whatever the number of people.
/// </summary>
internal sealed partial class ClassChain
{
    /// <summary>Beyond this many unseen people a draw is cut, so that counts stay exact; said when it happens.</summary>
    private const double MostUnseen = 1L << 50;

    private readonly LatentClassPriors _priors;
    private readonly RandomStream _random;
    private readonly int _lists;
    private readonly int _classes;
    private readonly int _width;
    private ClassTable _table;

    // Parameters: chances by list and class (a list's classes side by side), weights by class.
    private readonly double[] _listed;
    private readonly double[] _missed;
    private readonly double[] _weights;
    private double _concentration;

    // Members: how many of each class, and how many of those each list holds.
    private readonly double[] _members;
    private readonly double[] _holds;

    // How likely it is to be in each class and to have the pattern of a cell (a cell's classes side by side), and the sums.
    private readonly double[] _cellWeights;
    private readonly double[] _cellSums;
    private readonly double[] _unseenWeights;

    private readonly int[] _order;
    private readonly double[] _byClass;

    /// <summary>A chain at a point drawn from the prior.</summary>
    /// <param name="table">The counts.</param>
    /// <param name="priors">The priors.</param>
    /// <param name="random">All randomness of the chain.</param>
    /// <param name="concentration">Where the concentration starts, above 0.</param>
    internal ClassChain(ClassTable table, LatentClassPriors priors, RandomStream random, double concentration)
    {
        _table = table;
        _priors = priors;
        _random = random;
        _lists = table.Lists;
        _classes = priors.Classes;
        _width = (priors.Classes + 3) & ~3;
        _listed = new double[_lists * _width];
        _missed = new double[_lists * _width];
        _holds = new double[_lists * _width];
        _weights = new double[_width];
        _members = new double[_width];
        _unseenWeights = new double[_width];
        _byClass = new double[_width];
        _proposed = new double[_lists];
        _proposedMissed = new double[_lists];
        _cellWeights = new double[table.Patterns.Length * _width];
        _cellSums = new double[table.Patterns.Length];
        _order = [.. Enumerable.Range(0, _classes)];
        _concentration = concentration;
        DrawChances();
        DrawWeights();
        WeighCells();
    }

    /// <summary>People of the table who are on no list, as last drawn.</summary>
    internal long Unseen { get; private set; }

    /// <summary>How often a draw was held back by the cap or by <see cref="MostUnseen"/>.</summary>
    internal long Capped { get; private set; }

    /// <summary>Every unknown is drawn once, given all others.</summary>
    internal void Sweep()
    {
        // With a cap on the unseen they cannot be summed out, as the shift does.
        if (_priors.MostUnseenPerObserved is null)
        {
            Shift();
        }

        DrawMembers();
        DrawUnseen();
        DrawChances();
        DrawWeights();
        DrawConcentration();
        WeighCells();
    }
}
