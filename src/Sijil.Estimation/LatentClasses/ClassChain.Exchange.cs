using Sijil.Estimation.Random;

namespace Sijil.Estimation.LatentClasses;

internal sealed partial class ClassChain
{
    /// <summary>
    /// Two chains on tables of the same patterns but other counts change their places when a Metropolis step says so (replica exchange, Geyer 1991),
    /// members and unseen summed out.
    /// </summary>
    /// <returns>Whether they have.</returns>
    internal bool Exchange(ClassChain other, RandomStream random)
    {
        var seen = PortableMath.Log(SeenWeight() / other.SeenWeight());
        double log = 0;
        for (var cell = 0; cell < _cellSums.Length; cell++)
        {
            var difference = _table.Counts[cell] - other._table.Counts[cell];
            log += difference * (PortableMath.Log(other._cellSums[cell] / _cellSums[cell]) + seen);
        }

        // Not a number where a sum has run to 0: such a step is not taken.
        if (!(PortableMath.Log(random.Uniform()) < log))
        {
            return false;
        }

        (_table, other._table) = (other._table, _table);
        return true;
    }
}
