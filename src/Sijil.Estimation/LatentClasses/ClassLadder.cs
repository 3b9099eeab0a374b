using Sijil.Estimation.Random;

namespace Sijil.Estimation.LatentClasses;

/// <summary>
/// A chain and others on ever smaller tables of the same shape, down to one so small that its chain wanders freely. Neighbours change places when a
/// Metropolis step says so; by that the chain on the whole table comes from one mode to another that it would not reach by itself.
/// </summary>
internal sealed class ClassLadder
{
    // The smallest table has about so many people; each step keeps about such a share of them.
    private const double FewestPeople = 20;
    private const double Step = 0.55;
    private const int SweepsBetween = 2;

    // Which part of a stream is whose: levels of a chain stand side by side.
    private const ulong PartsPerChain = 64;

    private readonly ClassChain[] _chains;
    private readonly RandomStream _random;
    private long _exchanges;

    /// <summary>A ladder at points drawn from the prior.</summary>
    /// <param name="table">The counts.</param>
    /// <param name="settings">Priors and seed.</param>
    /// <param name="stream">Which stream of the seed.</param>
    /// <param name="chain">Which chain, from 0.</param>
    internal ClassLadder(ClassTable table, LatentClassSettings settings, ulong stream, int chain)
    {
        var (priors, seed) = (settings.Priors, settings.Seed);
        var levels =
            settings.UsesLadder && priors.MostUnseenPerObserved is null && table.People > FewestPeople
                ? 1 + (int)Math.Ceiling(Math.Log(table.People / FewestPeople) / -Math.Log(Step))
                : 1;
        double[] concentrations = [0.05, 0.3, 1, 3];
        var part = (ulong)chain * PartsPerChain;
        _random = new RandomStream(seed, stream, part + PartsPerChain - 1);
        _chains =
        [
            .. Enumerable
                .Range(0, levels)
                .Select(level => new ClassChain(
                    level == 0 ? table : table.Thinned(Math.Pow(Step, level)),
                    priors,
                    new RandomStream(seed, stream, part + (ulong)level),
                    concentrations[chain % concentrations.Length]
                )),
        ];
    }

    /// <summary>How many tables there are, the whole one included.</summary>
    internal int Levels => _chains.Length;

    /// <summary>The chain on the whole table.</summary>
    internal ClassChain Whole => _chains[0];

    /// <summary>The unseen of the whole table, as last drawn: a chain that has just come to it has only drawn those of another.</summary>
    internal long Unseen { get; private set; }

    /// <summary>The chain on the whole table is swept alone.</summary>
    internal void SweepWhole()
    {
        Whole.Sweep();
        Unseen = Whole.Unseen;
    }

    /// <summary>Every chain is swept, then neighbours may change places.</summary>
    internal void Sweep()
    {
        foreach (var chain in _chains)
        {
            for (var sweep = 0; sweep < SweepsBetween; sweep++)
            {
                chain.Sweep();
            }
        }

        Unseen = Whole.Unseen;
        for (var level = (int)(_exchanges++ % 2); level + 1 < _chains.Length; level += 2)
        {
            if (_chains[level].Exchange(_chains[level + 1], _random))
            {
                (_chains[level], _chains[level + 1]) = (_chains[level + 1], _chains[level]);
            }
        }
    }

    /// <summary>Sweeps of one chain that <see cref="Sweep"/> costs.</summary>
    internal int Cost => _chains.Length * SweepsBetween;
}
